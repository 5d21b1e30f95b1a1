/** How a box of letters looks: what is unread stands out by weight and a word. */
export const MAIL_STYLE = `<style>
.find{display:flex;flex-wrap:wrap;gap:8px;margin:0 0 16px;max-width:720px}
.find input{flex:1 1 200px;min-width:0}
.letters{list-style:none;padding:0;margin:0 0 16px;background:var(--card);border:1px solid var(--line);border-radius:8px}
.letters>li{border-top:1px solid var(--line)}
.letters>li:first-child{border-top:0}
.letters a{display:grid;grid-template-columns:180px minmax(0,1fr) auto;gap:0 16px;align-items:center;min-height:var(--target);padding:8px 16px;color:var(--ink);text-decoration:none}
.letters a:hover{background:var(--tint)}
.letters .from,.letters .what{overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.letters .what small{font-weight:400}
.letters .unread .from,.letters .unread .what b{font-weight:700}
.letters .what b{font-weight:400}
.letters time{white-space:nowrap;color:var(--second);font-size:12px}
.letter{border:1px solid var(--line);border-radius:8px;background:#fff;width:100%;min-height:240px;display:block;margin:0 0 16px}
.attached{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:8px;margin:0 0 16px}
@media (max-width:719px){
.letters a{grid-template-columns:minmax(0,1fr) auto}
.letters .from{grid-column:1}
.letters time{grid-column:2;grid-row:1}
.letters .what{grid-column:1/-1;white-space:normal}
.letters .what small{display:none}
}
</style>`;

/** How lists of files and what one may do with them look. */
export const DRIVE_STYLE = `<style>
.tabs{display:flex;flex-wrap:wrap;gap:0 4px;margin:0 0 8px}
.tabs a{display:inline-flex;align-items:center;min-height:var(--target);padding:0 12px;border-radius:999px;text-decoration:none;color:var(--ink)}
.tabs a:hover{background:var(--tint)}
.tabs a[aria-current]{background:var(--tint);color:var(--accent);font-weight:500}
.crumbs{display:flex;flex-wrap:wrap;gap:0 4px;align-items:center;list-style:none;padding:0;margin:0 0 8px}
.crumbs li+li::before{content:"›";color:var(--second);margin-right:4px}
.crumbs a{display:inline-flex;align-items:center;min-height:var(--target)}
.find{display:flex;gap:8px;margin:0 0 16px;max-width:520px}
.find input{flex:1 1 auto;min-width:0}
.files{border:1px solid var(--line);border-radius:8px;background:var(--card);margin:0 0 16px;width:100%;border-collapse:separate;border-spacing:0}
.files th{position:static;color:var(--second);font-size:12px;font-weight:500}
.files td,.files th{padding:4px 12px;vertical-align:middle;max-width:none}
.files tr:last-child td{border-bottom:0}
.files .name{width:100%;min-width:280px}
.files .name>div{display:flex;gap:4px 12px;align-items:center}
.files .name a{display:inline-flex;align-items:center;min-height:var(--target);color:var(--ink);text-decoration:none;font-weight:500;min-width:0}
.files .name a:hover{text-decoration:underline}
.files .marks{text-align:right}
.files .marks .chip{margin:2px 0}
.files th:first-child{border-top-left-radius:8px}.files th:last-child{border-top-right-radius:8px}
.files .who,.files .when{white-space:nowrap;color:var(--second);font-size:12px}
.kind{flex:none}
.more{position:relative}
.more>summary{list-style:none;display:inline-flex;align-items:center;justify-content:center;min-height:var(--target);min-width:var(--target);padding:0 8px;border-radius:8px;cursor:pointer;color:var(--second);font-size:12px}
.more>summary::-webkit-details-marker{display:none}
.more>summary:hover{background:var(--tint)}
.more[open]>div{position:absolute;right:0;z-index:5;background:var(--card);border:1px solid var(--line);border-radius:8px;box-shadow:0 4px 16px #0003;padding:8px;min-width:180px}
.more>div a,.more>div button{display:flex;width:100%;align-items:center;min-height:var(--target);padding:0 8px;border:0;border-radius:8px;background:none;color:var(--ink);text-decoration:none;font:inherit;text-align:left;cursor:pointer}
.more>div a:hover,.more>div button:hover{background:var(--tint)}
.said{background:var(--tint);border-radius:8px;padding:8px 16px;margin:0 0 16px;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center}
.accesses{list-style:none;padding:0;margin:0 0 16px}
.accesses>li{display:flex;flex-wrap:wrap;gap:0 16px;justify-content:space-between;padding:8px 0;border-top:1px solid var(--line)}
.accesses>li:first-child{border-top:0}
.facts{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0}
.facts dt{color:var(--second)}
.facts dd{margin:0;min-width:0;overflow-wrap:anywhere}
@media (max-width:719px){
.files thead{display:none}
.files tr{display:flex;flex-wrap:wrap;align-items:center;padding:4px 0;border-bottom:1px solid var(--line)}
.files tr:last-child{border-bottom:0}
.files td{border:0;padding:0 12px}
.files .name{flex:1 1 calc(100% - 80px);width:auto;min-width:0}
.files .acts{padding-left:0}
.files .marks{order:1;flex:1 1 100%;text-align:left;padding-left:44px}
.files .marks .chip{white-space:normal}
.files .marks:empty{display:none}
.files .who{order:2;padding:0 0 4px 44px}
.files .who:empty{display:none}
.files .when{order:3;padding:0 0 4px 8px}
.files .who:empty+.when{padding-left:44px}
.facts{grid-template-columns:1fr}
.facts dd{margin-bottom:8px}
}
@media print{.more,.find,.tabs,.said{display:none}}
</style>`;

const ENTITIES: { readonly [sign: string]: string } = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand in markup, also inside an attribute in double quotes. */
export const escaped = (text: unknown): string => String(text).replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** Address of this front with its query. */
export const link = (path: string, query: { readonly [name: string]: string }): string => escaped(`${path}?${new URLSearchParams(query).toString()}`);

/** The tokens of look.md and nothing else. */
const STYLE = `
:root{--ink:#1f1f1f;--second:#5f6368;--line:#dadce0;--ground:#f8f9fa;--card:#fff;--accent:#0b57d0;--overdue:#b3261e;--done:#146c2e;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--second:#9aa0a6;--line:#3c4043;--ground:#202124;--card:#292a2d;--accent:#a8c7fa;--overdue:#f2b8b5;--done:#6dd58c}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.4 system-ui,"Segoe UI",Roboto,Arial,sans-serif}
main{max-width:1100px;margin:0 auto;padding:16px}
h1{font-size:20px;margin:0 0 8px;font-weight:500}
h2{font-size:16px;margin:0 0 8px;font-weight:500}
a{color:var(--accent)}
p{margin:0 0 8px;max-width:720px}
small,.quiet{color:var(--second);font-size:12px}
nav{display:flex;gap:8px 16px;flex-wrap:wrap;align-items:center;margin:0 0 16px}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;margin:0 0 16px}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
form{display:inline}
select{max-width:100%}
button,select,input{font:inherit;font-size:16px;color:inherit;background:var(--card);border:1px solid var(--line);border-radius:8px;min-height:32px;padding:4px 12px}
button.first{background:var(--accent);border-color:var(--accent);color:var(--card)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
ul{margin:0;padding-left:16px}
.menu>ul{display:flex;flex-wrap:wrap;gap:16px 32px;padding:0;list-style:none}
.table{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--card)}
table{border-collapse:collapse;width:max-content;min-width:100%;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top;max-width:420px;overflow-wrap:break-word}
th{position:sticky;top:0;background:var(--card);white-space:nowrap}
td.number{text-align:right}
.error{color:var(--overdue)}
@media print{nav,form,button{display:none}}
`;

export const layout = (title: string, body: string): string => `<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escaped(title)}</title><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>`;

export const table = (headers: readonly string[], rows: readonly (readonly string[])[]): string =>
  `<div class="table"><table><thead><tr>${headers.map((each) => `<th scope="col">${escaped(each)}</th>`).join("")}</tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((cell) => `<td${/^-?[\d\s]+([.,]\d+)?$/.test(cell) ? ' class="number"' : ""}>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</tbody></table></div>`;

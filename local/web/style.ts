/** The measures of look.md and nothing else: one style for every page of this front. */
export const STYLE = `
:root{--ink:#1f1f1f;--second:#5f6368;--line:#dadce0;--field:#80868b;--ground:#f8f9fa;--card:#fff;--accent:#0b57d0;--on-accent:#fff;--tint:#e8f0fe;
--overdue:#b3261e;--due:#8a5a00;--done:#146c2e;--target:32px;color-scheme:light dark}
@media (prefers-color-scheme:dark){:root{--ink:#e8eaed;--second:#9aa0a6;--line:#3c4043;--ground:#202124;--card:#292a2d;--accent:#a8c7fa;--on-accent:#062e6f;--tint:#2d3548;
--overdue:#f2b8b5;--due:#fdd663;--done:#81c995}}
@media (max-width:719px){:root{--target:44px}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:14px/1.4 system-ui,"Segoe UI",Roboto,Arial,sans-serif;overflow-wrap:anywhere}
main{max-width:1100px;margin:0 auto;padding:16px}
main.reading{max-width:720px}
main.wide{max-width:none}
h1{font-size:20px;margin:0 0 8px;font-weight:500}
h2{font-size:16px;margin:0 0 8px;font-weight:500}
h3{font-size:14px;margin:16px 0 8px;font-weight:600}
a{color:var(--accent)}
p{margin:0 0 8px;max-width:720px}
small,.quiet{color:var(--second);font-size:12px}
.wrap{white-space:pre-wrap}
.card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:16px;margin:0 0 16px}
.row{display:flex;flex-wrap:wrap;gap:8px;align-items:center}
form.row{max-width:100%}
.list{list-style:none;padding:0;margin:0 0 16px;background:var(--card);border:1px solid var(--line);border-radius:8px}
.list>li{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding:8px 16px;border-top:1px solid var(--line)}
.list>li:first-child{border-top:0}
.list>li>a:first-child{flex:1 1 240px;min-height:var(--target);display:flex;align-items:center}
select,input[type=text],input[type=email],input[type=date],input[type=datetime-local],textarea{font:inherit;font-size:16px;color:inherit;background:var(--card);border:1px solid var(--field);border-radius:8px;min-height:var(--target);padding:4px 12px;max-width:100%}
button,.button{display:inline-flex;align-items:center;font:500 14px/1.3 inherit;font-family:inherit;color:var(--accent);background:var(--card);border:1px solid var(--field);border-radius:8px;min-height:var(--target);padding:4px 12px;cursor:pointer;text-decoration:none}
button.first,.button.first{background:var(--accent);border-color:var(--accent);color:var(--on-accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
ul{margin:0;padding-left:16px}
.menu>ul{display:flex;flex-wrap:wrap;gap:16px 32px;padding:0;list-style:none}
.table{overflow-x:auto;border:1px solid var(--line);border-radius:8px;background:var(--card);margin:0 0 16px}
table{border-collapse:collapse;width:max-content;min-width:100%;font-variant-numeric:tabular-nums}
th,td{border-bottom:1px solid var(--line);padding:4px 8px;text-align:left;vertical-align:top;max-width:420px;overflow-wrap:break-word}
th{position:sticky;top:0;background:var(--card);white-space:nowrap}
td.number,th.number{text-align:right}
.big{font-size:28px;line-height:1.2;margin:0 0 16px}
.plain-list{list-style:none;padding:0;margin:0}
.plain-list>li{padding:8px 0;border-top:1px solid var(--line)}
.plain-list>li:first-child{border-top:0}
.between{justify-content:space-between}
.plain-list>li.between>:first-child{flex:1 1 200px}
.plain-list .bar{margin:4px 0 0}
.filters{display:flex;flex-wrap:wrap;gap:8px 16px;align-items:end}
.filters label:not(.option){display:block}
.filters select{width:100%;max-width:280px}
.facts{margin:0}
.facts>div{display:flex;flex-wrap:wrap;gap:0 16px;padding:4px 0}
.facts dt{flex:0 0 160px;color:var(--second)}
.facts dd{flex:1 1 200px;margin:0}
.steps{margin:0;padding:0;list-style:none;counter-reset:step}
.steps>li{counter-increment:step;display:flex;flex-wrap:wrap;gap:8px 16px;align-items:center;padding:8px 0 8px 32px;border-top:1px solid var(--line);position:relative}
.steps>li:first-child{border-top:0}
.steps>li::before{content:counter(step) ".";position:absolute;left:0;top:8px;font-weight:600}
.steps>li>div{flex:1 1 280px}
.steps textarea{width:100%;font:12px/1.4 ui-monospace,Consolas,monospace}
.steps p{margin:4px 0 0;color:var(--second)}
pre{font:12px/1.4 ui-monospace,"Roboto Mono",Consolas,monospace;margin:0 0 16px}
summary{cursor:pointer;min-height:var(--target);display:flex;align-items:center;color:var(--accent)}
.chip{display:inline-block;border:1px solid currentColor;border-radius:999px;padding:0 8px;font-size:12px;color:var(--second);white-space:nowrap}
.chip.done{color:var(--done)}.chip.due{color:var(--due)}.chip.overdue{color:var(--overdue)}
.error{color:var(--overdue)}
.field{border:0;margin:0 0 24px;padding:0;min-width:0}
.field>legend,.field>label{display:block;font-weight:500;padding:0;margin:0 0 4px}
.field .wide{width:100%}
.option{display:flex;gap:8px;align-items:center;min-height:var(--target);padding:4px 0}
.option input[type=radio],.option input[type=checkbox]{width:20px;height:20px;flex:none;margin:0;accent-color:var(--accent)}
.option input[type=text]{flex:1 1 120px;min-width:0}
.across{display:flex;flex-wrap:wrap;gap:0 16px}
.line{border:0;border-top:1px solid var(--line);margin:0;padding:8px 0;min-width:0}
.line>legend{padding:0;float:left;width:100%}
.line>.across{clear:both}
.bar{height:8px;border-radius:999px;background:var(--line);overflow:hidden;margin:0 0 8px}
.bar>div{height:100%;background:var(--accent)}
.sheet{width:100%;border:1px solid var(--line);border-radius:8px;background:#e9eaec;min-height:480px;display:block}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{form.row,button,.button{display:none}}
`;

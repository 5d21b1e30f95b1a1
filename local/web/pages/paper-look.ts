/** The page around a paper, and the bar that is there while one types. */
export const PAPER_STYLE = `<style>
.paper-acts{margin-bottom:16px}
.typing{position:sticky;bottom:0;z-index:10;background:var(--card);border:1px solid var(--line);border-radius:8px;box-shadow:0 -4px 16px #0002;padding:8px 16px;margin:8px 0 0}
.typing-said{margin:0 0 8px}
.typing-here:empty{display:none}
.typing-here{max-height:40vh;overflow:auto;margin:0 0 8px}
.typing-here>div{font:16px/1.4 system-ui,"Segoe UI",Roboto,Arial,sans-serif;color:#1f1f1f;background:#fff;border:1px solid var(--field);border-radius:8px;padding:8px 12px;white-space:pre-wrap;overflow-wrap:anywhere;min-height:44px}
.typing-here [data-mark]{background:#e8f0fe;color:#0b57d0;border-radius:8px;padding:0 4px;font-size:12px}
.typing .bar{flex:1 1 320px;max-width:320px;margin:8px 0}
.typing .bar>div{width:40%;animation:paper-moves 1.2s linear infinite}
@keyframes paper-moves{from{margin-left:-40%}to{margin-left:100%}}
@media (prefers-reduced-motion:reduce){.typing .bar>div{animation:none;width:100%}}
@media (max-width:719px){.by-keys{display:none}}
@media print{.typing,.paper-acts,.crumbs,.said,h1,p.quiet{display:none}}
</style>`;

/** Inside the frame: what can be typed in shows it, what is typed in has the look of paper. */
export const SHEETS_STYLE = `<style>
@media screen{
[data-open="1"] [data-place]{cursor:text}
[data-open="1"] [data-place]:hover{box-shadow:inset 0 0 0 9999px rgba(11,87,208,.06)}
[data-open="1"] [data-place]:focus-visible{outline:2px solid #0b57d0;outline-offset:2px}
[data-typed]{box-shadow:inset 0 0 0 9999px rgba(11,87,208,.12)}
.typing-field{outline:2px solid #0b57d0;outline-offset:2px;white-space:pre-wrap;overflow-wrap:break-word;tab-size:36pt;background:#fff;min-height:1em;cursor:text}
.typing-field [data-mark]{background:#e8f0fe;color:#0b57d0;border-radius:4pt;padding:0 3pt;font-size:9pt}
}
@media print{body{zoom:1!important}}
</style>`;

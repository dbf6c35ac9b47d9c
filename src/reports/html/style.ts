/** Colours, type and the frame of both pages. Pairs of text and ground keep a contrast of 4.5 to 1 and more (WCAG 2.2 AA). */
export const STYLE = `
:root{color-scheme:light dark;
--ground:#f4f6f8;--sheet:#fff;--sunk:#f4f6f8;--text:#1a2028;--quiet:#56606c;--line:#d5dbe2;--accent:#0a5cc2;
--block:#a4161a;--block-bg:#fdeceb;--warn:#7a4a00;--warn-bg:#fdf1dc;--note:#44566c;--note-bg:#ebf0f5;--pass:#135f36;--pass-bg:#e2f4e9}
@media (prefers-color-scheme:dark){:root{
--ground:#0e1217;--sheet:#161b22;--sunk:#1d242d;--text:#e5e9ee;--quiet:#a2adb9;--line:#303944;--accent:#86b7ff;
--block:#ff9d96;--block-bg:#3b1a1b;--warn:#f3bd67;--warn-bg:#362811;--note:#b3c2d3;--note-bg:#232e3a;--pass:#82d6a3;--pass-bg:#14301f}}
*,*::before,*::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0 auto;max-width:1480px;padding:28px 28px 40px;background:var(--ground);color:var(--text);
font:14px/1.5 -apple-system,BlinkMacSystemFont,"Segoe UI",Roboto,"Helvetica Neue",Arial,system-ui,sans-serif;font-variant-numeric:tabular-nums}
h1,h2,h3,p,ul,ol,dl,dd,pre,fieldset{margin:0;padding:0;border:0}
ul,ol{list-style:none}
h1{font-size:26px;line-height:1.25;font-weight:650;letter-spacing:-.01em;overflow-wrap:anywhere;text-wrap:balance}
h2{font-size:17px;line-height:1.35;font-weight:650}
h3{font-size:12.5px;line-height:1.4;font-weight:600;color:var(--quiet)}
a{color:var(--accent);text-underline-offset:2px}
code,pre{font:12.5px/1.5 ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace}
code{unicode-bidi:isolate;overflow-wrap:anywhere;background:var(--sunk);border-radius:4px;padding:1px 4px}
b,strong{font-weight:600}
time{white-space:nowrap}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:4px}
[hidden]{display:none!important}
.vh{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.top{margin-bottom:24px}
.facts{margin-top:6px;color:var(--quiet);overflow-wrap:anywhere}
.facts b{color:var(--text)}
.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:1px;margin-top:20px;background:var(--line);border:1px solid var(--line);border-radius:10px;overflow:hidden}
.figures li{background:var(--sheet);padding:14px 18px}
.figures b{display:block;font-size:28px;line-height:1.2;font-weight:600;letter-spacing:-.02em}
.figures span{color:var(--quiet)}
.figures .block b{color:var(--block)}.figures .warn b{color:var(--warn)}
.panel{background:var(--sheet);border:1px solid var(--line);border-radius:10px;margin-top:20px;padding:18px}
.lead{color:var(--quiet);margin-top:2px}
.quiet{color:var(--quiet)}
.empty{padding:24px 0 8px;color:var(--quiet)}
.foot{margin-top:24px;color:var(--quiet);font-size:12.5px}
.w{display:inline-flex;align-items:baseline;gap:5px;border-radius:4px;padding:0 6px;font-size:12.5px;line-height:20px;font-weight:600;color:var(--note);background:var(--note-bg)}
.w::before{content:"";width:8px;height:8px;flex:none;background:currentColor;border-radius:50%}
.w.block{color:var(--block);background:var(--block-bg)}
.w.block::before{border-radius:1px}
.w.warn,.w.bad{color:var(--warn);background:var(--warn-bg)}
.w.warn::before{border-radius:0;clip-path:polygon(50% 0,100% 100%,0 100%)}
.w.new::before{border-radius:0;clip-path:polygon(38% 0,62% 0,62% 38%,100% 38%,100% 62%,62% 62%,62% 100%,38% 100%,38% 62%,0 62%,0 38%,38% 38%)}
.w.gone::before{border-radius:0;clip-path:inset(38% 0)}
.w.pass,.w.good{color:var(--pass);background:var(--pass-bg)}
.w.pass::before{border-radius:0;clip-path:polygon(0 55%,18% 38%,38% 60%,82% 10%,100% 28%,40% 95%)}
.pill{display:inline-block;border-radius:4px;padding:0 7px;font-size:12.5px;line-height:20px;color:var(--sheet);background:var(--block)}
.scroll{overflow:auto;margin-top:12px;border-radius:6px}
.fold{margin-top:10px}
summary{cursor:pointer;color:var(--accent)}
.fold>summary{display:inline-block;line-height:28px}
.fold ul{margin-top:6px}.fold ul ul{margin:2px 0 8px 18px}
.repositories>li{padding:8px 0;border-top:1px solid var(--line);overflow-wrap:anywhere}
.repositories>li:first-child{border:0}
.repositories ul{margin:4px 0 0 16px}
.net text{font:12px ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;fill:var(--text)}
.net .note{font-size:11px;fill:var(--quiet)}
.net rect{fill:var(--sheet);stroke:var(--line)}
.net .agent rect{fill:var(--sunk);stroke:var(--quiet)}
.net .glyph{fill:var(--note)}.net .agent .glyph{fill:var(--accent)}.net .credential .glyph{fill:var(--warn)}.net .remote .glyph{fill:var(--pass)}
.net .link{fill:none;stroke:var(--quiet);stroke-opacity:.55;stroke-width:1.2}
.net marker path{fill:var(--quiet)}
.net .new rect{stroke:var(--warn);stroke-width:2}.net .link.new{stroke:var(--warn);stroke-opacity:1;stroke-width:2}
.net .gone rect{stroke:var(--note);stroke-dasharray:4 3}.net .link.gone{stroke:var(--note);stroke-opacity:1;stroke-dasharray:4 3}
.legend span{display:inline-flex;align-items:center;gap:5px;margin-left:10px}
@media (max-width:720px){body{padding:18px 14px 32px}h1{font-size:22px}
.figures{grid-template-columns:repeat(2,minmax(0,1fr))}.figures li{padding:11px 13px}.figures b{font-size:24px}.panel{padding:14px}}
`;

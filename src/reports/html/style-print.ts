/** On paper: what is shown is shown whole, without controls, in light colours. */
export const PRINT_STYLE = `
@media print{
:root{color-scheme:light;--ground:#fff;--sheet:#fff;--sunk:#f4f6f8;--text:#1a2028;--quiet:#56606c;--line:#c8cfd7;--accent:#1a2028;
--block:#a4161a;--block-bg:#fff;--warn:#7a4a00;--warn-bg:#fff;--note:#44566c;--note-bg:#fff;--pass:#135f36;--pass-bg:#fff}
@page{margin:14mm}
body{max-width:none;padding:0;font-size:10px}
h1{font-size:20px}.figures b{font-size:18px}.figures li{padding:6px 10px}
code,pre,.w,.pill,h3,.agents small,.at code,.reach,.agents thead button{font-size:9px!important;line-height:14px}.w{padding:0}
.controls,.empty button,.agents thead button::after,.agents summary,.fold>summary,.same>summary{display:none!important}
.panel{border:0;padding:0}
.scroll{overflow:visible}.net svg[role]{max-width:100%;height:auto}
.agents thead{position:static}
.many tbody{content-visibility:visible}
.agents{--cols:1.2fr 2.3fr .4fr 1.7fr .9fr 1.2fr .8fr}.agents.several{--cols:1.2fr 1fr 2fr .4fr 1.6fr .9fr 1.2fr .8fr}
.agents tr:first-child{padding-left:0;gap:0 8px;break-inside:avoid;break-after:avoid}
.record{gap:8px 16px;padding:0 0 10px 12px;grid-template-columns:1fr 1fr}
details::details-content{content-visibility:visible;block-size:auto}
.w::before,.pill,.agents tbody::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;

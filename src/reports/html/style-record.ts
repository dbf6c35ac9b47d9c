/** The whole record of an agent, findings, and two sides beside each other. */
export const RECORD_STYLE = `
.record{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,420px),1fr));gap:16px 28px;padding:4px 16px 20px 40px}
.record section{min-width:0}
.record h3,.sides h3{padding-bottom:3px;border-bottom:1px solid var(--line)}
.record li,.sides li{padding:3px 0;overflow-wrap:anywhere}
.record li li{padding:0}
.at code,.reach{font-size:12px;color:var(--quiet);background:none}
.at code,.reach{padding:0}
.reach::before{content:"· "}
.at{display:inline-block;max-width:100%}
.findings>li{border-top:1px solid var(--line);padding:14px 0}
.findings>li:first-child{border:0}
.findings h3{font-size:15px;color:var(--text);line-height:1.45;overflow-wrap:anywhere}
.findings dl{display:grid;grid-template-columns:112px minmax(0,1fr);gap:6px 14px;margin-top:8px;overflow-wrap:anywhere}
.findings dt{color:var(--quiet)}
.findings dd{max-width:92ch}
.findings pre{overflow:auto;background:var(--sunk);border-radius:6px;padding:9px 12px;margin-top:4px}
.banner{border-left:4px solid var(--note);padding-left:16px}
.banner.block{border-color:var(--block)}.banner.warn{border-color:var(--warn)}.banner.pass{border-color:var(--pass)}
.banner h1 code{font-size:.86em}
.banner .w{margin-bottom:8px}
.banner+.facts{margin-top:12px}
.sides{border-top:1px solid var(--line);margin-top:16px;padding-top:14px}
.sides>h3{font-size:15px;color:var(--text);border:0;overflow-wrap:anywhere}
.sides h4{font-size:12.5px;font-weight:600;color:var(--quiet);margin:0}
.pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 28px}
.pair>div{padding:7px 0;border-top:1px solid var(--line);min-width:0}
.pair .side{font-weight:600;border:0;padding-bottom:2px}
.same summary{color:var(--quiet);line-height:26px}
@media (max-width:720px){.record{padding:4px 12px 16px}.findings dl{grid-template-columns:minmax(0,1fr);gap:2px}.findings dd{margin-bottom:8px}
.pair{grid-template-columns:minmax(0,1fr)}.pair .side,.pair .none{display:none}.pair>div[data-side]::before{content:attr(data-side);display:block;font-size:12px;color:var(--quiet)}}
`;

/** The table of agents, its controls, and the cards that it becomes where the page is narrow. */
export const TABLE_STYLE = `
.controls{display:flex;flex-wrap:wrap;gap:12px 16px;align-items:center}
.find{flex:1 1 320px;max-width:560px}
.controls input[type=search]{width:100%}
.controls input[type=search],.controls select{font:inherit;color:inherit;background:var(--sheet);border:1px solid var(--quiet);border-radius:8px;height:38px;padding:0 12px}
.controls ::placeholder{color:var(--quiet);opacity:1}
.order{display:none;align-items:center;gap:8px}
.chips{display:flex;flex-wrap:wrap;gap:8px;flex-basis:100%}
.chips label{position:relative;display:inline-flex}
.chips input{position:absolute;inset:0;width:100%;height:100%;margin:0;opacity:0;cursor:pointer}
.chips span{display:inline-flex;align-items:center;gap:7px;border:1px solid var(--line);border-radius:16px;background:var(--sheet);padding:0 12px;line-height:30px}
.chips b{color:var(--quiet);font-weight:500}
.chips input:hover+span{border-color:var(--quiet)}
.chips input:checked+span{border-color:var(--accent);box-shadow:inset 0 0 0 1px var(--accent);color:var(--accent)}
.chips input:checked+span::before{content:"✓"}
.chips input:checked+span b{color:inherit}
.chips input:focus-visible+span{outline:2px solid var(--accent);outline-offset:2px}
.chips input:disabled+span{color:var(--quiet);border-style:dashed}
#clear{font:inherit;color:var(--accent);background:none;border:1px solid var(--accent);border-radius:6px;padding:4px 12px;margin-left:8px;cursor:pointer}
.agents,.agents thead,.agents tbody{display:block}
.agents{margin-top:12px;--cols:minmax(150px,1.3fr) minmax(230px,2.5fr) 58px minmax(170px,1.6fr) 108px minmax(140px,1.3fr) 82px}
.agents.several{--cols:minmax(130px,1.2fr) minmax(100px,1fr) minmax(200px,2.2fr) 58px minmax(150px,1.5fr) 108px minmax(140px,1.25fr) 82px}
.agents tr:first-child{display:grid;grid-template-columns:var(--cols);gap:0 16px;padding:11px 10px 11px 40px}
.agents th,.agents td{padding:0;text-align:left;font-weight:400;min-width:0;overflow-wrap:anywhere}
.agents thead{position:sticky;top:0;z-index:1;background:var(--sheet);border-bottom:1px solid var(--quiet)}
.agents thead tr:first-child{padding-top:7px;padding-bottom:7px;align-items:end}
.agents thead th,.agents thead button{font-size:12.5px;font-weight:600;color:var(--quiet)}
.agents thead button{font-family:inherit;line-height:inherit;background:none;border:0;padding:2px 0;text-align:left;cursor:pointer}
.agents thead button:hover,.agents [aria-sort] button{color:var(--text)}
.agents thead button::after{content:"";display:inline-block;width:8px;height:8px;margin-left:5px}
.agents [aria-sort] button::after{background:currentColor;clip-path:polygon(0 20%,100% 20%,50% 90%)}
.agents [aria-sort=ascending] button::after{clip-path:polygon(50% 10%,100% 80%,0 80%)}
.agents tbody{position:relative;border-bottom:1px solid var(--line);scroll-margin-top:44px}
.many tbody{content-visibility:auto;contain-intrinsic-size:auto 92px}
.agents tbody:last-child{border:0}
.agents tbody tr:first-child:hover{background:var(--sunk)}
.agents tbody tr+tr{display:block}.agents tbody tr+tr td{display:block}
.agents tbody:target{box-shadow:inset 3px 0 var(--accent)}
.agents tbody th b{display:block}
.agents tbody small{font-size:12.5px;color:var(--quiet)}
.agents p+p{margin-top:3px}.agents li+li{margin-top:2px}
.agents .more,.agents .purpose{color:var(--quiet)}
.agents summary{position:absolute;top:7px;left:4px;width:30px;height:30px;list-style:none;border-radius:6px}
.agents summary::-webkit-details-marker{display:none}
.agents summary::before{content:"";position:absolute;inset:10px;background:var(--quiet);clip-path:polygon(25% 0,85% 50%,25% 100%)}
.agents details[open]>summary::before{transform:rotate(90deg)}
.agents summary:hover{background:var(--line)}
.agents summary:focus-visible{outline-offset:-2px}
@media screen and (max-width:980px){
.order{display:inline-flex}
.agents thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.agents tbody{border:1px solid var(--line);border-radius:8px;margin-top:10px}.many tbody{contain-intrinsic-size:auto 280px}
.agents tbody:last-child{border:1px solid var(--line)}
.agents tr:first-child{grid-template-columns:minmax(0,1fr);gap:7px;padding:11px 12px 12px 40px}
.agents td[class]{display:grid;grid-template-columns:92px minmax(0,1fr);gap:0 10px}
.agents td[class]>*{grid-column:2}
.agents td[class]::before{grid-column:1;grid-row:1/9;color:var(--quiet)}
.c-repo::before{content:"Repository"}.c-standing::before{content:"Unasked"}.c-asked::before{content:"Asked"}.c-held::before{content:"Credentials"}
.c-start::before{content:"Started by"}.c-owner::before{content:"Owner"}.c-changed::before{content:"Changed"}
.agents td[class]>.w,.agents td[class]>code{justify-self:start}}
@media screen and (max-width:980px) and (min-width:640px){.agents tr:first-child{grid-template-columns:1fr 1fr}.agents tbody th{grid-column:1/-1}}
`;

// How the report looks, on a screen and on paper.
export const style = `
:root{--ink:#1b1b2f;--soft:#55576b;--line:#c9cbd8;--blue:#2450a8;--orange:#a84300;--paper:#fff;--tint:#f3f4f9}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
header,main{max-width:1120px;margin:0 auto;padding:0 16px}
header{padding-top:24px}
h1{font-size:1.75rem;line-height:1.2;margin:0 0 8px}
h2{font-size:1.25rem;margin:40px 0 8px}
p,li{max-width:75ch}
a{color:var(--blue)}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:8px;margin:16px 0}
.facts div{background:var(--tint);border-radius:8px;padding:8px 12px}
.facts dt{color:var(--soft);font-size:.875rem}
.facts dd{margin:0;font-size:1.25rem;font-variant-numeric:tabular-nums}
figure{margin:16px 0}
figcaption{color:var(--soft);font-size:.875rem;max-width:75ch}
svg{max-width:100%;height:auto;display:block}
svg text{font:11px system-ui,sans-serif;fill:var(--soft)}
svg.plot text{font-size:14px}
@media(max-width:600px){svg.plot text{font-size:22px}}
.grid{stroke:var(--line);stroke-width:.5;fill:none}
.axis{stroke:var(--soft);fill:none}
.model{stroke:var(--blue);stroke-width:2;fill:none}
.persons{fill:var(--blue)}.items{fill:var(--orange)}
.bar{stroke:var(--orange);stroke-width:1.5;fill:none}
.expected{fill:none;stroke:var(--ink);stroke-width:1}
.observed{fill:var(--orange)}
.curves{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,250px),1fr));gap:16px}
.curves figure{margin:0;break-inside:avoid}
.remark{background:#fbe9dd;color:#7a2f00;border-radius:4px;padding:0 6px;white-space:nowrap}
.wide{overflow-x:auto;margin:16px 0}
.wide:focus-visible,a:focus-visible{outline:3px solid var(--blue);outline-offset:2px}
table{border-collapse:collapse;font-size:.875rem;font-variant-numeric:tabular-nums}
caption{text-align:left;color:var(--soft);padding-bottom:4px}
th,td{padding:4px 10px;border-bottom:1px solid var(--line);text-align:left;white-space:nowrap}
thead th{border-bottom:2px solid var(--soft)}
td.number{text-align:right}
@media print{body{font-size:10pt}main,header{max-width:none}.wide{overflow:visible}table{font-size:7.5pt}th,td{padding:2px 5px}thead{display:table-header-group}tr,figure{break-inside:avoid}h2{break-after:avoid}.curves{grid-template-columns:repeat(3,1fr)}}
`

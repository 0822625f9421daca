/** How the sections of a report look, wherever they stand. Colours come from variables that the place gives. */
export const REPORT_STYLE = `
section { margin: 0 0 3rem; scroll-margin-top: 1rem; }
h2 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
.text { margin: 0 0 1rem; max-width: 68ch; }
.text.bad, .text.warn { padding-left: 0.75rem; border-left: 3px solid var(--bad); }
.text.warn { border-color: var(--warn); }
.note { margin: 0.75rem 0 0; max-width: 72ch; font-size: 0.8125rem; color: var(--soft); }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(12rem, 1fr)); gap: 1px; margin: 0; border: 1px solid var(--line);
  border-radius: 6px; overflow: hidden; }
.figures div { padding: 0.9rem 1rem; background: var(--paper); box-shadow: 0 0 0 1px var(--line); }
.figures dt { font-size: 0.8125rem; line-height: 1.3; color: var(--soft); }
.figures dd { margin: 0.3rem 0 0; }
.figures b { display: block; font-size: 1.75rem; line-height: 1.15; font-weight: 600; letter-spacing: -0.02em; font-variant-numeric: tabular-nums; }
.change { display: block; margin-top: 0.2rem; font-size: 0.75rem; line-height: 1.35; color: var(--soft); }
.list { margin: 0; padding: 0; list-style: none; counter-reset: advice; }
.list > li { position: relative; padding: 0.85rem 0 0.85rem 2.5rem; border-top: 1px solid var(--line); counter-increment: advice; break-inside: avoid; }
.list > li:last-child { border-bottom: 1px solid var(--line); }
.list > li::before { content: counter(advice); position: absolute; left: 0; top: 0.85rem; width: 1.6rem; height: 1.6rem; border-radius: 50%;
  background: var(--field); color: var(--ink); font-size: 0.8125rem; font-weight: 600; line-height: 1.6rem; text-align: center; }
.list h3 { margin: 0; max-width: 68ch; font-size: 1rem; line-height: 1.45; font-weight: 600; }
.list p { margin: 0.2rem 0 0; max-width: 72ch; font-size: 0.9375rem; color: var(--soft); }
.list .evidence { margin-top: 0.35rem; font-size: 0.875rem; }
.unknown .list h3 { font-weight: 400; }
figure { margin: 0 0 1.25rem; }
figcaption { margin: 0 0 0.35rem; font-size: 0.9375rem; font-weight: 600; }
.chart { display: block; width: 100%; max-width: 54rem; height: auto; }
.chart text { font-family: inherit; font-size: 12.5px; fill: var(--ink); }
.chart .axis { font-size: 11.5px; fill: var(--soft); }
.chart .value { font-variant-numeric: tabular-nums; }
.chart .bar { fill: var(--bar); }
.chart .rail { stroke: var(--line); stroke-width: 1; }
.chart .base { stroke: var(--soft); stroke-width: 1; }
.chart .mark, .chart .target { stroke: var(--ink); stroke-width: 2; }
.chart .target { stroke-dasharray: 4 3; stroke-width: 1.5; }
.chart .range { fill: none; stroke: var(--ink); stroke-width: 1; stroke-dasharray: 2 2; }
.chart .line { fill: none; stroke: var(--ink); stroke-width: 2; }
.chart .dot { fill: var(--ink); }
.chart .l1.line { stroke-dasharray: 7 3; } .chart .l2.line { stroke-dasharray: 2 2.5; } .chart .l3.line { stroke-dasharray: 9 3 2 3; }
.chart .l4.line { stroke-dasharray: 14 4; } .chart .l5.line { stroke-dasharray: 4 2 1 2; } .chart .l6.line { stroke-dasharray: 1 3; } .chart .l7.line { stroke-dasharray: 12 3 3 3 3 3; }
.chart .l0 { stroke: var(--c0); } .chart .l1 { stroke: var(--c1); } .chart .l2 { stroke: var(--c2); } .chart .l3 { stroke: var(--c3); }
.chart .l4 { stroke: var(--c4); } .chart .l5 { stroke: var(--c5); } .chart .l6 { stroke: var(--c6); } .chart .l7 { stroke: var(--c7); }
.chart .dot.l0 { fill: var(--c0); } .chart .dot.l1 { fill: var(--c1); } .chart .dot.l2 { fill: var(--c2); } .chart .dot.l3 { fill: var(--c3); }
.chart .dot.l4 { fill: var(--c4); } .chart .dot.l5 { fill: var(--c5); } .chart .dot.l6 { fill: var(--c6); } .chart .dot.l7 { fill: var(--c7); }
.chart .field { stroke: var(--line); stroke-width: 1; }
.chart .field.s0 { fill: none; } .chart .field.s1 { fill: var(--g1); } .chart .field.s2 { fill: var(--g2); } .chart .field.s3 { fill: var(--g3); }
.chart .field.s4 { fill: var(--g4); } .chart .field.s5 { fill: var(--g5); }
.chart .on { font-variant-numeric: tabular-nums; }
.chart .on.s0 { fill: var(--soft); }
.chart .on.s4, .chart .on.s5 { fill: var(--on-dark); font-weight: 600; }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
.scroll:focus-visible, summary:focus-visible, a:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
table { width: 100%; border-collapse: collapse; font-size: 0.875rem; line-height: 1.4; }
caption { padding: 0 0 0.4rem; text-align: left; font-size: 0.9375rem; font-weight: 600; }
th, td { padding: 0.45rem 0.75rem 0.45rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
th:last-child, td:last-child { padding-right: 0; }
thead th { font-size: 0.78rem; font-weight: 600; color: var(--soft); vertical-align: bottom; border-bottom-color: var(--soft); }
tbody th { font-weight: 400; min-width: 8rem; overflow-wrap: anywhere; }
th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
td.good { color: var(--good); } td.bad { color: var(--bad); font-weight: 600; } td.warn { color: var(--warn); font-weight: 600; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--soft); text-underline-offset: 2px; }
a:hover { text-decoration-color: currentColor; }
summary { cursor: pointer; }
.evidence summary { display: inline-block; list-style: none; border-bottom: 1px dotted var(--soft); }
.evidence summary::-webkit-details-marker { display: none; }
.evidence ul { margin: 0.4rem 0 0.2rem; padding: 0; list-style: none; white-space: normal; text-align: left; font-size: 0.8125rem; font-weight: 400;
  line-height: 1.4; letter-spacing: 0; color: var(--ink); max-width: 26rem; min-width: 12rem; }
.evidence li { padding: 0.12rem 0; overflow-wrap: anywhere; }
td.n .evidence ul { margin-left: auto; }
.data > summary { margin-bottom: 0.5rem; font-size: 0.875rem; color: var(--soft); }
.quote { margin: 0 0 0.75rem; padding-left: 0.9rem; border-left: 3px solid var(--line); break-inside: avoid; }
.quote blockquote { margin: 0; max-width: 68ch; overflow-wrap: anywhere; }
.quote figcaption { margin: 0.1rem 0 0; font-size: 0.8125rem; font-weight: 400; color: var(--soft); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
`;

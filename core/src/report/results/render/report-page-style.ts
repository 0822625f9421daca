/** How a report looks that is a page of its own: colours in light and dark, the head, and paper. */
export const REPORT_PAGE_STYLE = `
:root { color-scheme: light dark; --brand: #3d4a5c; --ink: #1b1c20; --paper: #fff; --soft: #5a5d66; --line: #dcdde2; --field: #eceef2; --focus: #1d4f9c;
  --good: #14663c; --bad: #a3261d; --warn: #7d4b00; --bar: var(--brand); --on-dark: #fff;
  --g1: #f4f5f7; --g2: #e3e6eb; --g3: #c6cdd6; --g4: #66778c; --g5: #2c3b4e;
  --c0: #1b1c20; --c1: #1d5fa8; --c2: #a3471d; --c3: #146b4a; --c4: #7a3d9c; --c5: #77620a; --c6: #a02864; --c7: #4d5561; }
@media screen and (prefers-color-scheme: dark) { :root { --ink: #ebecf0; --paper: #17181c; --soft: #a6a9b4; --line: #363840; --field: #2a2c33; --focus: #8ab8ff;
  --good: #6fd39b; --bad: #ff9c93; --warn: #f0bb6b; --bar: color-mix(in srgb, var(--brand) 55%, #fff); --on-dark: #101114;
  --g1: #1e2025; --g2: #2a2d34; --g3: #3d424c; --g4: #93a5bb; --g5: #d3deeb;
  --c0: #ebecf0; --c1: #7fb4f2; --c2: #f2a07a; --c3: #6fd3a6; --c4: #d0a0ee; --c5: #e0c65c; --c6: #f29ac2; --c7: #aab2bf; } }
* { box-sizing: border-box; }
html { scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0 auto; max-width: 66rem; padding: 2.5rem 1.75rem 5rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
header { display: flex; gap: 1.25rem; align-items: center; padding-bottom: 1.25rem; border-bottom: 3px solid var(--bar); }
header p { margin: 0.3rem 0 0; color: var(--soft); font-size: 0.9375rem; }
.logo { max-height: 3.5rem; max-width: 10rem; }
h1 { margin: 0; font-size: 2rem; line-height: 1.15; letter-spacing: -0.02em; text-wrap: balance; }
h1::first-letter { text-transform: uppercase; }
nav { margin: 1rem 0 2.5rem; font-size: 0.875rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; margin: 0; padding: 0; list-style: none; }
.notes { padding: 1rem 1.25rem; border-radius: 6px; background: var(--field); }
.notes h2 { margin: 0 0 0.4rem; font-size: 1rem; }
.notes p { margin: 0 0 0.4rem; max-width: 72ch; white-space: pre-wrap; overflow-wrap: anywhere; }
.notes p:last-child { margin: 0; }
.posts-list ol { margin: 0; padding: 0; list-style: none; font-size: 0.875rem; columns: 2; column-gap: 2.5rem; }
.posts-list li { padding: 0.35rem 0; break-inside: avoid; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.posts-list li:target { background: var(--field); outline: 4px solid var(--field); }
.posts-list .where { display: block; font-size: 0.78rem; color: var(--soft); }
@media (max-width: 44rem) {
  body { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.5rem; }
  .posts-list ol { columns: 1; }
  .chart { min-width: 34rem; }
  figure { overflow-x: auto; }
}
@media print {
  :root { color-scheme: light; }
  html { font-size: 12.5px; }
  header { margin-bottom: 7mm; }
  .list > li > .evidence { display: none; }
  @page { margin: 15mm 14mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  nav, .data > summary { display: none; }
  h1 { font-size: 20pt; }
  h2 { font-size: 13pt; break-after: avoid; }
  section { margin-bottom: 9mm; }
  figure, tr, .figures { break-inside: avoid; }
  caption, figcaption { break-after: avoid; }
  .figures { grid-template-columns: repeat(4, 1fr); }
  .figures b { font-size: 15pt; }
  .figures div { padding: 2.5mm 3mm; }
  .scroll { overflow: visible; }
  table { font-size: 7.8pt; }
  thead th { font-size: 7.2pt; }
  th, td { padding: 1.2mm 2mm 1.2mm 0; }
  tbody th { min-width: 24mm; }
  thead { display: table-header-group; }
  .posts-list ol { font-size: 8pt; }
  .posts-list .where { font-size: 7pt; }
  .posts-list { break-before: page; }
  a { text-decoration: none; }
  .evidence summary { border: 0; }
}
`;

/** How a calendar page looks: on a screen in light and dark, on a narrow one, and on paper. */
export const CALENDAR_STYLE = `
:root { color-scheme: light dark; --ink: #1c1b22; --paper: #fff; --soft: #5b5966; --line: #d9d7e0; --free: #f4f1ea;
  --approved: #14663c; --review: #1d4f9c; --draft: #6b6878; --idea: #6b6878; --band: #7a3e00; --campaign: #5b2a86; --card: #faf9fc; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceaf2; --paper: #17161c; --soft: #a9a6b5; --line: #3a3843; --free: #25221c;
  --approved: #6fd39b; --review: #8ab8ff; --draft: #b2afbe; --idea: #b2afbe; --band: #f0b26b; --campaign: #cda4f3; --card: #1f1e26; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 75rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 1rem/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1 { margin: 0; font-size: 1.75rem; line-height: 1.2; letter-spacing: -0.01em; text-wrap: balance; }
header p { margin: 0.25rem 0 0; color: var(--soft); }
header { margin-bottom: 2rem; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; }
caption { padding: 0 0 0.75rem; text-align: left; font-size: 1.25rem; font-weight: 600; }
caption::first-letter, h2::first-letter { text-transform: uppercase; }
th { padding: 0 0.5rem 0.35rem; text-align: left; font-size: 0.8125rem; font-weight: 600; color: var(--soft); }
abbr { text-decoration: none; }
td { height: 6.5rem; padding: 0.4rem 0.5rem 0.5rem; vertical-align: top; border: 1px solid var(--line); }
td.outside { border-color: transparent; }
td.free { background: var(--free); }
td time { font-size: 0.8125rem; font-weight: 600; color: var(--soft); font-variant-numeric: tabular-nums; }
td ul, .undated ul { margin: 0; padding: 0; list-style: none; }
td li { margin-top: 0.3rem; padding: 0.25rem 0.4rem; border-left: 3px solid var(--draft); border-radius: 3px; background: var(--card);
  font-size: 0.78rem; line-height: 1.35; overflow-wrap: anywhere; }
td li b { font-variant-numeric: tabular-nums; }
td .title { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
td .status { display: block; font-size: 0.7rem; color: var(--soft); }
.band { margin: 0.25rem -0.5rem 0; padding: 0.05rem 0.5rem; min-height: 0.35rem; font-size: 0.72rem; line-height: 1.35; color: var(--band); overflow-wrap: anywhere; }
.band.campaign { color: var(--campaign); border-top: 2px solid var(--campaign); }
.approved { border-color: var(--approved) !important; }
.review { border-color: var(--review) !important; border-left-style: dashed !important; }
.draft, .idea { border-left-style: dotted !important; }
.cancelled .text, td .cancelled .title { text-decoration: line-through; }
.month { margin-bottom: 2.5rem; }
.agenda { margin-top: 3rem; border-top: 1px solid var(--line); }
.day { display: grid; grid-template-columns: minmax(9rem, 1fr) 5fr; gap: 0 1.5rem; padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
.day h2 { grid-row: span 99; margin: 0; font-size: 1rem; line-height: 1.4; }
article { margin-bottom: 1rem; padding-left: 0.9rem; border-left: 3px solid var(--draft); break-inside: avoid; }
article:last-child { margin-bottom: 0; }
h3 { margin: 0; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
.notes { margin: 0; font-size: 0.8125rem; color: var(--soft); }
.text { margin: 0.4rem 0 0; max-width: 68ch; white-space: pre-wrap; overflow-wrap: anywhere; }
.undated { margin-top: 2.5rem; }
.undated h2 { font-size: 1.25rem; margin: 0 0 0.5rem; }
.undated li { padding: 0.35rem 0; border-bottom: 1px solid var(--line); }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 44rem) {
  body { padding: 1.25rem 1rem 3rem; }
  .month { display: none; }
  .agenda { margin-top: 0; }
  .day { grid-template-columns: 1fr; gap: 0.5rem; }
  .day h2 { grid-row: auto; }
}
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #bbb; --free: #f3f3f3; --card: #fff;
    --approved: #14663c; --review: #1d4f9c; --draft: #6b6878; --band: #7a3e00; --campaign: #5b2a86; }
  @page { margin: 14mm; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  header { margin-bottom: 1rem; }
  .month { margin-bottom: 0; }
  .month + .month { break-before: page; }
  .agenda { break-before: page; margin-top: 0; border-top: 0; }
  tr { break-inside: avoid; }
  td { height: 4.5rem; }
  .day h2, h3 { break-after: avoid; }
}
`;

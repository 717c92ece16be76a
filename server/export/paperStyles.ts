/** How a page of a board looks, on screen by day and by night and on paper; with fonts that are there anyway. */
export const paperStyles = `
:root {
  color-scheme: light dark;
  --paper: light-dark(#f6f1e9, #181613);
  --surface: light-dark(#fffdfa, #221f1b);
  --ink: light-dark(#24211c, #f4eee5);
  --soft: light-dark(#544c42, #c4bbae);
  --line: light-dark(#e3d9cb, #3b352e);
  --pine: light-dark(#1b5853, #7cc9bf);
}
* { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font: 1.0625rem/1.5 "Atkinson Hyperlegible Next", "Segoe UI", system-ui, sans-serif;
  overflow-wrap: anywhere;
}
main { max-width: 44rem; margin: 0 auto; padding: clamp(1.25rem, 5vw, 4rem) clamp(1rem, 4vw, 2rem); }
h1, h2, h3 { font-family: Fraunces, Charter, "Iowan Old Style", Georgia, serif; font-weight: 500; line-height: 1.16; text-wrap: balance; }
h1 { font-size: clamp(2rem, 1rem + 5vw, 3rem); margin: 0 0 0.5rem; }
h2 { font-size: 1.625rem; margin: 3rem 0 1rem; padding-top: 1rem; border-top: 2px solid var(--pine); }
h3 { font-size: 1.1875rem; margin: 1.75rem 0 0.5rem; }
h4 { font-size: 1.0625rem; margin: 1.25rem 0 0.25rem; }
p { margin: 0 0 0.75rem; }
.soft { color: var(--soft); }
a { color: var(--pine); text-underline-offset: 0.15em; }
mark { background: light-dark(#fbe9a6, #5a4a12); color: inherit; padding: 0 0.1em; }
blockquote { margin: 0 0 0.75rem; padding-left: 1rem; border-left: 3px solid var(--line); }
ul, ol { margin: 0 0 0.75rem; padding-left: 1.5rem; }
ul.tasks { list-style: none; padding-left: 0.25rem; }
dl { margin: 0.5rem 0 0.75rem; }
dl > div { display: grid; grid-template-columns: minmax(7rem, 11rem) 1fr; gap: 0.25rem 1rem; padding: 0.25rem 0; }
dt { color: var(--soft); }
dd { margin: 0; }
.agreement { background: var(--surface); border: 1px solid var(--line); border-radius: 0.75rem; padding: 1.25rem 1.5rem 0.75rem; margin: 0 0 1rem; }
.agreement h3 { margin: 0 0 0.5rem; font-size: 1.3125rem; }
.kind { display: inline-block; margin: 0 0 0.25rem; padding: 0.05rem 0.6rem; border: 1px solid var(--pine); border-radius: 1rem; color: var(--pine); font-size: 0.875rem; }
ul.notes { list-style: none; padding: 0; display: grid; align-items: start; grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr)); gap: 0.75rem; }
ul.notes > li { --edge: #e0b93f; background: var(--surface); border: 1px solid var(--line); border-top: 4px solid var(--edge); border-radius: 0.375rem; padding: 0.75rem 1rem 0.5rem; }
ul.notes > .apricot { --edge: #e5925a; }
ul.notes > .rose { --edge: #dd7f8b; }
ul.notes > .sky { --edge: #6aa5d0; }
ul.notes > .leaf { --edge: #7fae62; }
ul.notes > .lilac { --edge: #a48acb; }
ul.notes p { margin: 0 0 0.25rem; }
ul.notes ul { border-top: 1px solid var(--line); margin: 0.5rem 0 0; padding: 0.5rem 0 0 1rem; font-size: 0.9375rem; }
.signed { color: var(--soft); font-size: 0.9375rem; }
@media (max-width: 30rem) { dl > div { grid-template-columns: 1fr; gap: 0; } }
@page { margin: 18mm 16mm; }
@media print {
  :root { color-scheme: light; --paper: #fff; --surface: #fff; --ink: #000; --soft: #333; --line: #999; --pine: #000; }
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2 { margin-top: 1.75rem; }
  h1, h2, h3, h4 { break-after: avoid; }
  .agreement, ul.notes > li, dl > div, blockquote { break-inside: avoid; }
  p, li { orphans: 3; widows: 3; }
  a { color: inherit; }
}
`

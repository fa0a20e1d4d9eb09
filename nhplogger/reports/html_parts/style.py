"""How the HTML looks: as the Word file does, on screen and in print."""

STYLE = """
:root { color: #1a1a1a; background: #fff; }
body { font: 11pt/1.35 Calibri, Carlito, "Segoe UI", "Noto Sans", sans-serif; margin: 0 auto; max-width: 43em;
  padding: 1.5em; overflow-wrap: anywhere; }
header { display: flex; justify-content: space-between; gap: 2em; font-size: 9pt; color: #595959; }
h1, h2, h3, h4 { font-weight: 400; line-height: 1.25; break-after: avoid; color: #2f5496;
  margin: 1em 0 .3em; }
h1 { font-size: 20pt; color: #1f3864; }
h2 { font-size: 14pt; }
h3 { font-size: 12pt; }
h4 { font-size: 11pt; font-weight: 700; color: #1f3864; }
p { margin: 0 0 .5em; orphans: 2; widows: 2; }
p, td, th, dd, li, h1, h2, h3, h4 { white-space: break-spaces; }
.quiet, figcaption { font-size: 9pt; color: #595959; }
.line { display: flex; gap: .8em; white-space: normal; margin-bottom: .25em; }
.line > span { white-space: break-spaces; }
.margin { flex: none; min-width: 2.4em; max-width: 8em; }
blockquote { margin: 0 2em 0 4em; font-style: italic; color: #333; }
cite { font-style: inherit; }
mark { background: #ffe08a; color: inherit; padding: 0 .1em; }
ul { margin: 0 0 .5em; padding-inline-start: 1.6em; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin: .3em 0 .8em; font-size: 10pt; }
caption { text-align: start; font-weight: 700; color: #1f3864; padding: .4em 0; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: start; vertical-align: top; padding: .2em .5em; border: 1px solid #a6a6a6; }
th { background: #e8ecf3; }
.ruled th, .ruled td { border-left: 0; border-right: 0; }
.facts { margin: 0 0 .6em; font-size: 10pt; }
.facts > div { display: grid; grid-template-columns: 17.5% 1fr; }
dt { color: #595959; }
dd { margin: 0; }
figure { margin: .6em 0; break-inside: avoid; }
img { max-width: 100%; height: auto; }
hr { border: 0; border-top: 1px solid #a6a6a6; margin: 1em 0; }
.said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
@page { size: A4; margin: 23mm 24mm; }
@media print {
  body { max-width: none; padding: 0; }
  th, mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .break { break-after: page; }
}
"""

/** The look of the HTML summary: one column to read, light and dark, and a sheet of A4 when printed. */
export const HTML_STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#1b1b1f,#e6e4df);--paper:light-dark(#fff,#17181b);--quiet:light-dark(#5d5f66,#a6a8ae);--line:light-dark(#d9d9dd,#3a3b40);--shade:light-dark(#f5f5f3,#202126)}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.6 "PT Serif","Noto Serif",Georgia,"Times New Roman",serif;overflow-wrap:anywhere}
main{max-width:46rem;margin:0 auto;padding:3rem 1.5rem 5rem}
h1,h2,h3,h4,h5{line-height:1.25;margin:2em 0 .6em;break-after:avoid;text-wrap:balance}
h1{font-size:1.9rem;margin-top:0}
h2{font-size:1.4rem;padding-top:.9em;border-top:1px solid var(--line)}
h3{font-size:1.15rem}
h4,h5{font-size:1rem}
p{margin:.6em 0}
.subtitle{color:var(--quiet)}
nav{margin:2em 0;padding:1em 1.4em;background:var(--shade);border-radius:.4rem}
nav h2{font-size:1rem;margin:0 0 .4em;padding:0;border:0}
nav ol{margin:0;padding-left:1.3em}
a{color:inherit}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.35em 1.4em;margin:1em 0}
dt{color:var(--quiet)}
dd{margin:0}
figure{margin:1.4em 0;padding-left:1.1em;border-left:.25rem solid var(--mark,var(--line));break-inside:avoid}
figure blockquote{margin:0}
figure blockquote p{margin:0}
figcaption,.citation{font-size:.9em;color:var(--quiet)}
figcaption{margin-top:.3em}
figcaption::before{content:"— "}
.comment{margin:.6em 0 1.6em 1.35em}
blockquote.plain{margin:1em 0;padding-left:1.1em;border-left:.25rem solid var(--line)}
.yellow{--mark:#d9a900}.red{--mark:#d0342c}.green{--mark:#2c8a4b}.blue{--mark:#2f6fd0}.purple{--mark:#8a4fc7}.orange{--mark:#dd6b10}.grey{--mark:#8b8d94}
table{width:100%;border-collapse:collapse;table-layout:fixed;margin:1em 0;font-size:.9em;line-height:1.4}
th,td{padding:.45em .6em;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
th{font-weight:600;color:var(--quiet)}
thead{display:table-header-group}
tr{break-inside:avoid}
hr{border:0;border-top:1px solid var(--line);margin:2em auto;width:8rem}
@media(max-width:36rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5em}}
@page{size:A4;margin:20mm 18mm 22mm 28mm}
@media print{:root{color-scheme:light}body{font-size:10.5pt;line-height:1.45}main{max-width:none;padding:0}nav{background:none;padding:0}a{text-decoration:none}p{orphans:3;widows:3}}
`.trim()

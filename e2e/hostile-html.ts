/**
 * Markup that attacks, tracks or clutters, as it comes by the clipboard. `keeps`: words a reader saw and must still see;
 * null where there were none. What would run calls `pwned.push`; what would load names a host that does not exist.
 */
export const HOSTILE_HTML: { html: string; keeps: string | null }[] = [
  { html: '<p>до<script>pwned.push(1)</script>после</p>', keeps: 'допосле' },
  { html: '<img src=x onerror="pwned.push(2)">видно', keeps: 'видно' },
  { html: '<img src="https://tracker.invalid/p.gif?id=1">видно', keeps: 'видно' },
  {
    html: '<picture><source srcset="https://tracker.invalid/a.webp"><img src="https://tracker.invalid/a.png"></picture>видно',
    keeps: 'видно',
  },
  { html: '<svg onload="pwned.push(3)"><script>pwned.push(4)</script></svg>видно', keeps: 'видно' },
  { html: '<svg><image href="https://tracker.invalid/i.png"/></svg>видно', keeps: 'видно' },
  {
    html: '<math><mtext><table><mglyph><style><img src=x onerror="pwned.push(5)"></style></mglyph></table></mtext></math>видно',
    keeps: 'видно',
  },
  {
    html: '<iframe src="https://tracker.invalid/"></iframe><iframe srcdoc="<script>parent.pwned.push(6)</script>"></iframe>видно',
    keeps: 'видно',
  },
  {
    html: '<object data="https://tracker.invalid/o"></object><embed src="https://tracker.invalid/e">видно',
    keeps: 'видно',
  },
  { html: '<a href="javascript:pwned.push(7)">ссылка</a>', keeps: 'ссылка' },
  { html: '<a href="java&#9;script:pwned.push(8)">ссылка</a>', keeps: 'ссылка' },
  { html: '<a href=" &#14; javascript:pwned.push(9)">ссылка</a>', keeps: 'ссылка' },
  { html: '<a href="data:text/html,<script>pwned.push(10)</script>">ссылка</a>', keeps: 'ссылка' },
  { html: '<a href="vbscript:x">ссылка</a> <a href="file:///etc/passwd">файл</a>', keeps: 'ссылка файл' },
  {
    html: '<a href="https://example.org/a" ping="https://tracker.invalid/ping" target="_blank">адрес</a>',
    keeps: 'адрес',
  },
  { html: '<span data-href="javascript:pwned.push(11)">поддельная</span>', keeps: 'поддельная' },
  { html: '<p style="background:url(https://tracker.invalid/b.png);position:fixed;inset:0">видно</p>', keeps: 'видно' },
  { html: '<style>@import url(https://tracker.invalid/s.css); p{color:red}</style><p>видно</p>', keeps: 'видно' },
  {
    html: '<link rel="stylesheet" href="https://tracker.invalid/s.css"><base href="https://tracker.invalid/"><p>видно</p>',
    keeps: 'видно',
  },
  { html: '<meta http-equiv="refresh" content="0;url=https://tracker.invalid/"><p>видно</p>', keeps: 'видно' },
  {
    html: '<form action="https://tracker.invalid/"><input autofocus onfocus="pwned.push(12)" value="x"><button>кнопка</button></form>',
    keeps: 'кнопка',
  },
  { html: '<details open ontoggle="pwned.push(13)"><summary>видно</summary></details>', keeps: 'видно' },
  {
    html: '<video poster="https://tracker.invalid/v.png" src="https://tracker.invalid/v" onloadstart="pwned.push(14)"></video>видно',
    keeps: 'видно',
  },
  { html: '<noscript><p title="</noscript><img src=x onerror=pwned.push(15)>"></noscript>видно', keeps: 'видно' },
  { html: '<template><img src=x onerror="pwned.push(16)"></template>видно', keeps: 'видно' },
  { html: '<p>a<!--><img src=x onerror="pwned.push(17)">--></p>', keeps: 'a' },
  { html: '<div contenteditable="false" onclick="pwned.push(18)">видно</div>', keeps: 'видно' },
  {
    html: '<table background="https://tracker.invalid/t.png"><tr><td colspan="999999" rowspan="-3" colwidth="a,b" style="behavior:url(x)">ячейка</td></tr></table>',
    keeps: 'ячейка',
  },
  { html: '<ol start="99999999999" type="javascript"><li>пункт</li></ol>', keeps: 'пункт' },
  { html: `${'<blockquote>'.repeat(300)}глубоко${'</blockquote>'.repeat(300)}`, keeps: 'глубоко' },
  { html: `${'<ul><li>'.repeat(120)}список${'</li></ul>'.repeat(120)}`, keeps: 'список' },
  {
    html: '<blockquote data-passage="%7B%22documentId%22%3A%22../../x%22%7D">поддельная цитата</blockquote>',
    keeps: 'поддельная цитата',
  },
  { html: '<blockquote data-passage="%E0%A4%A">битая цитата</blockquote>', keeps: 'битая цитата' },
  {
    html: '<span data-person="../../etc" onmouseover="pwned.push(19)">поддельный человек</span>',
    keeps: 'поддельный человек',
  },
  {
    html: '<div data-pm-slice="1 1 [&quot;image&quot;,{&quot;src&quot;:&quot;x&quot;}]"><p>срез</p></div>',
    keeps: 'срез',
  },
  {
    html: '<div data-pm-slice="0 0 [&quot;table&quot;,null,&quot;tableRow&quot;,null]"><p>срез</p></div>',
    keeps: 'срез',
  },
  {
    html: '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{mso-style:x}</style><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body><!--StartFragment--><h4>Заголовок</h4><p class="MsoNormal" style="mso-fareast-language:RU"><b>Показания</b><o:p></o:p></p><!--EndFragment--></body></html>',
    keeps: 'Показания',
  },
  { html: '<p>нуль\u0000\u0007\u001b[2Jтекст\u0085</p>', keeps: 'текст' },
]

import fc from 'fast-check'
import type { Report, ReportBlock, ReportRun } from '#shared/domain/summary.ts'

const NASTY = [
  '\u0000\u0007\u001b[31m',
  '\ud800',
  'a\udc00b',
  '\u202egnp.exe',
  '\u200f\u05e9\u05dc\u05d5\u05dd',
  'مرحبا بالعالم',
  '\ufeff',
  '\uffff',
  '\u00ad',
  'x'.repeat(400),
  '日本語テキスト',
  '👩‍⚖️🔥',
  'e\u0301\u0301\u0301',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '&lt;',
  ']]>',
  '</w:t>',
  '{{7*7}}',
  '| a | b |',
  '# x',
  '> y',
  '- z',
  '1. q',
  '\n\n',
  '\n',
  ' ',
  '\t',
  '***',
  '__',
  '~~',
  '`',
  '\\',
  'https://example.com',
  'т.\u00a03, л.д.\u00a045\u00a0об.',
  'Їжак ґанок',
  'Straße Äußerung',
  '(',
  ')',
  '%PDF',
  '\u2028',
  '\u0085',
  '«Ёлки»',
  '--',
  '=',
  '+',
  '[x](y)',
  '![',
  '<!--',
  '\u00a0',
]

/** Words as people and attackers write them. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc
    .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ maxLength: 6 }), fc.constant('слово')), { maxLength: 6 })
    .map((parts) => parts.join('')),
)

const run: fc.Arbitrary<ReportRun> = fc.record(
  {
    text: anyText,
    bold: fc.boolean(),
    italic: fc.boolean(),
    underline: fc.boolean(),
    strike: fc.boolean(),
    citation: fc.boolean(),
  },
  { requiredKeys: ['text'] },
)
const runs = fc.array(run, { maxLength: 4 })
const heading = fc.record({
  type: fc.constant('heading' as const),
  level: fc.constantFrom<1 | 2 | 3 | 4>(1, 2, 3, 4),
  text: anyText,
})
const paragraph = fc.record({ type: fc.constant('paragraph' as const), runs })
const facts = fc.record({
  type: fc.constant('facts' as const),
  rows: fc.array(fc.record({ term: fc.constantFrom('Суд', 'Court'), runs }), { maxLength: 3 }),
})
const table = fc.integer({ min: 1, max: 5 }).chain((columns) =>
  fc.record({
    type: fc.constant('table' as const),
    header: fc.oneof(fc.constant<ReportRun[][]>([]), fc.array(runs, { minLength: columns, maxLength: columns })),
    rows: fc.array(fc.array(runs, { minLength: columns, maxLength: columns }), { maxLength: 4 }),
    widths: fc.constant(Array.from({ length: columns }, () => 1 / columns)),
  }),
)
const rule = fc.record({ type: fc.constant('rule' as const) })

const { block } = fc.letrec<{ block: ReportBlock; comment: ReportBlock[] }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    paragraph,
    heading,
    facts,
    table,
    rule,
    fc.record({
      type: fc.constant('quote' as const),
      runs,
      citation: anyText,
      colour: fc.constantFrom(null, 'red' as const, 'grey' as const),
      language: fc.constantFrom(null, 'uk', 'de'),
      comment: tie('comment'),
    }),
    fc.record({ type: fc.constant('blockquote' as const), blocks: tie('comment') }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 0, max: 40 }),
      items: fc.array(tie('comment'), { maxLength: 3 }),
    }),
  ),
  comment: fc.array(tie('block'), { maxLength: 3 }),
}))

/** Any report there could be, well-formed in shape and hostile in content. */
export const anyReport: fc.Arbitrary<Report> = fc.record({
  title: anyText,
  language: fc.constantFrom<'ru' | 'en'>('ru', 'en'),
  date: fc.constant('2026-11-23'),
  subtitle: anyText,
  blocks: fc.array(block, { maxLength: 8 }),
})

import type { DocumentKind } from '#shared/domain/document.ts'
import { EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { plainRichText, type RichTextBlock } from '#shared/domain/rich-text.ts'
import type { SummarySources } from '../report/sources.ts'
import {
  makeAnnotation,
  makeDocument,
  makeLabel,
  makeNote,
  makePerson,
  makeSources,
  passage,
  sheets,
} from './sources.ts'

type Row = [
  title: string,
  kind: DocumentKind,
  date: string | null,
  volume: number,
  at: string,
  pages: number,
  author: string,
]

const ROWS: Row[] = [
  ['Постановление о возбуждении уголовного дела', 'ruling', '2019-02-11', 1, '1-3', 3, 'следователь Кравцов И. П.'],
  ['Протокол обыска в жилище', 'protocol', '2019-02-14', 1, '12-17v', 12, 'следователь Кравцов И. П.'],
  ['Протокол допроса подозреваемого Верещагина', 'protocol', '2019-02-15', 1, '24-29', 6, ''],
  ['Справка о состоянии здоровья задержанного', 'certificate', '2019-02~', 1, '31', 1, 'медсанчасть № 4'],
  ['Протокол допроса свидетеля под псевдонимом «Орлов»', 'protocol', '2019-03/2019-05', 2, '5-11', 7, ''],
  [
    'Заключение лингвистической экспертизы № 114/19',
    'expert-report',
    '2019-06-21',
    2,
    '40-78',
    39,
    'эксперт Савельева Н. Д.',
  ],
  [
    'Жалоба на незаконные методы ведения следствия',
    'complaint',
    '2019-07-02',
    2,
    '101-104',
    4,
    'адвокат Рокотов М. А.',
  ],
  [
    'Протокол очной ставки между Верещагиным и свидетелем под псевдонимом «Орлов» с применением видеозаписи',
    'protocol',
    '2019-08-30',
    3,
    '45-52v',
    16,
    '',
  ],
  ['Обвинительное заключение', 'indictment', '2019-11', 3, '120-211', 92, ''],
  ['Апелляционная жалоба защиты', 'complaint', '2020-04-06', 1, '8-19', 12, 'адвокат Рокотов М. А.'],
]

/** A rich, wholly fictional case in Russian, with an English and a Ukrainian paper in it. */
export function sampleSources(copies = 1): SummarySources {
  const documents = Array.from({ length: copies }, (_, copy) =>
    ROWS.map(([title, kind, date, volume, at, pageCount, author], index) =>
      makeDocument({
        title: copy === 0 ? title : `${title} (${copy + 1})`,
        kind,
        date,
        author,
        pageCount,
        sheets: [sheets(volume + (copy % 12) * 3, at, index === ROWS.length - 1 ? 'appeal' : 'main')],
        ...(index === 3 ? { dateWording: 'не позднее февраля' } : {}),
      }),
    ),
  ).flat()
  const loose = [
    makeDocument({
      title: 'Letter from the observers’ mission',
      kind: 'letter',
      date: '2020-05-18',
      language: 'en',
      pageCount: 4,
      exhibitLabel: 'А-3',
    }),
    makeDocument({ title: 'Лист захисника до омбудсмана', kind: 'letter', language: 'uk', pageCount: 2 }),
    makeDocument({ title: 'Фотографии помещения ИВС', kind: 'photo', pageCount: 9, exhibitLabel: '7' }),
  ]
  const [, search, interrogation, , orlov, , , confrontation] = documents
  const [letter, ukrainian] = loose
  if (!search || !interrogation || !orlov || !confrontation || !letter || !ukrainian) throw new Error('sample rows')
  const labels = [
    makeLabel('Противоречие', 'red', 0),
    makeLabel('Давление', 'purple', 1),
    makeLabel('В пользу защиты', 'green', 2),
  ]
  const [contradiction, pressure, favourable] = labels
  if (!contradiction || !pressure || !favourable) throw new Error('sample labels')
  const quoted = makeAnnotation(confrontation, 'Я этого человека раньше не видел, фамилию мне назвали перед началом.', {
    labelId: contradiction.id,
    pages: [4],
    comment: plainRichText(
      'Прямо расходится с показаниями на следствии: там свидетель «уверенно опознал» Верещагина по голосу.',
    ),
  })
  const annotations = [
    makeAnnotation(
      search,
      'Понятые Зимина и Лунёв присутствовали при обыске с 06 час. 15 мин., замечаний от участвующих лиц не поступило',
      {
        pages: [9, 10],
        labelId: contradiction.id,
        tags: ['понятые', 'время'],
        comment: plainRichText('По графику смен Лунёв до 08:00 был на работе.\nЗапросить табель.'),
      },
    ),
    makeAnnotation(interrogation, 'показания даю добровольно, давления на меня не оказывается', {
      labelId: pressure.id,
      pages: [5],
      comment: plainRichText('Подпись отличается от подписи на л. 2 того же протокола.'),
    }),
    makeAnnotation(orlov, 'голос Верещагина узнал уверенно', { labelId: contradiction.id, pages: [2] }),
    quoted,
    makeAnnotation(
      letter,
      'The delegation was not admitted to the cell in which Mr Vereshchagin was held on 15 February.',
      {
        labelId: favourable.id,
        pages: [2],
        comment: plainRichText('Подтверждает отсутствие независимого осмотра.'),
      },
    ),
    makeAnnotation(ukrainian, 'Ґрунтовне звернення щодо умов тримання', { pages: [0] }),
    makeAnnotation(search, '', { type: 'area', pages: [0] }),
  ]
  const person = makePerson('Верещагин Артём Львович', 'defendant')
  const text = (words: string): RichTextBlock => ({ type: 'paragraph', content: [{ type: 'text', text: words }] })
  const cell = (words: string, type: 'tableCell' | 'tableHeader' = 'tableCell') => ({ type, content: [text(words)] })
  const note = makeNote('План допроса свидетеля «Орлова»', {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Опознание по голосу проведено ' },
          { type: 'text', text: 'без статистов', marks: [{ type: 'bold' }] },
          { type: 'text', text: '; ср. ' },
          { type: 'documentMention', attrs: { documentId: orlov.id, label: 'старое название' } },
          { type: 'text', text: ' и ' },
          {
            type: 'text',
            text: 'т. 3, л.д. 47',
            marks: [{ type: 'sheetReference', attrs: { series: 'main', volume: 3, sheet: 47, verso: false } }],
          },
          { type: 'text', text: '. ' },
          { type: 'personMention', attrs: { personId: person.id, label: 'Верещагин' } },
          { type: 'text', text: ' отрицает знакомство.' },
        ],
      },
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Вопросы' }] },
      {
        type: 'orderedList',
        attrs: { start: 1 },
        content: [
          { type: 'listItem', content: [text('Когда и от кого вы впервые услышали фамилию Верещагина?')] },
          {
            type: 'listItem',
            content: [
              text('Сколько голосов вам предъявили для сравнения?'),
              {
                type: 'bulletList',
                content: [
                  { type: 'listItem', content: [text('Если один — чем это отличается от подсказки?')] },
                  { type: 'listItem', content: [text('Велась ли запись?')] },
                ],
              },
            ],
          },
          { type: 'listItem', content: [text('Кто присутствовал, кроме следователя?')] },
        ],
      },
      {
        type: 'passageQuote',
        attrs: {
          documentId: confrontation.id,
          annotationId: quoted.id,
          passage: passage('Я этого человека раньше не видел, фамилию мне назвали перед началом.', 4),
        },
      },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Что сказано и где' }] },
      {
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [
              cell('Утверждение', 'tableHeader'),
              cell('На следствии', 'tableHeader'),
              cell('На очной ставке', 'tableHeader'),
            ],
          },
          { type: 'tableRow', content: [cell('Знал обвиняемого'), cell('«около года»'), cell('«раньше не видел»')] },
          { type: 'tableRow', content: [cell('Узнал голос'), cell('«уверенно»'), cell('вопрос снят следователем')] },
        ],
      },
      { type: 'blockquote', content: [text('Сомнения толкуются в пользу обвиняемого.')] },
      { type: 'horizontalRule' },
      text('Проверить биллинг за 14–15 февраля.'),
    ],
  })
  const base = makeSources({ title: 'Дело Верещагина А. Л.' })
  return {
    ...base,
    dossier: {
      ...base.dossier,
      ...EMPTY_DOSSIER_FIELDS,
      title: 'Дело Верещагина А. Л.',
      caseNumbers: [
        { kind: 'investigation', number: '11902450001000045' },
        { kind: 'court', number: '1-214/2020' },
      ],
      court: 'Приозёрский районный суд',
      stage: 'appeal',
      jurisdiction: 'Российская Федерация',
      summary:
        'Артёма Верещагина обвиняют в участии в публичном призыве, которого, по версии защиты, не было: запись смонтирована из двух разных встреч.\n\nКлючевой свидетель засекречен; опознание по голосу проведено без статистов. Показания первого допроса получены ночью, без защитника по соглашению, и позже отозваны.',
      languages: ['ru', 'uk', 'en'],
      openedOn: '2019-02-11',
    },
    stage: { ru: 'Апелляция', en: 'Appeal' },
    participants: [
      person,
      makePerson('Рокотов Марк Андреевич', 'defence-counsel'),
      makePerson('«Орлов»', 'anonymous-witness'),
      makePerson('Кравцов Игорь Петрович', 'investigator'),
      makePerson('Савельева Нина Дмитриевна', 'expert', 'specialist'),
      makePerson('Zimina Olga', 'attesting-witness', 'witness'),
    ],
    documents: [...documents, ...loose],
    pageLabels: new Map([[letter.id, new Map([[2, 'iii']])]]),
    labels,
    annotations,
    notes: [note, makeNote('', plainRichText('Позвонить в архив суда.'))],
    people: new Map([[person.id, { name: person.name, aliases: [] }]]),
  }
}

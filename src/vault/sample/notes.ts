import type { DocumentId, PersonId } from '#shared/domain/ids.ts'
import type { RichText, RichTextBlock, RichTextInline } from '#shared/domain/rich-text.ts'
import { SAMPLE_DOCUMENTS } from './case.ts'
import { SAMPLE_PEOPLE } from './people.ts'

const words = (text: string): RichTextInline => ({ type: 'text', text })
const strong = (text: string): RichTextInline => ({ type: 'text', text, marks: [{ type: 'bold' }] })
const p = (...content: RichTextInline[]): RichTextBlock => ({ type: 'paragraph', content })
const h = (level: 1 | 2 | 3, text: string): RichTextBlock => ({
  type: 'heading',
  attrs: { level },
  content: [words(text)],
})
const list = (...items: RichTextInline[][]): RichTextBlock => ({
  type: 'bulletList',
  content: items.map((content) => ({ type: 'listItem', content: [{ type: 'paragraph', content }] })),
})
const sheet = (volume: number, number: number): RichTextInline => ({
  type: 'text',
  text: `т. ${volume}, л.д. ${number}`,
  marks: [{ type: 'sheetReference', attrs: { series: 'main', volume, sheet: number, verso: false } }],
})

/** The defence's notes of the sample case. */
export function sampleNotes(
  persons: Map<string, PersonId>,
  documents: Map<string, DocumentId>,
): { title: string; body: RichText }[] {
  const person = (key: string): RichTextInline => {
    const personId = persons.get(key)
    const label = SAMPLE_PEOPLE.find((other) => other.key === key)?.name ?? key
    return personId ? { type: 'personMention', attrs: { personId, label } } : words(label)
  }
  const document = (key: string): RichTextInline => {
    const documentId = documents.get(key)
    const label = SAMPLE_DOCUMENTS.find((other) => other.key === key)?.fields.title ?? key
    return documentId ? { type: 'documentMention', attrs: { documentId, label } } : words(label)
  }
  const quote = (key: string, page: number, exact: string): RichTextBlock => {
    const documentId = documents.get(key)
    if (!documentId) return { type: 'blockquote', content: [p(words(exact))] }
    const passage = {
      parts: [{ page, geometry: { type: 'text' as const }, quote: { exact, prefix: '', suffix: '' }, position: null }],
    }
    return { type: 'passageQuote', attrs: { documentId, annotationId: null, passage }, content: [words(exact)] }
  }
  return [
    {
      title: 'Противоречия свидетеля «Тополь»',
      body: {
        type: 'doc',
        content: [
          p(
            person('topol'),
            words(' называет две даты и два помещения в одном протоколе. Допрос длился тридцать пять минут.'),
          ),
          h(2, 'Дата'),
          quote('topol', 1, 'Я слышал, как 3 марта 2023 года около 19 часов Небылицын одобрил поступок героя книги.'),
          quote('topol', 4, 'Уточняю, что встреча, о которой я говорил, состоялась 10 марта 2023 года'),
          p(
            words('С 1 по 5 марта '),
            person('nebylitsyn'),
            words(' был на чтениях в другом городе. 10 марта дело уже было возбуждено.'),
          ),
          h(2, 'Место'),
          p(words('Сидел у окна ('), sheet(3, 46), words('), окна нет ('), sheet(3, 48), words(').')),
          h(2, 'Вопросы в суде'),
          list(
            [words('Какая из двух дат верна и кто предложил уточнить?')],
            [words('Где окно?')],
            [strong('Кто читал протокол вслух?')],
          ),
        ],
      },
    },
    {
      title: 'Ночь на 12 марта',
      body: {
        type: 'doc',
        content: [
          p(words('Время по документам и по словам '), person('nebylitsyn'), words(':')),
          {
            type: 'table',
            content: [
              {
                type: 'tableRow',
                content: ['Время', 'Событие', 'Лист'].map((cell) => ({
                  type: 'tableHeader' as const,
                  content: [p(words(cell))],
                })),
              },
              ...[
                ['06:15', 'Доставлен в отдел', sheet(1, 12)],
                ['18:40', 'Составлен протокол задержания', sheet(1, 12)],
                ['02:10', 'Начало допроса', sheet(1, 21)],
                ['05:20', 'Выдан ордер защитнику по назначению', sheet(1, 24)],
                ['05:35', 'Конец допроса', sheet(1, 21)],
              ].map((row) => ({
                type: 'tableRow' as const,
                content: row.map((cell) => ({
                  type: 'tableCell' as const,
                  content: [p(typeof cell === 'string' ? words(cell) : (cell as RichTextInline))],
                })),
              })),
            ],
          },
          p(
            words('Сопоставить: '),
            document('certificate'),
            words(', '),
            document('letter'),
            words(', '),
            document('medical'),
            words('.'),
          ),
        ],
      },
    },
    {
      title: 'For the complaint',
      body: {
        type: 'doc',
        content: [
          h(2, 'Decisive evidence the defence could not test'),
          p(
            words('See '),
            document('observer'),
            words(' and the two extension rulings: the second repeats the first word for word.'),
          ),
          quote('observer', 1, 'The defence was not allowed to put questions about where the witness sat'),
        ],
      },
    },
  ]
}

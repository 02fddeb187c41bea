import type { AssertionId, IssueId, StatementId } from '#shared/domain/ids.ts'
import { EMPTY_STATEMENT_FIELDS, NO_CONDITIONS, type StatementFields } from '#shared/domain/statement.ts'
import { at, type Records } from './target.ts'

type Said = { text: string; topic: IssueId | null; page: number; exact: string }
/** What the statements are compared on. */
async function addTopics({ vault, dossierId }: Records) {
  const topic = async (title: string) =>
    (
      await vault.request('issues.create', {
        dossierId,
        title,
        kind: 'topic',
        parentId: null,
        burden: '',
        position: '',
      })
    ).id
  return {
    words: await topic('Встреча: когда и кто был'),
    seat: await topic('Где сидел свидетель и было ли окно'),
    alibi: await topic('Где был 3 марта'),
  }
}

/** Three confessions and their retractions, the secret witness, and two witnesses with one voice. */
export async function addTestimony(records: Records): Promise<Map<string, StatementId>> {
  const { vault, dossierId, person, document, passage } = records
  const made = new Map<string, StatementId>()
  const claims = new Map<string, AssertionId>()
  const statement = async (
    who: string,
    key: string,
    fields: Partial<StatementFields> & Pick<StatementFields, 'occasion' | 'lineage'>,
    ...said: Said[]
  ) => {
    const { id } = await vault.request('statements.create', {
      ...EMPTY_STATEMENT_FIELDS,
      dossierId,
      personId: person(who),
      place: 'г. Нигдевск, следственный отдел',
      takenByIds: [person('vydumkin')],
      counsel: 'none',
      documentId: document(key),
      pages: [0, Math.max(0, ...said.map(({ page }) => page))],
      ...fields,
      conditions: { ...NO_CONDITIONS, ...fields.conditions },
    })
    made.set(key, id)
    for (const { text, topic, page, exact } of said) {
      const place = await passage(key, page, exact)
      const assertion = await vault.request('assertions.create', {
        statementId: id,
        topicId: topic,
        text,
        documentId: document(key),
        passage: place,
        stance: 'supports',
      })
      claims.set(`${key}/${text}`, assertion.id)
    }
  }
  const pressed = (
    hours: number,
    more: Partial<StatementFields['conditions']> = {},
  ): StatementFields['conditions'] => ({
    hoursHeldBefore: hours,
    night: true,
    injuries: '',
    threats: '',
    tortureAlleged: true,
    complaint: '',
    note: '',
    ...more,
  })
  const appointed = { counsel: 'appointed' as const, counselIds: [person('naznachaev')] }
  const retained = { counsel: 'retained' as const, counselIds: [person('skazkina')] }
  const { words, seat, alibi } = await addTopics(records)
  const met = (page: number, exact: string): Said => ({
    text: 'Встреча была 3 марта 2023 года',
    topic: words,
    page,
    exact,
  })

  await statement(
    'nebylitsyn',
    'confession',
    {
      occasion: 'interrogation-suspect',
      lineage: 'first',
      start: at('2023-03-12', '02:10'),
      end: '05:35',
      ...appointed,
      conditions: pressed(20, { injuries: 'следы на лице' }),
    },
    met(1, '3 марта 2023 года на встрече клуба одобрил поступок героя книги'),
  )
  await statement(
    'lukomortsev',
    'lukomortsev-1',
    {
      occasion: 'interrogation-suspect',
      lineage: 'first',
      start: at('2023-03-13', '23:30'),
      ...appointed,
      conditions: pressed(25),
    },
    met(0, '3 марта 2023 года около 19 часов Небылицын одобрил'),
    { text: 'Было двенадцать человек', topic: words, page: 0, exact: 'Двенадцать' },
    { text: 'Окна в комнате не было', topic: seat, page: 0, exact: 'Окна в комнате не было' },
  )
  await statement(
    'gorynin',
    'gorynin-1',
    {
      occasion: 'interrogation-suspect',
      lineage: 'first',
      start: at('2023-03-13', '01:05'),
      end: '04:40',
      ...appointed,
      conditions: pressed(24),
    },
    met(0, '3 марта 2023 года около 19 часов Небылицын одобрил'),
    { text: 'Было семь или восемь человек', topic: words, page: 0, exact: 'Семь или восемь' },
    { text: 'Сидел у окна', topic: seat, page: 0, exact: 'Я сидел у окна' },
  )
  await statement(
    'topol',
    'topol',
    { occasion: 'interrogation-witness', lineage: 'first', start: at('2023-03-21', '16:05'), end: '16:40' },
    met(1, '3 марта 2023 года около 19 часов Небылицын одобрил'),
    { text: 'Встреча была 10 марта 2023 года', topic: words, page: 4, exact: 'состоялась 10 марта 2023 года' },
    { text: 'Сидел у окна, в последнем ряду', topic: seat, page: 2, exact: 'У окна, в последнем ряду' },
    { text: 'Окна в помещении нет', topic: seat, page: 4, exact: 'Окна в помещении нет' },
  )
  await statement(
    'basnina',
    'basnina-1',
    { occasion: 'interrogation-witness', lineage: 'first', start: at('2023-03-27', '12:10'), end: '12:50' },
    { text: 'Было от десяти до пятнадцати человек', topic: words, page: 0, exact: 'от десяти до пятнадцати человек' },
    { text: 'Сидела в первом ряду', topic: seat, page: 0, exact: 'Я сидела в первом ряду' },
  )
  await statement(
    'pribautkin',
    'pribautkin-1',
    { occasion: 'interrogation-witness', lineage: 'first', start: at('2023-03-28', '17:30'), end: '17:55' },
    { text: 'Было от десяти до пятнадцати человек', topic: words, page: 0, exact: 'от десяти до пятнадцати человек' },
    { text: 'Стоял у двери', topic: seat, page: 0, exact: 'Я стоял у двери' },
  )
  await statement(
    'nebylitsyn',
    'retraction',
    {
      occasion: 'interrogation-accused',
      lineage: 'retracted',
      start: at('2023-04-04', '11:00'),
      end: '12:45',
      ...retained,
      lineageNote: 'Текст был готов до допроса.',
    },
    { text: '3 марта был в другом городе', topic: alibi, page: 1, exact: 'с 1 по 5 марта я был в другом городе' },
    { text: 'Встреча была 10 марта 2023 года', topic: words, page: 1, exact: 'Встреча клуба была 10 марта' },
  )
  await statement(
    'lukomortsev',
    'lukomortsev-2',
    {
      occasion: 'interrogation-accused',
      lineage: 'retracted',
      start: at('2023-04-18', '10:20'),
      end: '11:05',
      ...retained,
    },
    { text: '3 марта до 22 часов был на работе', topic: alibi, page: 0, exact: '3 марта я был на работе до 22 часов' },
  )
  await statement(
    'gorynin',
    'gorynin-2',
    {
      occasion: 'interrogation-accused',
      lineage: 'retracted',
      start: at('2023-04-20', '15:00'),
      end: '15:50',
      ...retained,
    },
    {
      text: 'Был на встрече один раз, в январе',
      topic: words,
      page: 0,
      exact: 'На встречах клуба я был один раз, в январе',
    },
  )
  await addContradiction(records, claims)
  return made
}

async function addContradiction(
  { vault, dossierId, person, document }: Records,
  claims: ReadonlyMap<string, AssertionId>,
): Promise<void> {
  const left = claims.get('topol/Сидел у окна, в последнем ряду')
  const right = claims.get('topol/Окна в помещении нет')
  if (!left || !right) throw new Error('the sample case lacks the claims that contradict each other')
  const contradiction = await vault.request('contradictions.create', {
    dossierId,
    kind: 'place',
    weight: 'decisive',
    state: 'open',
    left: { type: 'assertion', id: left },
    right: { type: 'assertion', id: right },
    explanation: '',
  })
  for (const text of ['Где в комнате окно?', 'Кто предложил вам уточнить дату?'])
    await vault.request('questions.create', {
      dossierId,
      personId: person('topol'),
      text,
      aim: 'Показать, что свидетель не был в комнате.',
      contradictionId: contradiction.id,
      sources: [
        { type: 'assertion', id: left },
        { type: 'assertion', id: right },
      ],
      documentIds: [document('topol')],
      asked: false,
      answer: '',
    })
}

import type { FactStatus, IssueKind, Materiality, Stance } from '#shared/domain/fact.ts'

/** The issues of the sample case; `parent` is the key of the one above. */
export const SAMPLE_ISSUES: {
  key: string
  parent: string | null
  title: string
  kind: IssueKind
  burden: string
  position: string
}[] = [
  {
    key: 'words',
    parent: null,
    title: 'Высказывание, которое вменяют',
    kind: 'element-of-charge',
    burden: 'обвинение',
    position: 'Слов, которые приписывают Небылицыну, никто не записал. Источников два, и оба говорят одним текстом.',
  },
  {
    key: 'said',
    parent: 'words',
    title: 'Сказано ли оно',
    kind: 'element-of-charge',
    burden: 'обвинение',
    position: '',
  },
  {
    key: 'approval',
    parent: 'words',
    title: 'Есть ли в нём одобрение',
    kind: 'element-of-charge',
    burden: 'обвинение',
    position: 'Экспертиза не нашла ни одобрения, ни призыва.',
  },
  {
    key: 'meeting',
    parent: null,
    title: 'Встреча клуба: когда и где',
    kind: 'element-of-charge',
    burden: 'обвинение',
    position: 'Свидетель «Тополь» называет две даты и описывает два разных помещения.',
  },
  {
    key: 'confession',
    parent: null,
    title: 'Допустимость ночного допроса',
    kind: 'inadmissibility',
    burden: 'обвинение (ст. 235 ч. 4 УПК РФ)',
    position: 'Допрос без защитника и ночью; от показаний отказался (ст. 75 ч. 2 п. 1 УПК РФ).',
  },
  {
    key: 'counsel',
    parent: 'confession',
    title: 'Защитник пришёл после допроса',
    kind: 'inadmissibility',
    burden: '',
    position: '',
  },
  { key: 'pressure', parent: 'confession', title: 'Давление', kind: 'inadmissibility', burden: '', position: '' },
]

/** A passage is named by a mark of the sample: its document and the words it begins with. */
type SampleCitation = { document: string; exact: string; stance: Stance; comment: string }

/** What the sample case asserts. */
export const SAMPLE_FACTS: {
  text: string
  date: string | null
  time: string | null
  status: FactStatus
  material: Materiality
  issues: string[]
  persons: string[]
  citations: SampleCitation[]
}[] = [
  {
    text: 'Книжный клуб «Закладка» собрался 3 марта около 19 часов',
    date: '2023-03-03',
    time: '19:00',
    status: 'disputed-by-us',
    material: 'yes',
    issues: ['meeting'],
    persons: ['topol'],
    citations: [
      { document: 'topol', exact: '3 марта 2023 года около 19 часов', stance: 'supports', comment: '' },
      {
        document: 'topol',
        exact: 'состоялась 10 марта 2023 года',
        stance: 'contradicts',
        comment: 'Тот же свидетель, тем же допросом: 10 марта дело уже было возбуждено.',
      },
    ],
  },
  {
    text: '«Тополь» сидел у окна в последнем ряду и видел говорившего',
    date: '2023-03-03',
    time: null,
    status: 'disputed-by-us',
    material: 'yes',
    issues: ['meeting', 'said'],
    persons: ['topol'],
    citations: [
      { document: 'topol', exact: 'У окна, в последнем ряду', stance: 'supports', comment: '' },
      { document: 'topol', exact: 'Окна в помещении нет', stance: 'contradicts', comment: 'Двумя листами ниже.' },
    ],
  },
  {
    text: 'Небылицын понимал значение своих слов',
    date: '2023-03',
    time: null,
    status: 'disputed-by-us',
    material: 'yes',
    issues: ['said'],
    persons: ['nebylitsyn', 'topol'],
    citations: [
      {
        document: 'topol',
        exact: 'понимал значение своих слов',
        stance: 'supports',
        comment: 'Дословно как в допросе подозреваемого.',
      },
      { document: 'confession', exact: 'понимал значение своих слов', stance: 'supports', comment: '' },
      {
        document: 'retraction',
        exact: 'двадцать часов не давали спать и есть',
        stance: 'contradicts',
        comment: 'От этих показаний отказался.',
      },
    ],
  },
  {
    text: 'Протокол задержания составлен через двенадцать часов после доставления',
    date: '2023-03-11',
    time: '06:15',
    status: 'disputed-by-prosecution',
    material: 'yes',
    issues: ['confession'],
    persons: ['nebylitsyn', 'vydumkin'],
    citations: [{ document: 'detention', exact: 'в 06 часов 15 минут', stance: 'supports', comment: '' }],
  },
  {
    text: 'Ордер защитника выдан в 05:20, когда допрос, начатый в 02:10, уже кончался',
    date: '2023-03-12',
    time: '05:20',
    status: 'undisputed',
    material: 'yes',
    issues: ['counsel'],
    persons: ['naznachaev', 'vydumkin'],
    citations: [{ document: 'confession', exact: 'выдан в 05 ч. 20 мин', stance: 'supports', comment: '' }],
  },
  {
    text: 'Двадцать часов не давали спать и есть',
    date: '2023-03-10/2023-03-11',
    time: null,
    status: 'disputed-by-prosecution',
    material: 'yes',
    issues: ['pressure'],
    persons: ['nebylitsyn'],
    citations: [
      { document: 'retraction', exact: 'двадцать часов не давали спать и есть', stance: 'supports', comment: '' },
      {
        document: 'observer',
        exact: 'The medical certificate was not examined',
        stance: 'mentions',
        comment: 'Суд не исследовал единственное объективное доказательство.',
      },
    ],
  },
  {
    text: 'В записи встречи нет одобрения, оправдания или призыва',
    date: '2023-04~',
    time: null,
    status: 'undisputed',
    material: 'yes',
    issues: ['approval'],
    persons: [],
    citations: [
      {
        document: 'expert',
        exact: 'Высказываний, содержащих одобрение, оправдание или призыв, в представленном материале не имеется',
        stance: 'supports',
        comment: '',
      },
    ],
  },
  {
    text: 'Запись встречи обрывается до слов, которые вменяют',
    date: null,
    time: null,
    status: 'prospective',
    material: 'unsure',
    issues: ['said'],
    persons: [],
    citations: [],
  },
  {
    text: 'Баснина ушла со встречи раньше «Тополя»',
    date: '2023-03-03?',
    time: null,
    status: 'unsure',
    material: 'unsure',
    issues: [],
    persons: ['basnina', 'topol'],
    citations: [],
  },
]

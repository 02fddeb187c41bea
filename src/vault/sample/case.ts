import { EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import type { DossierFields } from '#shared/domain/dossier.ts'
import type { LabelColour } from '#shared/domain/label.ts'
import type { SheetRange } from '#shared/domain/sheets.ts'
import { hearingRecord } from './documents/hearing-record.ts'
import type { SampleBlock } from './documents/texts.ts'
import * as texts from './documents/texts.ts'
import type { SampleDocument } from './paper.ts'
import { CO_DEFENDANTS_PAPERS } from './papers-co-defendants.ts'

/** Pages of the long hearing record. */
export const LONG_RECORD_PAGES = 300

export const SAMPLE_DOSSIER: Partial<DossierFields> & { title: string } = {
  title: 'Дело книжного клуба «Закладка»',
  caseNumbers: [
    { kind: 'investigation', number: '1-00-0000-2023' },
    { kind: 'court', number: '1-00/2023' },
  ],
  court: 'Нигдевский районный суд Вымышленной области',
  stage: 'trial',
  jurisdiction: 'Россия (вымышленная область)',
  summary:
    'Библиотекаря Небылицына обвиняют в том, что на встрече книжного клуба он одобрил поступок героя сказки. Обвинение держится на ночном допросе, от которого он отказался, и на показаниях свидетеля под псевдонимом «Тополь», которые расходятся с самими собой. Всё дело вымышлено.',
  tags: ['пример', 'вымысел'],
  languages: ['ru', 'en'],
  openedOn: '2023-03-10',
}

const sheets = (volume: number, first: number, last: number): SheetRange[] => [
  {
    series: 'main',
    volume,
    first: { number: first, verso: false },
    last: { number: last, verso: false },
    numbering: '',
  },
]
const paper = (blocks: SampleBlock[]) => ({ type: 'paper' as const, blocks: () => blocks })
const fromFile = {
  ...EMPTY_PROVENANCE,
  source: 'Материалы уголовного дела',
  method: 'Фотокопия при ознакомлении',
  receivedOn: '2023-09-11',
}

export const SAMPLE_DOCUMENTS: SampleDocument[] = [
  {
    key: 'ruling',
    file: 'т1 л001 Постановление о возбуждении.pdf',
    content: paper(texts.rulingToOpen),
    fields: {
      title: 'Постановление о возбуждении уголовного дела',
      kind: 'ruling',
      date: '2023-03-10',
      author: 'Следователь Выдумкин С. Л.',
      language: 'ru',
      sheets: sheets(1, 1, 3),
      provenance: fromFile,
    },
  },
  {
    key: 'detention',
    file: 'т1 л012 Протокол задержания.pdf',
    content: paper(texts.detentionProtocol),
    fields: {
      title: 'Протокол задержания Небылицына А. И.',
      kind: 'protocol',
      date: '2023-03-11',
      author: 'Следователь Выдумкин С. Л.',
      language: 'ru',
      sheets: sheets(1, 12, 14),
      provenance: fromFile,
    },
  },
  {
    key: 'confession',
    file: 'т1 л021 Допрос подозреваемого.pdf',
    content: paper(texts.firstInterrogation),
    fields: {
      title: 'Протокол допроса подозреваемого Небылицына А. И.',
      kind: 'statement',
      date: '2023-03-12',
      dateWording: 'ночь на 12 марта 2023 г.',
      author: 'Следователь Выдумкин С. Л.',
      language: 'ru',
      sheets: sheets(1, 21, 24),
      tags: ['отказ от показаний'],
      provenance: fromFile,
    },
  },
  {
    key: 'certificate',
    file: 'т1 л040 Справка (скан).pdf',
    content: { type: 'scan', pages: [texts.traumaCertificate] },
    fields: {
      title: 'Справка травматологического пункта',
      kind: 'certificate',
      date: '2023-03-13',
      author: 'Врач Лекарев И. И.',
      language: 'ru',
      sheets: sheets(1, 40, 40),
      exhibitLabel: 'З-1',
      provenance: fromFile,
    },
  },
  {
    key: 'retraction',
    file: 'т2 л005 Дополнительный допрос.pdf',
    content: paper(texts.retraction),
    fields: {
      title: 'Протокол дополнительного допроса обвиняемого',
      kind: 'statement',
      date: '2023-04-04',
      author: 'Следователь Выдумкин С. Л.',
      language: 'ru',
      sheets: sheets(2, 5, 7),
      tags: ['отказ от показаний'],
      provenance: fromFile,
    },
  },
  {
    key: 'extension-1',
    file: 'т2 л030 Продление 1.pdf',
    content: paper(texts.firstExtension),
    fields: {
      title: 'Постановление о продлении стражи (1)',
      kind: 'ruling',
      date: '2023-05-05',
      author: 'Судья Притчина А. С.',
      language: 'ru',
      sheets: sheets(2, 30, 31),
      provenance: fromFile,
    },
  },
  {
    key: 'extension-2',
    file: 'т2 л052 Продление 2.pdf',
    content: paper(texts.secondExtension),
    fields: {
      title: 'Постановление о продлении стражи (2)',
      kind: 'ruling',
      date: '2023-07-06',
      author: 'Судья Притчина А. С.',
      language: 'ru',
      sheets: sheets(2, 52, 53),
      provenance: fromFile,
    },
  },
  {
    key: 'topol',
    file: 'т3 л044 Допрос свидетеля Тополь.pdf',
    content: paper(texts.anonymousWitness),
    fields: {
      title: 'Протокол допроса свидетеля «Тополь»',
      kind: 'statement',
      date: '2023-03-21',
      author: 'Следователь Выдумкин С. Л.',
      language: 'ru',
      sheets: sheets(3, 44, 48),
      tags: ['секретный свидетель'],
      provenance: fromFile,
    },
  },
  {
    key: 'expert',
    file: 'т3 л060 Заключение эксперта.pdf',
    content: paper(texts.expertReport),
    fields: {
      title: 'Заключение лингвистической экспертизы № 00',
      kind: 'expert-report',
      date: '2023-05-02',
      author: 'Эксперт Словарёв Т. Т.',
      language: 'ru',
      sheets: sheets(3, 60, 62),
      provenance: fromFile,
    },
  },
  {
    key: 'record',
    file: 'т4 Протокол судебного заседания.pdf',
    content: { type: 'paper', blocks: () => hearingRecord(LONG_RECORD_PAGES) },
    fields: {
      title: 'Протокол судебного заседания',
      kind: 'protocol',
      date: '2023-09-18/2024-03-04',
      author: 'Секретарь судебного заседания',
      language: 'ru',
      sheets: sheets(4, 1, LONG_RECORD_PAGES),
      provenance: fromFile,
    },
  },
  {
    key: 'motion',
    file: 'Ходатайство об исключении доказательства.pdf',
    content: paper(texts.motionToExclude),
    fields: {
      title: 'Ходатайство о признании доказательства недопустимым',
      kind: 'motion',
      date: '2023-09-15',
      author: 'Защитник Сказкина В. А.',
      language: 'ru',
    },
  },
  {
    key: 'observer',
    file: 'Trial observation note.pdf',
    content: paper(texts.observerNote),
    fields: {
      title: 'Trial observation note',
      kind: 'letter',
      date: '2023-09-18',
      author: 'Nora Fable',
      language: 'en',
      exhibitLabel: 'D-2',
      provenance: {
        ...EMPTY_PROVENANCE,
        source: 'Society of Court Observers',
        method: 'Handed over',
        consent: 'May be quoted with the author named',
      },
    },
  },
  {
    key: 'medical',
    file: 'Medical opinion.pdf',
    content: paper(texts.medicalOpinion),
    fields: {
      title: 'Medical opinion on documented injuries',
      kind: 'expert-report',
      date: '2023-10-12',
      author: 'Dr. A. Parable',
      language: 'en',
      exhibitLabel: 'D-3',
    },
  },
  {
    key: 'letter',
    file: 'Письмо из изолятора.txt',
    content: {
      type: 'text',
      text: 'Здравствуйте, Вера Андреевна!\n\nПишу, пока помню по часам. Забрали в шесть утра, темно ещё было. До вечера сидел в коридоре на стуле, пить не давали. Про адвоката спрашивал четыре раза, считал.\n\nНочью спустили на этаж ниже. Протокол лежал уже напечатанный. Кто печатал — не знаю, но в нём была фраза, которой я никогда не говорил: «понимал значение своих слов».\n\nПередайте маме, что очки нашлись.\n\nАртём\n\n(Письмо вымышленного дела.)\n',
    },
    fields: {
      title: 'Письмо Небылицына А. И. защитнику',
      kind: 'letter',
      date: '2023-03~',
      dateWording: 'без даты, получено в марте 2023 г.',
      author: 'Небылицын А. И.',
      language: 'ru',
      provenance: {
        ...EMPTY_PROVENANCE,
        source: 'Небылицын А. И.',
        method: 'Лично, при свидании',
        publicationLimits: 'Не публиковать без согласия автора.',
      },
    },
  },
  ...CO_DEFENDANTS_PAPERS,
]

/** Marks of the sample: words of a document, the label (by colour) they carry, and what the defence says of them. */
export const SAMPLE_ANNOTATIONS: {
  document: string
  page: number
  exact: string
  colour: LabelColour
  comment: string
  tags: string[]
}[] = [
  {
    document: 'topol',
    page: 1,
    exact: '3 марта 2023 года около 19 часов',
    colour: 'red',
    comment: 'Первая дата. На листе 48 свидетель называет другую.',
    tags: ['дата'],
  },
  {
    document: 'topol',
    page: 4,
    exact: 'состоялась 10 марта 2023 года',
    colour: 'red',
    comment: 'Вторая дата. 10 марта дело уже было возбуждено.',
    tags: ['дата'],
  },
  {
    document: 'topol',
    page: 2,
    exact: 'У окна, в последнем ряду',
    colour: 'red',
    comment: 'А на листе 48 окна в помещении нет.',
    tags: ['место'],
  },
  {
    document: 'topol',
    page: 4,
    exact: 'Окна в помещении нет',
    colour: 'red',
    comment: 'Противоречит листу 46.',
    tags: ['место'],
  },
  {
    document: 'topol',
    page: 1,
    exact: 'понимал значение своих слов',
    colour: 'grey',
    comment: 'Дословно как в протоколе допроса подозреваемого.',
    tags: ['копия'],
  },
  {
    document: 'confession',
    page: 1,
    exact: 'понимал значение своих слов',
    colour: 'grey',
    comment: 'Дословно как у свидетеля «Тополь».',
    tags: ['копия'],
  },
  {
    document: 'confession',
    page: 3,
    exact: 'выдан в 05 ч. 20 мин',
    colour: 'orange',
    comment: 'Ордер выдан за 15 минут до конца допроса, начатого в 02 ч. 10 мин.',
    tags: ['защитник'],
  },
  {
    document: 'detention',
    page: 0,
    exact: 'в 06 часов 15 минут',
    colour: 'orange',
    comment: 'Протокол составлен через 12 часов после доставления: норма — три часа.',
    tags: ['сроки'],
  },
  {
    document: 'retraction',
    page: 0,
    exact: 'двадцать часов не давали спать и есть',
    colour: 'purple',
    comment: 'Сопоставить со справкой и письмом.',
    tags: ['давление'],
  },
  {
    document: 'expert',
    page: 2,
    exact: 'Высказываний, содержащих одобрение, оправдание или призыв, в представленном материале не имеется',
    colour: 'green',
    comment: 'Главный вывод в нашу пользу.',
    tags: ['экспертиза'],
  },
  {
    document: 'observer',
    page: 1,
    exact: 'The medical certificate was not examined',
    colour: 'orange',
    comment: 'For the complaint: the court did not examine the only objective evidence.',
    tags: ['медицина'],
  },
]

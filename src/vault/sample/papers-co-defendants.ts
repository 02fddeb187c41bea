import { EMPTY_PROVENANCE } from '#shared/domain/document.ts'
import * as texts from './documents/co-defendants.ts'
import type { SampleBlock } from './documents/texts.ts'
import type { SampleDocument } from './paper.ts'

const fromFile = {
  ...EMPTY_PROVENANCE,
  source: 'Материалы уголовного дела',
  method: 'Фотокопия при ознакомлении',
  receivedOn: '2023-09-11',
}

const statement = (
  key: string,
  title: string,
  date: string,
  sheet: number,
  blocks: SampleBlock[],
  tags: string[] = [],
): SampleDocument => ({
  key,
  file: `т2 л${String(sheet).padStart(3, '0')} ${title}.pdf`,
  content: { type: 'paper', blocks: () => blocks },
  fields: {
    title,
    kind: 'statement',
    date,
    author: 'Следователь Выдумкин С. Л.',
    language: 'ru',
    sheets: [
      {
        series: 'main',
        volume: 2,
        first: { number: sheet, verso: false },
        last: { number: sheet, verso: false },
        numbering: '',
      },
    ],
    tags,
    provenance: fromFile,
  },
})

const RETRACTED = ['отказ от показаний']

/** Statements of the other defendants and of two witnesses who speak in one voice. */
export const CO_DEFENDANTS_PAPERS: SampleDocument[] = [
  statement(
    'lukomortsev-1',
    'Протокол допроса подозреваемого Лукоморцева Е. Д.',
    '2023-03-13',
    10,
    texts.lukomortsevConfession,
    RETRACTED,
  ),
  statement(
    'gorynin-1',
    'Протокол допроса подозреваемого Горынина П. З.',
    '2023-03-13',
    12,
    texts.goryninConfession,
    RETRACTED,
  ),
  statement('basnina-1', 'Протокол допроса свидетеля Басниной З. Ф.', '2023-03-27', 15, texts.basninaStatement),
  statement(
    'pribautkin-1',
    'Протокол допроса свидетеля Прибауткина О. М.',
    '2023-03-28',
    17,
    texts.pribautkinStatement,
  ),
  statement(
    'lukomortsev-2',
    'Протокол дополнительного допроса Лукоморцева Е. Д.',
    '2023-04-18',
    20,
    texts.lukomortsevRetraction,
    RETRACTED,
  ),
  statement(
    'gorynin-2',
    'Протокол дополнительного допроса Горынина П. З.',
    '2023-04-20',
    22,
    texts.goryninRetraction,
    RETRACTED,
  ),
]

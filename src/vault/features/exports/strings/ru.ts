import documents from '../../../../../resources/languages/ru/documents.json' with { type: 'json' }
import persons from '../../../../../resources/languages/ru/persons.json' with { type: 'json' }
import type { SummaryStrings } from './types.ts'

const SERIES = {
  main: '',
  appeal: 'Апелляционное производство. ',
  cassation: 'Кассационное производство. ',
  supervision: 'Надзорное производство. ',
}

export const ru: SummaryStrings = {
  fileWord: 'сводка',
  subtitle: (day) => `Сводка по делу на ${day}`,
  contents: 'Содержание',
  page: (number, of) => `${number} / ${of}`,
  howToReadCitations:
    'Ссылки указывают том и лист дела; «об.» — оборот листа. Если листы дела не известны, указаны название документа и страница файла, а в скобках — номер, напечатанный на самой странице.',
  quoted: (text) => `«${text.replaceAll('«', '„').replaceAll('»', '“')}»`,
  names: { person: (number) => `Лицо\u00a0${number}`, withheld: '[имя не раскрывается]' },
  sections: {
    facts: 'Сведения о деле',
    documents: 'Документы',
    annotations: 'Пометки',
    notes: 'Заметки',
    chronology: 'Хронология',
  },
  facts: {
    caseNumber: {
      investigation: 'Номер уголовного дела',
      court: 'Номер дела в суде',
      appeal: 'Номер апелляционного производства',
      cassation: 'Номер кассационного производства',
      other: 'Номер дела (иной)',
    },
    court: 'Суд',
    stage: 'Стадия',
    jurisdiction: 'Юрисдикция',
    opened: 'Дело начато',
    closed: 'Дело окончено',
    languages: 'Языки дела',
    person: 'Имя',
    roles: 'Роль в деле',
    summary: 'Суть дела',
    none: 'Сведения о деле не внесены.',
  },
  role: persons.role,
  kind: documents.kind,
  documents: {
    volume: (series, volume) => `${SERIES[series]}Том ${volume}`,
    withoutSheets: 'Без листов дела',
    sheets: 'Л.д.',
    document: 'Документ',
    kind: 'Вид',
    date: 'Дата',
    pages: 'Стр.',
    exhibit: (label) => `вещ. док. №\u00a0${label}`,
    none: 'Документов нет.',
  },
  annotations: {
    withoutLabel: 'Без метки',
    area: 'отмеченная область страницы',
    noWords: 'пометка на странице',
    tags: 'Теги',
    none: 'Пометок нет.',
  },
  notes: {
    untitled: 'Без названия',
    withheldQuote: '[Цитата не включена: документ в корзине или не из этого дела.]',
    withheldDocument: '[документ не включён]',
    none: 'Заметок нет.',
  },
  chronology: {
    none: 'Документов с датой нет.',
  },
}

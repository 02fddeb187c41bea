import documents from '../../../../../resources/languages/en/documents.json' with { type: 'json' }
import persons from '../../../../../resources/languages/en/persons.json' with { type: 'json' }
import type { SummaryStrings } from './types.ts'

const SERIES = {
  main: '',
  appeal: 'Appeal file, ',
  cassation: 'Cassation file, ',
  supervision: 'Supervisory review file, ',
}

export const en: SummaryStrings = {
  fileWord: 'summary',
  subtitle: (day) => `Case summary, ${day}`,
  contents: 'Contents',
  page: (number, of) => `${number} / ${of}`,
  howToReadCitations:
    'Citations name the volume and sheet of the case file; “verso” is the back of a sheet. Where the sheets are not known, they name the document’s title and the page of the file, and in brackets the number printed on the page itself.',
  quoted: (text) => `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`,
  names: { person: (number) => `Person\u00a0${number}`, withheld: '[name withheld]' },
  sections: {
    facts: 'Facts of the case',
    documents: 'Documents',
    annotations: 'Annotations',
    notes: 'Notes',
    chronology: 'Chronology',
  },
  facts: {
    caseNumber: {
      investigation: 'Investigation case number',
      court: 'Court case number',
      appeal: 'Appeal case number',
      cassation: 'Cassation case number',
      other: 'Other case number',
    },
    court: 'Court',
    stage: 'Stage',
    jurisdiction: 'Jurisdiction',
    opened: 'Opened',
    closed: 'Closed',
    languages: 'Languages',
    person: 'Name',
    roles: 'Role in the case',
    summary: 'Substance of the case',
    none: 'No facts have been entered.',
  },
  role: persons.role,
  kind: documents.kind,
  documents: {
    volume: (series, volume) => `${SERIES[series]}${series === 'main' ? 'Volume' : 'volume'} ${volume}`,
    withoutSheets: 'Without sheets',
    sheets: 'Sheets',
    document: 'Document',
    kind: 'Kind',
    date: 'Date',
    pages: 'Pp.',
    exhibit: (label) => `exhibit ${label}`,
    none: 'There are no documents.',
  },
  annotations: {
    withoutLabel: 'Without a label',
    area: 'marked area of the page',
    noWords: 'note on the page',
    tags: 'Tags',
    none: 'There are no annotations.',
  },
  notes: {
    untitled: 'Untitled',
    withheldQuote: '[Quote not included: its document is in the trash or not of this case.]',
    withheldDocument: '[document not included]',
    none: 'There are no notes.',
  },
  chronology: {
    none: 'There are no dated documents.',
  },
}

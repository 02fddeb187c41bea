import type { Snippet } from '#shared/domain/search.ts'
import type { FakeHandlers, FakeState } from './state.ts'

type Names = 'search.run' | 'search.inDocument' | 'search.quick' | 'exports.preview' | 'exports.write'

function marked(text: string, query: string): Snippet | null {
  const at = text.toLowerCase().indexOf(query.toLowerCase())
  return at === -1 || query === '' ? null : { text, marks: [[at, at + query.length]] }
}

/** Titles that contain the words as typed: enough to look at, nothing like the real search. */
export function searchFakes(state: FakeState): Pick<FakeHandlers, Names> {
  return {
    'search.run': ({ query, dossierId, limit }) => {
      const documents = [...state.documents.values()].filter((d) => dossierId === null || d.dossierId === dossierId)
      const groups = documents.flatMap((document) => {
        const snippet = marked(document.title, query)
        if (!snippet) return []
        const dossier = state.dossiers.find(({ id }) => id === document.dossierId)
        return [
          {
            target: { type: 'document' as const, id: document.id },
            dossierId: document.dossierId,
            dossierTitle: dossier?.title ?? '',
            title: document.title,
            hitCount: 1,
            hits: [{ scope: 'title' as const, snippet, score: 1 }],
          },
        ]
      })
      const notice = query.trim() === '' ? ('empty' as const) : null
      return { groups: groups.slice(0, limit), total: groups.length, terms: [], notice, milliseconds: 1 }
    },
    'search.quick': ({ query }) => ({
      hits: [
        ...state.dossiers
          .filter((dossier) => marked(dossier.title, query))
          .map(({ id, title }) => ({ type: 'dossier' as const, id, title })),
        ...[...state.documents.values()]
          .filter((document) => marked(document.title, query))
          .slice(0, 10)
          .map(({ id, dossierId, title }) => ({ type: 'document' as const, id, dossierId, title, detail: '' })),
      ],
    }),
    'search.inDocument': () => ({ terms: [], pages: [] }),
    'exports.preview': ({ dossierId, options }) => ({
      report: {
        title: state.dossiers.find(({ id }) => id === dossierId)?.title ?? '',
        language: options.language,
        date: '2026-11-20',
        subtitle: '',
        blocks: [],
      },
      contents: {
        named: [],
        included: {
          documents: 0,
          volumes: 0,
          annotations: 0,
          notes: 0,
          events: 0,
          persons: 0,
          charges: 0,
          custodyPeriods: 0,
          incidents: 0,
          hearings: 0,
          deadlines: 0,
          statements: 0,
          facts: 0,
          challenges: 0,
        },
        withheld: { trashedDocuments: 0, trashedNotes: 0, annotations: 0, notes: 0, undated: 0, quotes: 0 },
      },
    }),
    'exports.write': ({ formats }) => ({
      files: formats.map((format) => ({ format, name: `summary.${format}`, size: 1 })),
      leaks: [],
    }),
  }
}

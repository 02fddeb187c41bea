import { type Dossier, type DossierRow, EMPTY_DOSSIER_FIELDS } from '#shared/domain/dossier.ts'
import { DossierId, newId } from '#shared/domain/ids.ts'
import { type FakeHandlers, type FakeState, found, put } from './state.ts'

export function dossierFakes(state: FakeState): Pick<FakeHandlers, Extract<keyof FakeHandlers, `dossiers.${string}`>> {
  const row = (dossier: Dossier): DossierRow => {
    const documents = [...state.documents.values()].filter((d) => d.dossierId === dossier.id && d.trashedAt === null)
    return {
      ...dossier,
      documentCount: documents.length,
      pageCount: documents.reduce((sum, document) => sum + document.pageCount, 0),
      noteCount: state.notes.filter((note) => note.dossierId === dossier.id && note.trashedAt === null).length,
      unreadCount: [...state.documents.values()].filter((document) => document.dossierId === dossier.id).length,
      annotationCount: state.annotations.filter((annotation) => annotation.dossierId === dossier.id).length,
    }
  }
  const change = (id: string, fields: Partial<Dossier>) => {
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
    state.changed('dossiers')
    return put(state.dossiers, { ...found(state.dossiers, id), ...given, updatedAt: Date.now() })
  }
  return {
    'dossiers.list': ({ trashed }) => ({
      dossiers: state.dossiers.filter((dossier) => (dossier.trashedAt !== null) === trashed).map(row),
    }),
    'dossiers.get': ({ id }) => row(found(state.dossiers, id)),
    'dossiers.create': (fields) => {
      const now = Date.now()
      const dossier: Dossier = {
        ...EMPTY_DOSSIER_FIELDS,
        ...(Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as { title: string }),
        id: newId(DossierId),
        createdAt: now,
        updatedAt: now,
        trashedAt: null,
      }
      state.changed('dossiers')
      return put(state.dossiers, dossier)
    },
    'dossiers.update': ({ id, fields }) => change(id, fields as Partial<Dossier>),
    'dossiers.trash': ({ id }) => change(id, { trashedAt: Date.now() }),
    'dossiers.restore': ({ id }) => change(id, { trashedAt: null }),
    'dossiers.erase': ({ id }) => {
      state.dossiers = state.dossiers.filter((dossier) => dossier.id !== id)
      state.changed('dossiers')
      return {}
    },
  }
}

import type { ChangedTopic, WindowEvent, WindowEventName } from '#shared/contract/events.ts'
import type { RequestOutput, ValidInput, WindowRequestName } from '#shared/contract/index.ts'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { CaseDocument } from '#shared/domain/document.ts'
import type { Dossier } from '#shared/domain/dossier.ts'
import { newId, PlaceId, SlotId, VaultId } from '#shared/domain/ids.ts'
import type { ImportItem } from '#shared/domain/import.ts'
import type { Label } from '#shared/domain/label.ts'
import type { Note } from '#shared/domain/note.ts'
import type { Person } from '#shared/domain/person.ts'
import type { Settings } from '#shared/domain/settings.ts'
import type { Place, Slot, VaultStatus } from '#shared/domain/vault.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { sampleDocuments, sampleDossiers } from './sample.ts'

export type FakeOptions = {
  vault?: 'open' | 'closed' | 'empty'
  language?: Settings['language']
  colourScheme?: Settings['colourScheme']
  closedBecause?: VaultStatus['closedBecause']
  /** Documents of the first dossier. */
  documents?: number
}

export type FakeHandlers = {
  [N in WindowRequestName]: (input: ValidInput<N>) => RequestOutput<N> | Promise<RequestOutput<N>>
}

export type FakeState = {
  status: VaultStatus
  settings: Settings
  slots: Slot[]
  place: Place
  passphrase: string
  recoveryCode: string
  dossiers: Dossier[]
  documents: Map<string, CaseDocument>
  imports: ImportItem[]
  annotations: Annotation[]
  labels: Label[]
  persons: Person[]
  notes: Note[]
  emit<N extends WindowEventName>(name: N, data: WindowEvent<N>): void
  changed(...topics: ChangedTopic[]): void
  on(event: string, listener: (data: unknown) => void): () => void
}

const CLOSED: VaultStatus = {
  state: 'closed',
  name: null,
  location: null,
  vaultId: null,
  sample: false,
  readOnly: false,
  warnings: [],
  closedBecause: null,
}

export const closedStatus = (because: VaultStatus['closedBecause']): VaultStatus => ({
  ...CLOSED,
  closedBecause: because,
})
export const openStatus = (name: string): VaultStatus => ({
  ...CLOSED,
  state: 'open',
  name,
  location: `/home/lawyer/${name}.delo`,
  vaultId: newId(VaultId),
})

export function createFakeState(options: FakeOptions): FakeState {
  const listeners = new Map<string, Set<(data: unknown) => void>>()
  const emit: FakeState['emit'] = (name, data) => {
    for (const listener of listeners.get(name) ?? []) listener(data)
  }
  const dossiers = options.vault === 'empty' ? [] : sampleDossiers()
  const documents = dossiers.flatMap((dossier, index) =>
    sampleDocuments(dossier.id, index === 0 ? (options.documents ?? 46) : 3),
  )
  return {
    status: options.vault === 'closed' ? closedStatus(options.closedBecause ?? null) : openStatus('Мои дела'),
    settings: {
      language: options.language ?? 'ru',
      colourScheme: options.colourScheme ?? 'light',
      idleLockMinutes: 10,
      rememberVault: true,
    },
    slots: [
      { id: newId(SlotId), kind: 'passphrase', label: 'А. Воронцова', createdAt: Date.UTC(2026, 8, 1) },
      { id: newId(SlotId), kind: 'recovery', label: 'recovery', createdAt: Date.UTC(2026, 8, 1) },
    ],
    place: { id: newId(PlaceId), display: '/home/lawyer/Мои дела.delo' },
    passphrase: 'correct horse battery staple',
    recoveryCode: '7K2M-QX4N-0WER-T9HD-3FPB-VZ61-8JCY-A5SG',
    dossiers,
    documents: new Map(documents.map((document) => [document.id, document])),
    imports: [],
    annotations: [],
    labels: [],
    persons: [],
    notes: [],
    emit,
    changed: (...topics) => queueMicrotask(() => emit('vault.changed', { topics })),
    on(event, listener) {
      const own = listeners.get(event) ?? new Set()
      listeners.set(event, own.add(listener))
      return () => own.delete(listener)
    },
  }
}

/** The row with this id, or `not-found`. */
export function found<T extends { id: string }>(rows: Iterable<T>, id: string): T {
  for (const row of rows) if (row.id === id) return row
  throw new DeloError('not-found')
}

/** Replaces a row in place of its id. */
export function put<T extends { id: string }>(rows: T[], row: T): T {
  const at = rows.findIndex(({ id }) => id === row.id)
  if (at === -1) rows.push(row)
  else rows[at] = row
  return row
}

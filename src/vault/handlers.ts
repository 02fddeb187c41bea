import type { RequestName } from '#shared/contract/index.ts'
import type { Handlers } from './feature.ts'
import { admissibilityHandlers } from './features/admissibility/handlers.ts'
import { annotationHandlers } from './features/annotations/handlers.ts'
import { chargeHandlers } from './features/charges/handlers.ts'
import { contradictionHandlers } from './features/contradictions/handlers.ts'
import { copyHandlers } from './features/copies/handlers.ts'
import { custodyHandlers } from './features/custody/handlers.ts'
import { deadlineHandlers } from './features/deadlines/handlers.ts'
import { documentHandlers } from './features/documents/handlers.ts'
import { dossierHandlers } from './features/dossiers/handlers.ts'
import { exportHandlers } from './features/exports/handlers.ts'
import { profileHandlers } from './features/exports/profile-handlers.ts'
import { factHandlers } from './features/facts/handlers.ts'
import { hearingHandlers } from './features/hearings/handlers.ts'
import { importHandlers } from './features/imports/handlers.ts'
import { issueHandlers } from './features/issues/handlers.ts'
import { noteHandlers } from './features/notes/handlers.ts'
import { personHandlers } from './features/persons/handlers.ts'
import { readingHandlers } from './features/reading/handlers.ts'
import { ruleHandlers } from './features/rules/handlers.ts'
import { searchHandlers } from './features/search/handlers.ts'
import { inDocumentHandlers } from './features/search/in-document.ts'
import { statementHandlers } from './features/statements/handlers.ts'
import { supportHandlers } from './features/support/handlers.ts'
import { testimonyHandlers } from './features/testimony/handlers.ts'
import { timelineHandlers } from './features/timeline/handlers.ts'
import { vaultHandlers } from './features/vault/handlers.ts'

/** Every request that needs an open vault, by name. One line a feature. */
export const handlers: Partial<Handlers<RequestName>> = merge(
  vaultHandlers,
  dossierHandlers,
  documentHandlers,
  importHandlers,
  annotationHandlers,
  personHandlers,
  noteHandlers,
  chargeHandlers,
  custodyHandlers,
  searchHandlers,
  admissibilityHandlers,
  exportHandlers,
  profileHandlers,
  hearingHandlers,
  deadlineHandlers,
  ruleHandlers,
  supportHandlers,
  inDocumentHandlers,
  issueHandlers,
  factHandlers,
  readingHandlers,
  timelineHandlers,
  statementHandlers,
  contradictionHandlers,
  copyHandlers,
  testimonyHandlers,
)

function merge(...features: Partial<Handlers<RequestName>>[]): Partial<Handlers<RequestName>> {
  const all: Record<string, unknown> = {}
  for (const feature of features)
    for (const [name, handler] of Object.entries(feature)) {
      if (Object.hasOwn(all, name)) throw new Error(`handler ${name} is registered twice`)
      all[name] = handler
    }
  return all
}

import type { WritableDB } from '../types.ts'
import core from './0010-core.ts'
import dossiersAndDocuments from './0020-dossiers-and-documents.ts'
import annotations from './0030-annotations.ts'
import persons from './0040-persons.ts'
import notes from './0050-notes.ts'
import search from './0060-search.ts'
import searchRecords from './0065-search-records.ts'
import personCards from './0070-person-cards.ts'
import charges from './0080-charges.ts'
import custody from './0090-custody.ts'
import hearings from './0100-hearings.ts'
import deadlines from './0110-deadlines.ts'
import facts from './0120-facts.ts'
import reading from './0130-reading.ts'
import support from './0140-support.ts'
import statements from './0150-statements.ts'
import contradictions from './0160-contradictions.ts'
import admissibility from './0165-admissibility.ts'
import sealed from './0180-sealed.ts'
import longLists from './0190-long-lists.ts'
import savedSearches from './0200-saved-searches.ts'
import supportSums from './0205-support-sums.ts'
import exportProfiles from './0210-export-profiles.ts'

export type Migration = { readonly number: number; readonly name: string; up(db: WritableDB): void }

/** In order of number, whatever the order of the lines; numbers have gaps so that a later one can go between. */
export const migrations: readonly Migration[] = [
  core,
  dossiersAndDocuments,
  annotations,
  persons,
  notes,
  search,
  searchRecords,
  personCards,
  charges,
  custody,
  hearings,
  deadlines,
  facts,
  reading,
  support,
  statements,
  contradictions,
  admissibility,
  sealed,
  longLists,
  savedSearches,
  supportSums,
  exportProfiles,
]

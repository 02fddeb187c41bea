import type { Hearing } from '#shared/domain/hearing.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'

const EMPTY: Hearing[] = []

/** The hearings of a dossier in order of start; none until the first answer. */
export const useHearings = (dossierId: DossierId): Hearing[] =>
  useRequest('hearings.list', { dossierId }).data?.hearings ?? EMPTY

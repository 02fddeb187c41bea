import type { WorkingLine } from '../../domain/working.ts'

type Step = WorkingLine['step']
/** A sentence for each step of a working. */
export type WorkingWords = { [S in Step]: (line: Extract<WorkingLine, { step: S }>) => string }

import { addAdmissibility } from './admissibility.ts'
import { addCharges } from './charges.ts'
import { addCustody } from './custody.ts'
import { addDeadlines } from './deadlines.ts'
import { addHearings } from './hearings.ts'
import { addSupport } from './support.ts'
import type { Records } from './target.ts'
import { addTestimony } from './testimony.ts'

/** All that the defence entered about the sample case, so that every screen has life. */
export async function addRecords(records: Records): Promise<void> {
  await addCharges(records)
  await addCustody(records)
  const nextHearing = await addHearings(records)
  await addDeadlines(records, nextHearing)
  const statements = await addTestimony(records)
  await addAdmissibility(records, statements)
  await addSupport(records)
}

import { z } from 'zod'
import { ExportProfile } from '../domain/export-profile.ts'
import { DossierId, ExportProfileId, PlaceId } from '../domain/ids.ts'
import { ExportFormat, NameLeak, SummaryOptions, SummaryPreview } from '../domain/summary.ts'
import { command, query } from './define.ts'

/** Where a name that must not show is found in a finished file, nothing is written and `leaks` says what was found. */
export const writtenFiles = z.object({
  files: z.array(z.object({ name: z.string(), size: z.int().min(0) })),
  leaks: z.array(NameLeak),
})

export const writtenSummary = writtenFiles.extend({
  files: z.array(z.object({ format: ExportFormat, name: z.string(), size: z.int().min(0) })),
})

const profileRef = z.object({ id: ExportProfileId })
const profileFields = ExportProfile.pick({ name: true, choice: true })

export const exportRequests = {
  /** Saved choices of the vault, by name. */
  'profiles.list': query(z.object({}), z.object({ profiles: z.array(ExportProfile) })),
  'profiles.create': command(profileFields, ExportProfile),
  'profiles.update': command(
    profileRef.extend({ fields: profileFields.partial() }),
    ExportProfile.extend({ before: ExportProfile }),
  ),
  'profiles.erase': command(profileRef, z.object({})),
  /** Undo of `erase`: the same profile with the same id. */
  'profiles.restore': command(ExportProfile, ExportProfile),
  'exports.preview': query(z.object({ dossierId: DossierId, options: SummaryOptions }), SummaryPreview),
  /**
   * Writes the case summary into a picked folder, one file a format, never over an existing file. Main turns the place
   * into a path. Changes nothing in the vault.
   */
  'exports.write': query(
    z.object({
      dossierId: DossierId,
      options: SummaryOptions,
      formats: z.array(ExportFormat).min(1).max(4),
      placeId: PlaceId,
    }),
    writtenSummary,
    { handledBy: 'main' },
  ),
}

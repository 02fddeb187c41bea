import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { DeadlineSheetOptions } from '#shared/contract/deadlines.ts'
import { HearingSheetOptions } from '#shared/contract/hearings.ts'
import { TestimonyExport } from '#shared/contract/testimony.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { PersonsShown } from '#shared/domain/persons-shown.ts'
import type { NameLeak } from '#shared/domain/summary.ts'
import { TimelineFormat, TimelineLane } from '#shared/domain/timeline.ts'
import type { VaultSession } from '#vault/session.ts'
import { UsageError } from '../exit.ts'
import { findDossier } from '../find-dossier.ts'
import { findHearing } from '../find-hearing.ts'
import { chosen } from '../option.ts'
import { type OutputOptions, print } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { type ProfileOptions, profileChoice } from '../profile.ts'
import { withVault } from '../with-vault.ts'
import { printWritten } from '../written.ts'

export type ExportRecordsOptions = PassphraseOptions &
  OutputOptions &
  ProfileOptions & {
    dossier: string
    what: string
    format: string[]
    out: string
    sections?: string[]
    hearing?: string
    bare?: boolean
    closed?: boolean
    working: boolean
    donors: boolean
  }

type Writing = {
  ask: VaultSession['request']
  dossierId: DossierId
  path: string
  language: 'ru' | 'en'
  formats: string[]
  persons: PersonsShown
  options: ExportRecordsOptions
}
type Written = { files: { name: string; size: number }[]; leaks: NameLeak[]; withoutDay?: number }
type Exporter = { formats: readonly string[]; write(writing: Writing): Promise<Written> }

/** A picture in PNG is drawn by a window; there is none here. */
const TIMELINE_FORMATS = TimelineFormat.options.filter((format) => format !== 'png')
const TESTIMONY_FORMATS = TestimonyExport.shape.formats.element.options
const DEADLINE_FORMATS = DeadlineSheetOptions.shape.formats.element.options
const HEARING_FORMATS = HearingSheetOptions.shape.formats.element.options

/** What besides the case summary can be written to files, each by the request that the window makes too. */
const EXPORTERS: Record<'timeline' | 'deadlines' | 'hearing-sheet' | 'support' | 'matrix' | 'plan', Exporter> = {
  timeline: {
    formats: TIMELINE_FORMATS,
    write: ({ ask, dossierId, path, language, formats, persons, options }) =>
      ask('timeline.writeTo', {
        ...{ dossierId, path, png: null },
        formats: formats.map((format) => chosen(TIMELINE_FORMATS, format, '--format')),
        options: {
          language,
          persons,
          filter: { lanes: TimelineLane.options, personId: null, text: '' },
          grouping: 'kind',
          titles: options.bare ? 'bare' : 'full',
          page: 'a4',
        },
      }),
  },
  deadlines: {
    formats: DEADLINE_FORMATS,
    write: ({ ask, dossierId, path, language, formats, persons, options }) =>
      ask('deadlines.writeSheetTo', {
        ...{ dossierId, path, language, persons, closed: options.closed ?? false, working: options.working },
        formats: formats.map((format) => chosen(DEADLINE_FORMATS, format, '--format')),
      }),
  },
  'hearing-sheet': {
    formats: HEARING_FORMATS,
    write: async ({ ask, dossierId, path, language, formats, persons, options }) =>
      ask('hearings.writeSheetTo', {
        ...{ id: (await findHearing(ask, dossierId, options.hearing)).id, path, language, persons },
        formats: formats.map((format) => chosen(HEARING_FORMATS, format, '--format')),
      }),
  },
  support: {
    formats: ['csv'],
    write: ({ ask, dossierId, path, language, persons, options }) =>
      ask('support.writeCsvTo', { dossierId, path, language, persons, ids: null, withoutDonors: !options.donors }),
  },
  matrix: testimony('matrix'),
  plan: testimony('plan'),
}

function testimony(what: TestimonyExport['what']): Exporter {
  return {
    formats: TESTIMONY_FORMATS,
    write: ({ ask, dossierId, path, language, formats, persons }) =>
      ask('testimony.writeTo', {
        ...{ dossierId, path, language, persons, what, personId: null },
        formats: formats.map((format) => chosen(TESTIMONY_FORMATS, format, '--format')),
      }),
  }
}
const isExporter = (what: string): what is keyof typeof EXPORTERS => Object.hasOwn(EXPORTERS, what)

/** `delo export VAULT --dossier D --what timeline|deadlines|hearing-sheet|support|matrix|plan --format F --out DIR`, never over an existing file. False: a name that must not show was found, nothing was written. */
export async function exportRecords(vault: string, options: ExportRecordsOptions): Promise<boolean> {
  const { what } = options
  if (!isExporter(what)) throw new UsageError(`--what takes summary, ${Object.keys(EXPORTERS).join(', ')}`)
  const exporter = EXPORTERS[what]
  const given = [...new Set(options.format.flatMap((format) => format.split(',')))]
  const formats = given.map((format) => chosen(exporter.formats, format, '--format'))
  if (options.sections) throw new UsageError('--sections is for the summary')
  const path = resolve(options.out)
  return withVault(vault, options, async (session) => {
    const { id: dossierId } = await findDossier(session, options.dossier)
    const { language, persons } = await profileChoice(session.request, options)
    mkdirSync(path, { recursive: true })
    const written = await exporter.write({
      ask: session.request,
      dossierId,
      path,
      language,
      formats,
      persons,
      options,
    })
    const { withoutDay = 0 } = written
    const done = printWritten(options, path, written)
    if (done && withoutDay > 0)
      print(options, { withoutDay }, `${withoutDay} without an exact day: a calendar has no place for them`)
    return done
  })
}

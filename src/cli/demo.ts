import { existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { ExportFormat } from '#shared/domain/summary.ts'
import { SummarySection } from '#shared/domain/summary.ts'
import { recoveryKitText } from '#vault/lifecycle/recovery-kit.ts'
import { buildSample, makeSampleFiles, type SampleStep } from '#vault/sample/build.ts'
import { SAMPLE_DOSSIER } from '#vault/sample/case.ts'
import { sampleFonts } from '#vault/sample/fonts.ts'
import { createVault, openVault } from '#vault/session.ts'
import { connectReader } from './reader-child.ts'

/**
 * `npm run demo`: the main job from start to finish without a display, on a wholly fictional case:
 * papers, vault, dossier, import, annotations, notes, search, case summary, lock, reopen, verify.
 */
const OUT = resolve(process.argv[2] ?? 'demo')
const PASSPHRASE = 'пример без тайны — a sample without secrets'
const QUERIES = [
  'задержан',
  'понимал значение своих слов',
  '"10 марта 2023 года"',
  'окно OR окна',
  'beaten',
  'протокол* AND ордер',
]
const FORMATS: ExportFormat[] = ['pdf', 'docx', 'html', 'md']

const vaultPath = join(OUT, 'Sample case.delo')
const kitPath = join(OUT, 'recovery-kit.txt')
const passphrasePath = join(OUT, 'passphrase.txt')
const summaryFolder = join(OUT, 'summary')

const started = performance.now()
let lap = started
/** Prints a step with the time since the one before. */
function step(what: string, detail = ''): void {
  const now = performance.now()
  console.log(`${`${Math.round(now - lap)} ms`.padStart(9)}  ${what}${detail ? `  ${detail}` : ''}`)
  lap = now
}

const size = (bytes: number) =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`

// Only what an earlier run of this demo made is taken away.
mkdirSync(OUT, { recursive: true })
for (const made of [vaultPath, `${vaultPath}.creating`, kitPath, passphrasePath, summaryFolder])
  if (existsSync(made)) rmSync(made, { recursive: true })

console.log('Delo demo: a fictional case from start to finish, without a display.\n')

const files = await makeSampleFiles(sampleFonts())
const bytes = [...files.values()].reduce((total, file) => total + file.length, 0)
step('papers made', `${files.size} files, ${size(bytes)}`)

const created = await createVault({ path: vaultPath, passphrase: PASSPHRASE, label: 'Demo' })
writeFileSync(kitPath, recoveryKitText({ name: 'Sample case', recoveryCode: created.recoveryCode, language: 'en' }))
writeFileSync(passphrasePath, `${PASSPHRASE}\n`)
const session = await created.confirm(created.recoveryCode)
step('vault created', 'Argon2id, SQLCipher 4, recovery kit confirmed')

const reader = connectReader(session)
const done: Record<SampleStep, string> = {
  'documents-imported': 'documents imported',
  annotated: 'passages marked',
  noted: 'notes written',
  recorded: 'charges, custody, hearings, facts and testimony entered',
}
const result = await buildSample(session, files, (name) => step(done[name]))
await reader.close()
console.log(
  `           ${result.documents.size} documents, ${result.pages} pages, ${result.annotations} annotations, ${result.notes} notes\n`,
)

lap = performance.now()
for (const query of QUERIES) {
  const { total, groups } = await session.request('search.run', {
    query,
    dossierId: null,
    filters: {},
    limit: 20,
    offset: 0,
  })
  const best = groups[0]
  const hit = best?.hits[0]
  const where = hit && 'citation' in hit && hit.citation !== '' ? hit.citation : best?.title
  step(`search  ${query}`, total === 0 ? 'nothing found' : `${total} hits, first: ${where}`)
  if (total === 0) process.exitCode = 1
}

mkdirSync(summaryFolder)
const options = {
  sections: [...SummarySection.options],
  language: 'ru' as const,
  labels: null,
  notes: null,
}
for (const format of FORMATS) {
  const written = await session.request('exports.writeTo', {
    dossierId: result.dossierId,
    options,
    formats: [format],
    path: summaryFolder,
  })
  for (const file of written.files)
    step(
      'summary written',
      `${join(summaryFolder, file.name)} (${size(statSync(join(summaryFolder, file.name)).size)})`,
    )
}
await session.close()
step('vault locked')

const again = await openVault({ path: vaultPath, passphrase: PASSPHRASE })
step('vault unlocked', 'key derivation and opening')
const report = await again.request('vault.verify', {})
await again.close()
step(
  'vault verified',
  report.problems.length === 0
    ? `clean: ${report.documents} documents, ${report.files} files, ${size(report.bytes)}`
    : JSON.stringify(report.problems),
)
if (report.problems.length > 0) process.exitCode = 1

console.log(`\nDone in ${((performance.now() - started) / 1000).toFixed(1)} s: "${SAMPLE_DOSSIER.title}"
  vault       ${vaultPath}
  passphrase  ${passphrasePath}
  kit         ${kitPath}
  summary     ${summaryFolder}`)

import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import ICAL from 'ical.js'
import { inRoot } from '../scripts/lib/program.ts'
import { EMPTY_DEADLINE_FIELDS } from '../src/shared/domain/deadline.ts'
import { EMPTY_HEARING_FIELDS } from '../src/shared/domain/hearing.ts'
import type { Role } from '../src/shared/domain/person.ts'
import { plainRichText } from '../src/shared/domain/rich-text.ts'
import { closeCompartment, setUpCompartment } from '../src/vault/lifecycle/compartment.ts'
import { compartmentMark } from '../src/vault/lifecycle/compartment-mark.ts'
import { sampleFonts } from '../src/vault/sample/fonts.ts'
import { paperPdf } from '../src/vault/sample/pdf.ts'
import { openVault } from '../src/vault/session.ts'
import { findSqlcipherShell } from './tools/sqlcipher-shell.ts'

type Line = Record<string, unknown>

/** Runs `delo` as a shell would; JSON lines where they were asked for. */
function delo(...args: string[]): { code: number | null; lines: Line[]; text: string; errors: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [inRoot('bin/delo.js'), ...args], {
    encoding: 'utf8',
    timeout: 120_000,
  })
  const lines = args.includes('--json')
    ? stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line)
    : []
  return { code: status, lines, text: stdout, errors: stderr }
}

async function makeVault(folder: string) {
  mkdirSync(folder, { recursive: true })
  const vault = join(folder, 'Дела.delo')
  const kit = join(folder, 'kit.txt')
  const secret = join(folder, 'passphrase')
  writeFileSync(secret, 'вымышленная парольная фраза\n')
  const withSecret = ['--passphrase-file', secret, '--json']
  expect(delo('create', vault, '--recovery-kit', kit, ...withSecret).code).toBe(0)
  return { vault, kit, withSecret, folder }
}

test('the whole job from the command line', async () => {
  const { vault, withSecret, folder } = await makeVault(test.info().outputPath('job'))
  const [dossier] = delo('dossier', 'add', vault, '--title', 'Дело о сказке', ...withSecret).lines
  expect(dossier).toMatchObject({ title: 'Дело о сказке' })

  const papers = join(folder, 'papers')
  mkdirSync(papers)
  const pdf = await paperPdf('Протокол', [{ style: 'text', text: 'Небылицын был задержан утром.' }], sampleFonts())
  writeFileSync(join(papers, 'протокол.pdf'), pdf)
  writeFileSync(join(papers, 'то же самое.pdf'), pdf)
  writeFileSync(join(papers, 'обрезан.pdf'), pdf.subarray(0, 150))
  writeFileSync(join(papers, 'запись.mp3'), Buffer.from('ID3\u0003 not music'))
  const imported = delo(
    'import',
    vault,
    '--dossier',
    'Дело о сказке',
    papers,
    join(folder, 'missing.pdf'),
    ...withSecret,
  )
  expect(imported.code, 'a refused file is said by the exit code').toBe(1)
  const byName = Object.fromEntries(imported.lines.map((line) => [String(line.path).split('/').at(-1), line]))
  const pair = [byName['протокол.pdf'], byName['то же самое.pdf']]
  expect(pair.map((line) => line?.status).sort()).toEqual(['duplicate', 'imported'])
  expect(pair[0]?.documentId).toBe(pair[1]?.documentId)
  expect(pair.find((line) => line?.status === 'imported')).toMatchObject({ pages: 1, textState: 'born-digital' })
  expect(byName['обрезан.pdf']).toMatchObject({ status: 'refused', reason: 'damaged' })
  expect(byName['missing.pdf']).toMatchObject({ status: 'refused', reason: 'unreachable' })
  expect(byName['запись.mp3']).toMatchObject({ status: 'imported', textState: 'none' })

  expect(delo('list', vault, '--dossier', String(dossier?.id), ...withSecret).lines).toHaveLength(2)
  const [hit] = delo('search', vault, 'задержали', ...withSecret).lines
  expect(hit).toMatchObject({ page: 1, snippet: expect.stringContaining('задержан') })

  const out = join(folder, 'out')
  const formats = ['pdf', 'docx', 'html', 'md'].flatMap((format) => ['--format', format])
  expect(delo('export', vault, '--dossier', 'Дело о сказке', ...formats, '--out', out, ...withSecret).code).toBe(0)
  const before = readdirSync(out).map((name) => [name, statSync(join(out, name)).mtimeMs])
  expect(before).toHaveLength(4)
  expect(delo('export', vault, '--dossier', 'Дело о сказке', '--format', 'md', '--out', out, ...withSecret).code).toBe(
    0,
  )
  expect(readdirSync(out), 'nothing is written over').toHaveLength(5)
  for (const [name, time] of before) expect(statSync(join(out, String(name))).mtimeMs).toBe(time)
  const verified = delo('verify', vault, ...withSecret)
  expect([verified.code, verified.lines[0]?.clean]).toEqual([0, true])
})

test('verifies the sealed compartment for whoever knows its passphrase, and says what is wrong with it', async () => {
  const { vault, withSecret, folder } = await makeVault(test.info().outputPath('sealed'))
  const phrase = (name: string, words: string) => {
    writeFileSync(join(folder, name), `${words}\n`)
    return ['--sealed-passphrase-file', join(folder, name)]
  }
  const [right, wrong] = [phrase('sealed', 'семь печатей'), phrase('sealed-wrong', 'не та')]
  const verify = (...args: string[]) => delo('verify', vault, ...withSecret, ...args)
  const unused = verify(...right)
  expect([unused.code, JSON.parse(unused.errors).error]).toEqual([3, 'compartment-unused'])

  const session = await openVault({ path: vault, passphrase: readFileSync(join(folder, 'passphrase'), 'utf8').trim() })
  const place = { ...compartmentMark(session.context.db), folder: join(vault, 'sealed') }
  closeCompartment(await setUpCompartment(place, 'семь печатей'))
  await session.close()
  const good = verify(...right)
  expect([good.code, good.lines[0]]).toMatchObject([0, { clean: true, sealed: { problems: [], readOnly: false } }])
  expect(delo('verify', vault, ...withSecret.slice(0, 2), ...right).text).toContain('sealed compartment is clean')
  const refused = verify(...wrong)
  expect([refused.code, JSON.parse(refused.errors).error]).toEqual([3, 'sealed-passphrase-wrong'])

  const database = join(place.folder, 'vault.db')
  const bytes = readFileSync(database)
  // A page in the middle: only whoever can read it sees that it is not what it was.
  writeFileSync(database, Buffer.from(bytes).fill(0x41, 8_192, 12_288))
  const damaged = verify(...right)
  expect(damaged.code === 3 ? JSON.parse(damaged.errors).error : damaged.lines[0]?.clean).toBe(
    damaged.code === 3 ? 'compartment-damaged' : false,
  )
  expect(damaged.code).not.toBe(0)
  writeFileSync(database, bytes.subarray(0, 5_000))
  expect(JSON.parse(verify(...right).errors).error).toBe('compartment-damaged')
  const outside = verify()
  expect([outside.code, outside.lines[0]]).toMatchObject([
    1,
    { problems: [{ kind: 'sealed', detail: 'sealed/vault.db' }] },
  ])
  expect(delo('list', vault, ...withSecret).code, 'the rest of the vault is well').toBe(0)
  expect(delo('verify', '--help').text).toContain('--sealed-passphrase-file')
})

test('says by exit code and a calm sentence why a vault does not open', async () => {
  const { vault, kit, folder } = await makeVault(test.info().outputPath('refusals'))
  const wrong = join(folder, 'wrong')
  writeFileSync(wrong, 'не та фраза\n')
  const refused = delo('list', vault, '--passphrase-file', wrong, '--json')
  expect([refused.code, JSON.parse(refused.errors).error]).toEqual([3, 'wrong-passphrase'])
  const missing = delo('list', join(folder, 'nowhere.delo'), '--passphrase-file', wrong, '--json')
  expect([missing.code, JSON.parse(missing.errors).error]).toEqual([3, 'vault-missing'])
  expect(delo('create', vault, '--recovery-kit', join(folder, 'kit-2'), '--passphrase-file', wrong).code).toBe(3)
  expect(existsSync(join(folder, 'kit-2')), 'no kit without a vault').toBe(false)
  const kitText = readFileSync(kit, 'utf8')
  expect(delo('create', join(folder, 'other.delo'), '--recovery-kit', kit, '--passphrase-file', wrong).code).toBe(2)
  expect(readFileSync(kit, 'utf8'), 'a kit is never written over').toBe(kitText)
  expect(delo('nonsense').code).toBe(2)
  expect(delo('--help').text).toContain('Exit codes')
})

test('with the kit, a SQLCipher 4 shell opens the database without Delo', async () => {
  const shell = findSqlcipherShell()
  test.skip(shell === null, 'no SQLCipher 4 shell here, and none to be had')
  const { vault, kit, withSecret } = await makeVault(test.info().outputPath('sqlcipher'))
  delo('dossier', 'add', vault, '--title', 'Открыто чужой программой', ...withSecret)
  const key = delo('key', vault, '--recovery-kit', kit).text.trim()
  expect(key).toMatch(/^x'[0-9a-f]{64}'$/)
  const read = shell?.run(
    join(vault, 'vault.db'),
    `PRAGMA key = "${key}";\nSELECT title FROM dossier;\nPRAGMA integrity_check;`,
  )
  expect(read?.output.split('\n').slice(1, 3)).toEqual(['Открыто чужой программой', 'ok'])
  const wrong = shell?.run(join(vault, 'vault.db'), `PRAGMA key = "x'${'0'.repeat(64)}'";\nSELECT title FROM dossier;`)
  expect(wrong?.output).not.toContain('Открыто')
})

test('a summary is written for whom it is meant, by name, part, pseudonym or not at all', async () => {
  const { vault, withSecret, folder } = await makeVault(test.info().outputPath('readers'))
  const session = await openVault({ path: vault, passphrase: 'вымышленная парольная фраза' })
  const { id: dossierId } = await session.request('dossiers.create', { title: 'Дело о сказке' })
  const person = async (name: string, role: Role) => {
    const { id: personId } = await session.request('persons.create', { name, aliases: [], note: '' })
    await session.request('persons.participate', { personId, dossierId, roles: [role], remove: false })
  }
  await person('Небылицын Лука', 'defendant')
  await person('Притчина Анна', 'witness')
  await person('Сказкин Фёдор', 'anonymous-witness')
  await session.request('notes.create', { dossierId, title: 'Линия защиты', body: plainRichText('') })
  await session.close()

  const written = (...args: string[]) => {
    const { code, lines } = delo(
      ...['export', vault, '--dossier', dossierId, '--format', 'md', '--out', join(folder, args.join('-'))],
      ...args,
      ...withSecret,
    )
    return [code, code === 0 ? readFileSync(String(lines[0]?.file), 'utf8') : ''] as const
  }
  const [, colleague] = written('--profile', 'colleague')
  for (const word of ['Небылицын', 'Притчина', 'Сказкин', 'Линия защиты']) expect(colleague).toContain(word)
  const [, press] = written('--profile', 'press')
  expect(press).toContain('Небылицын Лука')
  expect(press).not.toMatch(/Притчин|Сказкин|Линия защиты/)
  const [, nobody] = written('--profile', 'press', '--persons', 'withheld')
  expect(nobody).not.toMatch(/Небылицын|Притчин|Сказкин/)
  expect(written('--profile', 'neighbour')[0], 'a reader whom nobody knows').toBe(2)
})

test('the picture of a case, its calendar, the sheets of deadlines and of a hearing, and the support log from the command line', async () => {
  const { vault, withSecret, folder } = await makeVault(test.info().outputPath('records'))
  const session = await openVault({ path: vault, passphrase: 'вымышленная парольная фраза' })
  const { id: dossierId } = await session.request('dossiers.create', { title: 'Дело о сказке' })
  const { id: personId } = await session.request('persons.create', { name: 'Небылицын Лука', aliases: [], note: '' })
  await session.request('hearings.create', {
    dossierId,
    fields: {
      ...{ ...EMPTY_HEARING_FIELDS, kind: 'extension', court: 'Нигдевский районный суд' },
      ...{ start: { date: '2031-03-12', time: '22:00', zone: 'Europe/Moscow', wording: '' }, end: '01:30' },
    },
  })
  await session.request('deadlines.create', {
    dossierId,
    fields: { ...EMPTY_DEADLINE_FIELDS, title: 'Жалоба', due: '2031-03-15', personId },
  })
  await session.request('support.create', {
    dossierId,
    fields: {
      ...{ personId, kind: 'money', date: '2030-12-01', amount: '1500.00', currency: 'RUB', purpose: 'адвокат' },
      ...{ donor: 'Сказкин', note: '' },
    },
  })
  await session.close()

  const out = join(folder, 'out')
  const write = (...args: string[]) =>
    delo('export', vault, '--dossier', dossierId, '--out', out, ...args, ...withSecret)
  const textOf = ({ lines }: ReturnType<typeof delo>, ending: string) =>
    readFileSync(String(lines.find(({ file }) => String(file).endsWith(ending))?.file), 'utf8')

  const timeline = write('--what', 'timeline', '--format', 'svg,ics', '--format', 'pdf')
  expect([timeline.code, timeline.lines.length]).toEqual([0, 3])
  expect(textOf(timeline, '.svg')).toMatch(/^<\?xml|^<svg/)
  const [event] = new ICAL.Component(ICAL.parse(textOf(timeline, '.ics'))).getAllSubcomponents('vevent')
  expect(event?.getFirstPropertyValue('dtend')?.toString()).toBe('2031-03-13T01:30:00')

  const deadlines = write('--what', 'deadlines', '--format', 'md', '--format', 'csv')
  expect(deadlines.code).toBe(0)
  expect(textOf(deadlines, '.md')).toContain('Небылицын Лука')
  expect(textOf(deadlines, '.csv')).toContain('2031-03-15')
  const nameless = write('--what', 'deadlines', '--format', 'md', '--persons', 'withheld')
  expect(textOf(nameless, '.md')).not.toMatch(/Небылиц/)

  const sheet = write('--what', 'hearing-sheet', '--format', 'md')
  expect([sheet.code, sheet.lines.length]).toEqual([0, 1])
  expect(textOf(sheet, '.md')).toMatch(/Лист на заседание: продление меры пресечения.*22:00–01:30 следующего дня/s)
  expect(write('--what', 'hearing-sheet', '--hearing', '2031-03-12', '--format', 'pdf,docx').lines).toHaveLength(2)
  expect(write('--what', 'hearing-sheet', '--hearing', '2031-03-13', '--format', 'pdf').code, 'no such hearing').toBe(2)

  const support = write('--what', 'support', '--format', 'csv', '--no-donors', '--language', 'en')
  expect([support.code, support.lines.length]).toEqual([0, 2])
  const entries = readFileSync(String(support.lines[0]?.file), 'utf8')
  expect([entries.includes('1500.00'), entries.includes('Сказкин')]).toEqual([true, false])

  expect(write('--what', 'dreams', '--format', 'pdf').code, 'what cannot be exported').toBe(2)
  expect(write('--what', 'timeline', '--format', 'png').code, 'a picture that only a window draws').toBe(2)
  expect(write('--what', 'support', '--format', 'csv', '--sections', 'cast').code, 'an option of the summary').toBe(2)
  expect(delo('export', '--help').text).toContain('chronology-docx')
})

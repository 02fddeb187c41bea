import type { Page } from '@playwright/test'
import { createVault, lock, request } from '../e2e/fixtures.ts'
import { launch, type RunningDelo } from '../e2e/launch.ts'
import { type DossierId, FactId, newId, SupportEntryId } from '../src/shared/domain/ids.ts'
import { openVault } from '../src/vault/session.ts'
import { type Frames, framesOf } from './frames.ts'
import { printTable, type Row } from './table.ts'

const ROWS = 50_000
const SECONDS = 4
const SIZE = { width: 1280, height: 800 }
const PASSPHRASE = 'пятьдесят тысяч строк подряд'
const FIRST_LIST_MS = 1_000
const FRAMES = 50

/** Facts and entries of eight years, put straight into the tables: how they got there is not what is measured. */
async function fill(path: string, dossierId: DossierId, personId: string): Promise<void> {
  const session = await openVault({ path, passphrase: PASSPHRASE })
  const day = (at: number) =>
    new Date(Date.UTC(2018, 0, 1) + Math.floor(((at * 0.618_033_988) % 1) * 2_900) * 86_400_000)
  session.context.write({ action: 'bench', subject: '' }, [], (db) => {
    const fact = db.prepare(
      `INSERT INTO fact (id, dossier_id, text, date, date_earliest, date_latest, wording, sequence, status, material,
         note, created_at, updated_at)
       VALUES (?, ?, ?, ?, ?, ?, '', 0, 'undisputed', 'unsure', '', 0, 0)`,
    )
    const entry = db.prepare(
      `INSERT INTO support_entry (id, dossier_id, kind, date, date_earliest, person_id, donor, amount, currency, purpose,
         note, created_at, updated_at)
       VALUES (?, ?, 'money', ?, ?, ?, '', ?, 'RUB', ?, '', 0, 0)`,
    )
    for (let at = 0; at < ROWS; at++) {
      const date = day(at)
      const [iso, earliest] = [date.toISOString().slice(0, 10), date.getTime()]
      const text = `Событие ${at}: сказанное на встрече книжного клуба «Закладка» в читальном зале`
      fact.run(newId(FactId), dossierId, text, iso, earliest, earliest + 86_399_999)
      const amount = `${500 + (at % 900)}.00`
      const purpose = ['передача', 'адвокат', 'связь'][at % 3]
      entry.run(newId(SupportEntryId), dossierId, iso, earliest, personId, amount, purpose)
    }
  })
  await session.close()
}

type Way = 'wheel' | 'pages' | 'drag'
type Trace = { times: number[]; blank: number }

/** Scrolls the table and looks at each frame: how many came, and in how many a place in view had no words. */
async function trace(page: Page, way: Way): Promise<Frames & { blank: number }> {
  const { times, blank } = await page.evaluate(
    ([way, seconds]) =>
      new Promise<Trace>((resolve) => {
        const grid = document.querySelector<HTMLElement>('[role="grid"]')
        const head = grid?.querySelector('[role="rowgroup"]')
        if (!grid || !head) throw new Error('there is no table')
        grid.scrollTop = 0
        grid.focus()
        const times: number[] = []
        let blank = 0
        /** Whether every place between head and foot is a row with words. */
        const isWhole = (): boolean => {
          const box = grid.getBoundingClientRect()
          const top = head.getBoundingClientRect().bottom
          for (let y = top + 16; y < box.bottom - 4; y += 30) {
            const row = document.elementFromPoint(box.left + 300, y)?.closest('[role="row"]')
            if (!row?.textContent?.trim()) return false
          }
          return true
        }
        const step = (now: number) => {
          times.push(now)
          const passed = now - (times[0] ?? now)
          if (passed >= seconds * 1_000) {
            resolve({ times, blank })
            return
          }
          // A wheel turned fast: three notches of 120 pixels in ten frames. A hand that drags: end to end in the time there is.
          if (way === 'wheel') grid.scrollTop += 36
          else if (way === 'drag') grid.scrollTop = (grid.scrollHeight * passed) / (seconds * 1_000)
          else if (times.length % 4 === 0)
            grid.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }))
          // Scrolled already, and not yet heard of: as this frame is painted.
          if (!isWhole()) blank++
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
    [way, SECONDS] as const,
  )
  return { ...framesOf(times), blank }
}

async function scrolled(page: Page, what: string, way: Way): Promise<Row> {
  const { frames, rate, worst, blank } = await trace(page, way)
  return {
    what,
    figure: `${rate.toFixed(1)} frames/s`,
    anchor: `99 % within ${worst.toFixed(0)} ms, ${blank} of ${frames} blank`,
    // A hand that drags reads nothing on its way; what it must not see is empty paper.
    promise: way === 'drag' ? '0 blank' : `≥ ${FRAMES}, 0 blank`,
    ok: blank === 0 && (way === 'drag' || rate >= FRAMES),
  }
}

/** Milliseconds from a press on the rail until the first row is there. */
async function shown(page: Page, rail: string): Promise<number> {
  const began = performance.now()
  await page.getByRole('navigation').getByRole('button', { name: rail }).click()
  await page.locator('[role="grid"] [role="gridcell"][data-column]').first().waitFor()
  return performance.now() - began
}

async function measure({ page }: RunningDelo, rail: string, edit: () => Promise<unknown>): Promise<void> {
  const first = await shown(page, rail)
  await trace(page, 'wheel')
  const rows: Row[] = [
    {
      what: 'the first screen of it',
      figure: `${first.toFixed(0)} ms`,
      promise: `≤ ${FIRST_LIST_MS} ms`,
      ok: first <= FIRST_LIST_MS,
    },
    await scrolled(page, 'by wheel', 'wheel'),
    await scrolled(page, 'by pages, fifteen a second', 'pages'),
    await scrolled(page, 'dragged from end to end in four seconds', 'drag'),
  ]
  const began = performance.now()
  await edit()
  rows.push({ what: 'an edit, until it is in the list', figure: `${(performance.now() - began).toFixed(0)} ms` })
  printTable(`${ROWS.toLocaleString('en')} rows of ${rail}`, rows)
}

/** Tables of 50,000 facts and 50,000 entries of the support log in the built app: frames while they are scrolled. */
export async function benchRows(): Promise<void> {
  const settings = { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } as const
  const delo = await launch({ settings })
  const { page } = delo
  try {
    await page.setViewportSize(SIZE)
    const path = await createVault(delo, PASSPHRASE)
    const { id } = await request(delo, 'dossiers.create', { title: 'Пятьдесят тысяч строк' })
    const person = await request(delo, 'persons.create', { name: 'Небылицын Артём', aliases: [], note: '' })
    await request(delo, 'persons.participate', {
      personId: person.id,
      dossierId: id,
      roles: ['defendant'],
      remove: false,
    })
    await lock(delo)
    await fill(path, id, person.id)
    await delo.answerDialogs({ path })
    const { place } = await request(delo, 'vault.pickPlace', { purpose: 'open' })
    if (!place) throw new Error('no vault was picked')
    await request(delo, 'vault.unlock', { placeId: place.id, passphrase: PASSPHRASE })
    await page.getByText('Пятьдесят тысяч строк').first().click()
    const word = 'переписано'
    await measure(delo, 'Факты', async () => {
      await page.getByRole('grid').press('Home')
      await page.keyboard.press('Enter')
      await page.keyboard.type(word)
      await page.keyboard.press('Enter')
      await page.locator('[data-column="text"]').filter({ hasText: word }).waitFor()
    })
    await measure(delo, 'Помощь', async () => {
      await page.getByRole('form').getByRole('textbox', { name: 'Сумма' }).fill('777')
      await page.keyboard.press('Enter')
      await page.getByRole('gridcell', { name: '777,00 ₽' }).first().waitFor()
    })
  } finally {
    await delo.close()
  }
}

import type { Page } from '@playwright/test'
import { createVault, request } from '../e2e/fixtures.ts'
import { launch } from '../e2e/launch.ts'
import { type Frames, framesOf } from './frames.ts'
import { printTable } from './table.ts'

const EVENTS = 5_000
const SECONDS = 4
const SIZE = { width: 1280, height: 800 }
const PROMISED = 50

/** Facts of eight years, dense in places as a case is: busy weeks, quiet months; some vague, some lasting. */
async function fill(page: Page, dossierId: string): Promise<void> {
  await page.evaluate(
    async ([dossierId, count]) => {
      type Bridge = { delo: { request(name: string, input: unknown): Promise<{ ok: boolean }> } }
      const { delo } = window as unknown as Bridge
      const day = (offset: number) => new Date(Date.UTC(2018, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)
      for (let index = 0; index < count; index++) {
        // The golden ratio spreads without repeating; squaring the sine makes weeks of trial and months of waiting.
        const place = (index * 0.618_033_988) % 1
        const offset = Math.floor((place + 0.04 * Math.sin(place * 60) ** 3) * 2_900) + 30
        const date =
          index % 11 === 0
            ? day(offset).slice(0, 7)
            : index % 17 === 0
              ? `${day(offset)}/${day(offset + 40)}`
              : day(offset)
        const answer = await delo.request('facts.create', {
          dossierId,
          text: `Событие ${index}: сказанное на встрече книжного клуба`,
          when: { date, time: null, zone: null, wording: '' },
          status: 'undisputed',
          material: 'unsure',
          issueIds: [],
          personIds: [],
          note: '',
        })
        if (!answer.ok) throw new Error('a fact was not taken')
      }
    },
    [dossierId, EVENTS] as const,
  )
}

/** Frames while something is done before each of them. */
async function trace(page: Page, what: 'pan' | 'zoom'): Promise<Frames> {
  const times = await page.evaluate(
    ([what, seconds]) =>
      new Promise<number[]>((resolve) => {
        const box = document.querySelector<HTMLElement>('[role="listbox"]')
        if (!box) throw new Error('there is no picture')
        const { left, top, width } = box.getBoundingClientRect()
        const at = { clientX: left + width * 0.6, clientY: top + 200, bubbles: true, cancelable: true }
        const times: number[] = []
        const step = (now: number) => {
          times.push(now)
          const first = times[0] ?? now
          if (now - first >= seconds * 1_000) {
            resolve(times)
            return
          }
          // There and back again: in from the whole case to a few days, along eight years.
          const turn = Math.sin(((now - first) / 1_000) * 2)
          const delta = what === 'zoom' ? { deltaY: turn * -70 } : { deltaX: turn * 60 }
          box.dispatchEvent(new WheelEvent('wheel', { ...at, ...delta }))
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
    [what, SECONDS] as const,
  )
  return framesOf(times)
}

/** 5,000 events on the timeline of the built app: frames a second while it is panned and zoomed without a pause. */
export async function benchTimeline(): Promise<void> {
  const delo = await launch({ settings: { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } })
  const { page } = delo
  try {
    await page.setViewportSize(SIZE)
    await createVault(delo)
    const { id } = await request(delo, 'dossiers.create', { title: 'Пять тысяч событий' })
    await fill(page, id)
    await page.getByText('Пять тысяч событий').first().click()
    await page.getByRole('navigation').getByRole('button', { name: 'Хронология' }).click()
    await page.getByRole('listbox').waitFor()
    // Once for nothing: the first use of every piece of code is slower.
    await trace(page, 'zoom')
    const row = async (what: string, kind: 'pan' | 'zoom') => {
      const { rate, worst, long } = await trace(page, kind)
      return {
        what,
        figure: `${rate.toFixed(1)} frames/s`,
        anchor: `99 % within ${worst.toFixed(0)} ms, ${long} over 50 ms`,
        promise: `≥ ${PROMISED}`,
        ok: rate >= PROMISED,
      }
    }
    const zoom = await row('zooming from eight years to days and back', 'zoom')
    await page.getByRole('listbox').press('y')
    const pan = await row('panning with a year in sight', 'pan')
    await page.getByRole('listbox').press('0')
    const whole = await row('panning with all of it in sight', 'pan')
    printTable(`${EVENTS.toLocaleString('en')} events on the timeline`, [zoom, pan, whole])
  } finally {
    await delo.close()
  }
}

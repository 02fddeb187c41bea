import type { Page } from '@playwright/test'
import { createVault, request } from '../e2e/fixtures.ts'
import { launch } from '../e2e/launch.ts'
import { EMPTY_STATEMENT_FIELDS } from '../src/shared/domain/statement.ts'
import { type Frames, framesOf } from './frames.ts'
import { printTable } from './table.ts'

const SOURCES = 40
const CLAIMS = 200
const SECONDS = 4
const SIZE = { width: 1280, height: 800 }
const PROMISED = 50

/** Forty statements of ten people on two hundred topics in a tree; two cells of three speak, some twice. */
async function fill(page: Page, dossierId: string): Promise<void> {
  await page.evaluate(
    async ([dossierId, sources, claims, nothing]) => {
      type Bridge = { delo: { request(name: string, input: unknown): Promise<{ ok: boolean; value: { id: string } }> } }
      const { delo } = window as unknown as Bridge
      const make = async (name: string, input: unknown) => {
        const answer = await delo.request(name, input)
        if (!answer.ok) throw new Error(`${name} was not taken`)
        return answer.value.id
      }
      const people: string[] = []
      for (const name of 'Небылицын Сказкин Баснина Выдумкин Притчина Прибауткин Горынин Баюнова Сивкин Лекарев'.split(
        ' ',
      ))
        people.push(await make('persons.create', { name: `${name} Имя Отчество` }))
      const statements: string[] = []
      for (let index = 0; index < sources; index++)
        statements.push(
          await make('statements.create', {
            ...nothing,
            dossierId,
            personId: people[index % people.length],
            occasion: index % 3 === 0 ? 'court' : 'interrogation-witness',
            start: {
              date: new Date(Date.UTC(2023, 2, 1 + index * 9)).toISOString().slice(0, 10),
              time: '10:15',
              zone: 'Europe/Moscow',
              wording: '',
            },
            end: '12:40',
            lineage: index < people.length ? 'first' : index % 7 === 0 ? 'retracted' : 'maintained',
          }),
        )
      let above: string | null = null
      for (let index = 0; index < claims; index++) {
        const under: string | null = index % 5 === 0 ? null : above
        const topic: string = await make('issues.create', {
          dossierId,
          title: `Обстоятельство ${index + 1}: что было сказано и кем на встрече книжного клуба`,
          kind: 'topic',
          parentId: under,
          burden: '',
          position: '',
        })
        if (under === null) above = topic
        for (const [at, statementId] of statements.entries()) {
          if ((index * 7 + at * 11) % 3 === 0) continue
          for (let more = 0; more <= ((index + at) % 9 === 0 ? 1 : 0); more++)
            await make('assertions.create', {
              statementId,
              topicId: topic,
              text: `Ведущий читал вслух сказку номер ${index} в ${8 + (at % 12)} часов, сидел у окна и никого ни к чему не призывал`,
              documentId: null,
              passage: null,
              stance: at % 4 === 0 ? 'contradicts' : 'supports',
            })
        }
      }
    },
    [dossierId, SOURCES, CLAIMS, EMPTY_STATEMENT_FIELDS] as const,
  )
}

type Trace = { times: number[]; blank: number }

/**
 * Frames while the matrix is scrolled there and back without a pause. `blank`: frames in which some place of the table
 * had no cell, seen from the places that the frame is about to show.
 */
async function trace(page: Page, along: 'rows' | 'columns' | 'both'): Promise<Frames & { blank: number }> {
  const { times, blank } = await page.evaluate(
    ([along, seconds]) =>
      new Promise<Trace>((resolve) => {
        const grid = document.querySelector<HTMLElement>('[role="grid"]')
        if (!grid) throw new Error('there is no matrix')
        const frame = grid.getBoundingClientRect()
        const within = (from: number, length: number, part: number) => from + length * part
        const parts = [0.03, 0.25, 0.5, 0.75, 0.96]
        const isBlank = () =>
          parts.some((x) =>
            parts.some((y) => {
              const element = document.elementFromPoint(
                within(frame.left, grid.clientWidth, x),
                within(frame.top + 100, grid.clientHeight - 100, y),
              )
              return !element?.closest('[role="gridcell"], [role="rowheader"]')
            }),
          )
        const times: number[] = []
        let blank = 0
        const step = (now: number) => {
          times.push(now)
          const first = times[0] ?? now
          if (now - first >= seconds * 1_000) {
            resolve({ times, blank })
            return
          }
          const turn = Math.sin(((now - first) / 1_000) * 1.6)
          // Nobody drags a table across as fast as a wheel turns it.
          const speed = along === 'both' ? 0.5 : 1
          if (along !== 'columns') grid.scrollTop += turn * 110 * speed
          if (along !== 'rows') grid.scrollLeft += turn * 90 * speed
          if (isBlank()) blank += 1
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
    [along, SECONDS] as const,
  )
  return { ...framesOf(times), blank }
}

/** 40 statements against 200 topics in the built app: frames a second while it is scrolled, and none of them with a hole. */
export async function benchMatrix(): Promise<void> {
  const delo = await launch({ settings: { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } })
  const { page } = delo
  try {
    await page.setViewportSize(SIZE)
    await createVault(delo)
    const { id } = await request(delo, 'dossiers.create', { title: 'Сорок показаний' })
    await fill(page, id)
    await page.getByText('Сорок показаний').first().click()
    await page.getByRole('navigation').getByRole('button', { name: 'Показания' }).click()
    await page.getByRole('radiogroup').first().getByText('Матрица', { exact: true }).click()
    await page.getByRole('gridcell').first().waitFor()
    // Once for nothing: the first use of every piece of code is slower.
    await trace(page, 'rows')
    const row = async (what: string, along: 'rows' | 'columns' | 'both') => {
      const { rate, worst, long, blank } = await trace(page, along)
      return {
        what,
        figure: `${rate.toFixed(1)} frames/s`,
        anchor: `99 % within ${worst.toFixed(0)} ms, ${long} over 50 ms, ${blank} with a hole`,
        promise: `≥ ${PROMISED}, no hole`,
        ok: rate >= PROMISED && blank === 0,
      }
    }
    printTable(`${SOURCES} statements × ${CLAIMS} topics in the matrix`, [
      await row('down and up', 'rows'),
      await row('right and left', 'columns'),
      await row('both at once, half as fast', 'both'),
    ])
  } finally {
    await delo.close()
  }
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { request } from '../e2e/fixtures.ts'
import { launch, type RunningDelo } from '../e2e/launch.ts'
import { inRoot } from '../scripts/lib/program.ts'
import { findBrowser } from '../src/chromium-host/find-browser.ts'
import { hearingRecord } from '../src/vault/sample/documents/hearing-record.ts'
import { sampleFonts } from '../src/vault/sample/fonts.ts'
import { paperPdf } from '../src/vault/sample/pdf.ts'
import { printTable } from './table.ts'

const PAGES = 1_000
const ROUNDS = 5
const SIZE = { width: 1280, height: 800 }

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

/**
 * Milliseconds until the first page of a 1,000-page PDF is drawn and its text can be selected, from the press that opens
 * it; beside it pdf.js' own viewer components on the same bytes in memory, in the same browser. Then the window's memory
 * while every page is read to the end.
 */
export async function benchReader() {
  const pdf = await paperPdf('Протокол судебного заседания', hearingRecord(PAGES, 1), sampleFonts())
  const anchor = await openAnchor(pdf)
  const delo = await launch({ settings: { language: 'ru', colourScheme: 'light', idleLockMinutes: 240 } })
  try {
    await delo.page.setViewportSize(SIZE)
    await openDossier(delo, pdf)
    await watchOpenings(delo.page)
    const rounds: { ours: number; theirs: number }[] = []
    // By turns, so that whatever else the computer does burdens both alike.
    for (let round = 0; round <= ROUNDS; round++)
      rounds.push({ theirs: await anchor.open(), ours: await openOnce(delo.page, round < ROUNDS) })
    report(rounds, await readToTheEnd(delo))
  } finally {
    await delo.close()
    await anchor.close()
  }
}

type Round = { ours: number; theirs: number }

function report(
  [first = { ours: 0, theirs: 0 }, ...rounds]: Round[],
  memory: { most: number; milliseconds: number },
): void {
  const ms = (value: number) => `${Math.round(value)} ms`
  const megabytes = memory.most / 1e6
  const ratio = median(rounds.map(({ ours, theirs }) => ours / theirs))
  printTable(`First page of a ${PAGES}-page PDF, beside pdf.js' own viewer on the same bytes in memory`, [
    {
      what: 'the first document opened',
      figure: ms(first.ours),
      anchor: ms(first.theirs),
      ratio: `${(first.ours / first.theirs).toFixed(2)} ×`,
    },
    {
      what: 'after that, medians',
      figure: ms(median(rounds.map(({ ours }) => ours))),
      anchor: ms(median(rounds.map(({ theirs }) => theirs))),
      ratio: `${ratio.toFixed(2)} ×`,
      promise: '≤ 1.5 ×',
      ok: ratio <= 1.5,
    },
    { what: 'next page, mean', figure: ms(memory.milliseconds) },
    {
      what: 'window memory while paging to the end, most',
      figure: `${Math.round(megabytes)} MB`,
      promise: '≤ 600 MB',
      ok: megabytes <= 600,
    },
  ])
}

/** The text layer of page 1 is finished: pdf.js fills it after the page was drawn, in its own viewer as in ours. */
const DRAWN = '.page[data-page-number="1"] .textLayer .endOfContent'

async function openDossier(delo: RunningDelo, pdf: Buffer): Promise<void> {
  await delo.answerDialogs({ path: join(delo.home, 'Замер.delo') })
  const { place } = await request(delo, 'vault.pickPlace', { purpose: 'create', name: 'Замер' })
  if (!place) throw new Error('no place was picked')
  const create = { placeId: place.id, passphrase: 'замер открытия первой страницы', label: 'Замер' }
  const { recoveryCode } = await request(delo, 'vault.create', create)
  await request(delo, 'vault.confirmRecovery', { code: recoveryCode })
  const { id: dossierId } = await request(delo, 'dossiers.create', { title: 'Замер чтения' })
  const { items } = await request(delo, 'imports.add', {
    dossierId,
    files: [{ path: 'Стенограмма.pdf', size: pdf.length }],
  })
  const [item] = items
  if (!item) throw new Error('nothing was queued')
  const most = 2 * 1024 * 1024
  for (let at = 0; at < pdf.length; at += most)
    await delo.page.evaluate(
      async ([id, offset, part]) => {
        const bytes = Uint8Array.from(atob(part), (character) => character.charCodeAt(0))
        await fetch(`/uploads/${id}?offset=${offset}`, { method: 'POST', body: bytes })
      },
      [item.id, at, pdf.subarray(at, at + most).toString('base64')] as const,
    )
  await request(delo, 'imports.received', { id: item.id })
  await delo.page.getByText('Замер чтения').first().click()
  await delo.page.getByRole('navigation').getByText('Документы', { exact: true }).first().click()
  await delo.page.getByRole('row').filter({ hasText: 'Стенограмма' }).waitFor({ timeout: 120_000 })
}

/** From the press of Enter on the document's row. */
async function watchOpenings(page: Page): Promise<void> {
  await page.evaluate((drawn) => {
    window.addEventListener(
      'keydown',
      ({ key }) => {
        if (key !== 'Enter') return
        const started = performance.now()
        const took = new Promise((resolve) => {
          const look = () =>
            document.querySelector(drawn) ? resolve(performance.now() - started) : requestAnimationFrame(look)
          look()
        })
        Object.assign(window, { took })
      },
      { capture: true },
    )
  }, DRAWN)
}

async function openOnce(page: Page, goBack: boolean): Promise<number> {
  const row = page.getByRole('row').filter({ hasText: 'Стенограмма' })
  await row.click()
  await page.waitForLoadState('networkidle')
  await page.keyboard.press('Enter')
  await page.locator(DRAWN).waitFor({ state: 'attached' })
  const took = await page.evaluate(() => (window as unknown as { took: Promise<number> }).took)
  // A reader reads for a while; the next worker is started meanwhile.
  await page.waitForFunction((from) => performance.now() - from > 4_000, await page.evaluate(() => performance.now()))
  if (goBack) await page.keyboard.press('Alt+ArrowLeft')
  return took
}

type Anchor = { open(): Promise<number>; close(): Promise<void> }

/** pdf.js' own PDFViewer, link service and style sheet, as its "simple viewer" example puts them together. */
async function openAnchor(pdf: Buffer): Promise<Anchor> {
  const executablePath = findBrowser()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), chromiumSandbox: false })
  const page = await browser.newPage({ viewport: SIZE })
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: ANCHOR })
    if (pathname === '/file.pdf') return route.fulfill({ contentType: 'application/pdf', body: pdf })
    const contentType = /\.m?js$/.test(pathname)
      ? 'text/javascript'
      : pathname.endsWith('.css')
        ? 'text/css'
        : 'application/octet-stream'
    return route.fulfill({ contentType, body: readFileSync(inRoot(`node_modules/pdfjs-dist${pathname}`)) })
  })
  await page.goto('https://anchor.invalid/')
  await page.waitForFunction(() => 'openOnce' in window)
  return {
    open: () =>
      page.evaluate(
        (drawn) => (window as unknown as { openOnce(drawn: string): Promise<number> }).openOnce(drawn),
        DRAWN,
      ),
    close: () => browser.close(),
  }
}

const ANCHOR = `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/web/pdf_viewer.css">
<style>#container { position: absolute; inset: 0; overflow: auto }</style>
<div id="container"><div class="pdfViewer"></div></div>
<script type="module">
  import * as pdfjs from '/build/pdf.min.mjs'
  const { EventBus, PDFLinkService, PDFViewer } = await import('/web/pdf_viewer.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = '/build/pdf.worker.min.mjs'
  const bytes = await (await fetch('/file.pdf')).arrayBuffer()
  const container = document.getElementById('container')
  window.openOnce = async (drawn) => {
    const data = bytes.slice(0)
    const started = performance.now()
    const task = pdfjs.getDocument({ data, cMapUrl: '/cmaps/', standardFontDataUrl: '/standard_fonts/', wasmUrl: '/wasm/' })
    const eventBus = new EventBus()
    const linkService = new PDFLinkService({ eventBus })
    const viewer = new PDFViewer({ container, eventBus, linkService })
    linkService.setViewer(viewer)
    eventBus.on('pagesinit', () => { viewer.currentScaleValue = 'page-width' })
    const document_ = await task.promise
    viewer.setDocument(document_)
    linkService.setDocument(document_)
    const took = await new Promise((resolve) => {
      const look = () => document.querySelector(drawn) ? resolve(performance.now() - started) : requestAnimationFrame(look)
      look()
    })
    viewer.setDocument(null)
    await task.destroy()
    return took
  }
</script>`

/** Goes through all pages one by one, each drawn before the next, and answers the window's largest memory in bytes. */
async function readToTheEnd(delo: RunningDelo): Promise<{ most: number; milliseconds: number }> {
  const { page } = delo
  await page.locator('[data-reader-pages]').focus()
  const pid = await windowProcess(delo)
  let most = memoryOf(pid)
  const started = performance.now()
  for (let number = 2; number <= PAGES; number++) {
    await page.keyboard.press('j')
    await page.locator(`.page[data-page-number="${number}"] .textLayer .endOfContent`).waitFor({ state: 'attached' })
    if (number % 20 === 0 || number === PAGES) most = Math.max(most, memoryOf(pid))
  }
  return { most, milliseconds: (performance.now() - started) / (PAGES - 1) }
}

/** The renderer that grew most since the document was opened is not a guess: it is the one that answers the page. */
async function windowProcess({ page }: RunningDelo): Promise<number> {
  const session = await page.context().browser()?.newBrowserCDPSession()
  if (!session) throw new Error('no session with the browser')
  const processes = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer')
  }
  const before = new Map((await processes()).map(({ id, cpuTime }) => [id, cpuTime]))
  // Busy for a moment: the process whose clock moves is the window's.
  await page.evaluate(() => {
    const end = performance.now() + 400
    while (performance.now() < end);
  })
  const after = (await processes()).map(({ id, cpuTime }) => ({ id, spent: cpuTime - (before.get(id) ?? 0) }))
  const busiest = after.toSorted((a, b) => b.spent - a.spent)[0]
  if (!busiest) throw new Error('no renderer')
  return busiest.id
}

/** Proportional set size: shared pages count by their share. Bytes. */
function memoryOf(pid: number): number {
  const kib = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1]
  return Number(kib ?? Number.NaN) * 1024
}

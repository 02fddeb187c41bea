import type { Page, Request as PageRequest, Route } from 'playwright-core'
import type { HostSession } from './session.ts'
import { fromBrowser } from './urls.ts'

/** An answer travels whole, as text, over the browser's pipe; more than this in one piece is refused (ranges are the way). */
const MOST_BYTES = 256 * 1024 * 1024

/** Whether a navigation may go on: the one main asked for, or not prevented by main's guards. */
export type MayNavigate = (request: PageRequest) => boolean

/** Answers every request of a page from its session; what the session does not know goes nowhere. */
export async function intercept(page: Page, session: HostSession, mayNavigate: MayNavigate): Promise<void> {
  await page.route('**/*', async (route) => {
    try {
      await answer(route, session, mayNavigate)
    } catch {
      // The page is gone, or the answer broke off half way: for the page that is a failed request.
      await route.abort('failed').catch(() => undefined)
    }
  })
}

async function answer(route: Route, session: HostSession, mayNavigate: MayNavigate): Promise<void> {
  const asked = route.request()
  const url = fromBrowser(asked.url())
  // A navigation that is called off leaves the page where it is; any other way of stopping it would show an error instead.
  if (asked.isNavigationRequest() && !mayNavigate(asked)) return route.abort('aborted')
  if (!session.mayLoad(url) || !url.startsWith('app://')) return route.abort('blockedbyclient')

  const method = asked.method()
  const body = method === 'GET' || method === 'HEAD' ? null : asked.postDataBuffer()
  const response = await session.answer(
    new Request(url, { method, headers: asked.headers(), body: body && new Uint8Array(body) }),
  )
  const bytes = await whole(response)
  if (!bytes) return route.fulfill({ status: 413 })
  await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body: bytes })
}

/** The answer's bytes, null when there are too many for the pipe. */
async function whole(response: Response): Promise<Buffer | null> {
  if (Number(response.headers.get('content-length') ?? 0) > MOST_BYTES) {
    await response.body?.cancel()
    return null
  }
  return Buffer.from(await response.arrayBuffer())
}

import { existsSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { browsers } from '../browsers.ts'
import { nativeTheme } from '../theme.ts'
import { toBrowser } from '../urls.ts'
import { expand, list, makeFolder, nearestFolder, plainName } from './folders.ts'
import type { Answer, Beginning, Question, Reply } from './messages.ts'

const FOLDER = join(import.meta.dirname, 'page')
const FILES: Record<string, [file: string, type: string]> = {
  '/': ['page.html', 'text/html; charset=utf-8'],
  '/page.css': ['page.css', 'text/css; charset=utf-8'],
  '/page.js': ['page.ts', 'text/javascript; charset=utf-8'],
}
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'"

let open: Promise<Page> | null = null

/**
 * Shows a dialog in a small window of its own and waits for the person; null when it was cancelled or closed.
 * One at a time: a second one brings the first to the front and counts as cancelled.
 */
export async function show(beginning: Beginning, size: { width: number; height: number }): Promise<Answer | null> {
  if (open) {
    await (await open).bringToFront()
    return null
  }
  open = browsers.openShown(size)
  try {
    return await answered(await open, beginning)
  } finally {
    open = null
  }
}

function answered(page: Page, beginning: Beginning): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    const finish = (answer: Answer | null) => {
      resolve(answer)
      void page.close().catch(() => undefined)
    }
    page.on('close', () => resolve(null))
    run(page, beginning, finish).catch(reject)
  })
}

async function run(page: Page, beginning: Beginning, finish: (answer: Answer | null) => void): Promise<void> {
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url())
    const [file, type] = FILES[pathname] ?? []
    if (!file || !type) return route.abort()
    const text = readFileSync(join(FOLDER, file), 'utf8')
    const body = file.endsWith('.ts') ? stripTypeScriptTypes(text) : text
    return route.fulfill({ body, headers: { 'content-type': type, 'content-security-policy': POLICY } })
  })
  await page.exposeBinding('askHost', (_source, question: Question): Reply => {
    if (question.ask === 'done') {
      finish(question.answer)
      return null
    }
    return answer(question, beginning)
  })
  const { themeSource } = nativeTheme
  if (themeSource !== 'system') await page.emulateMedia({ colorScheme: themeSource })
  await page.goto(toBrowser('app://dialog/'))
  await page.bringToFront()
}

function answer(question: Exclude<Question, { ask: 'done' }>, beginning: Beginning): Reply {
  switch (question.ask) {
    case 'begin':
      return beginning
    case 'list':
      try {
        return list(expand(question.typed, question.from))
      } catch {
        return { failed: 'cannotRead' }
      }
    case 'make':
      try {
        const made = makeFolder(question.path, question.name)
        return made === null ? { failed: 'badName' } : { made }
      } catch {
        return { failed: 'cannotMake' }
      }
    case 'exists': {
      const name = plainName(question.name)
      return name === null ? { failed: 'badName' } : { exists: existsSync(join(question.path, name)) }
    }
  }
}

/** Where a dialog begins: the proposed folder, or the nearest one above it that is there. */
export const beginAt = (proposed: string, isFile: boolean): string =>
  nearestFolder(isFile ? dirname(proposed) : proposed)

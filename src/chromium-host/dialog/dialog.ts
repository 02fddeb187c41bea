import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Dialog } from '../../main/platform/types.ts'
import { options } from '../options.ts'
import { shortCuts } from './folders.ts'
import type { Answer, Subject } from './messages.ts'
import { beginAt, show } from './show.ts'
import { wordsFor } from './words.ts'

const BROWSER = { width: 760, height: 560 }
const MESSAGE = { width: 520, height: 260 }

/** Asks the person; in tests, takes the next answer of the answers' file when there is one (null: cancelled). */
async function ask(title: string, button: string, subject: Subject): Promise<Answer | null> {
  const prepared = nextPrepared()
  if (prepared !== undefined) return prepared
  return show({ title, button, ...wordsFor(title), subject }, subject.kind === 'message' ? MESSAGE : BROWSER)
}

function nextPrepared(): Answer | null | undefined {
  if (options.answersFile === null) return undefined
  try {
    const [next, ...rest] = JSON.parse(readFileSync(options.answersFile, 'utf8')) as (Answer | null)[]
    writeFileSync(options.answersFile, JSON.stringify(rest))
    return next
  } catch {
    return undefined
  }
}

/** Electron's dialogs, for daily use without Electron: a folder browser and a question, each in a window of its own. */
export const dialog: Dialog = {
  async showOpenDialog(_window, { title, buttonLabel, defaultPath }) {
    const path = beginAt(defaultPath ?? '/', false)
    const answer = await ask(title, buttonLabel, { kind: 'folder', path, places: shortCuts() })
    return answer && 'path' in answer
      ? { canceled: false, filePaths: [answer.path] }
      : { canceled: true, filePaths: [] }
  },

  async showSaveDialog(_window, { title, buttonLabel, defaultPath }) {
    const subject = {
      kind: 'save' as const,
      path: beginAt(defaultPath, true),
      name: basename(defaultPath),
      places: shortCuts(),
    }
    const answer = await ask(title, buttonLabel, subject)
    return answer && 'path' in answer ? { canceled: false, filePath: answer.path } : { canceled: true, filePath: '' }
  },

  async showMessageBox(_window, { title, message, detail, buttons, defaultId, cancelId }) {
    const subject = { kind: 'message' as const, message, detail: detail ?? '', buttons, defaultId, cancelId }
    const answer = await ask(title, buttons[defaultId] ?? '', subject)
    return { response: answer && 'response' in answer ? answer.response : cancelId }
  },
}

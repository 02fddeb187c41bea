import type { Handlers } from '../../feature.ts'
import { studyLog } from './log.ts'
import { readingMap } from './map.ts'
import { markPages, noteSeen, readPages } from './queries.ts'

type Names = 'reading.pages' | 'reading.saw' | 'reading.mark' | 'reading.map' | 'reading.log'

export const readingHandlers: Handlers<Names> = {
  'reading.pages': ({ documentId }, context) => ({ runs: readPages(context.db, documentId) }),

  'reading.saw'(seen, context) {
    const more = context.write({ action: 'reading.saw', subject: seen.documentId }, [], (db) =>
      noteSeen(db, seen, context.now()),
    )
    // Seconds pass all the time; only a page that came to be read changes what is on the screen.
    if (more) context.emit('vault.changed', { topics: ['reading'] })
    return {}
  },

  'reading.mark': ({ pages, read }, context) =>
    context.write({ action: 'reading.mark', subject: `${pages.length} documents` }, ['reading'], (db) => ({
      changed: markPages(db, pages, read, context.now()),
    })),

  'reading.map': ({ dossierId }, context) => readingMap(context.db, dossierId),
  'reading.log': ({ dossierId }, context) => ({ days: studyLog(context.db, dossierId) }),
}

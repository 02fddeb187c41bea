import type { Handlers } from '../../feature.ts'
import { queueOf } from './queues.ts'

type Names =
  | 'imports.add'
  | 'imports.chunk'
  | 'imports.received'
  | 'imports.password'
  | 'imports.keep'
  | 'imports.cancel'
  | 'imports.clear'
  | 'imports.list'
  | 'reader.bytes'
  | 'reader.pages'
  | 'reader.done'

export const importHandlers: Handlers<Names> = {
  'imports.list': (_, context) => ({ items: queueOf(context).list() }),
  'imports.add': ({ dossierId, files }, context) => ({ items: queueOf(context).add(dossierId, files) }),
  async 'imports.chunk'({ id, offset, bytes }, context) {
    return { received: await queueOf(context).chunk(id, offset, bytes) }
  },
  'imports.received': ({ id }, context) => queueOf(context).received(id),
  'imports.password': ({ id, password }, context) => queueOf(context).password(id, password),
  'imports.keep': ({ id }, context) => queueOf(context).keep(id),
  'imports.cancel'({ ids }, context) {
    queueOf(context).cancel(ids)
    return {}
  },
  'imports.clear'(_, context) {
    queueOf(context).clear()
    return {}
  },
  'reader.bytes': ({ jobId, start, end }, context) => queueOf(context).bytes(jobId, start, end),
  'reader.pages'({ jobId, pages }, context) {
    queueOf(context).pages(jobId, pages)
    return {}
  },
  'reader.done'({ jobId, result }, context) {
    queueOf(context).done(jobId, result)
    return {}
  },
}

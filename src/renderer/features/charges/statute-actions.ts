import i18next from 'i18next'
import type { StatuteArticle, StatuteCodeHead } from '#shared/domain/statute.ts'
import { request } from '../../api/client.ts'
import { setValue } from '../../app/records.ts'

const label = () => i18next.t('did.statutes', { ns: 'charges' })

/** Changes an article, or with null sets it back to what came with Delo; undoable. Rejects after the user was told. */
export const setArticle = (code: string, article: string, value: StatuteArticle | null): Promise<void> =>
  setValue(value, (next) => request('charges.setArticle', { code, article, value: next }), label())

/** Adds a code; undoable. Rejects after the user was told. */
export const addCode = (head: StatuteCodeHead): Promise<void> =>
  setValue<StatuteCodeHead | null>(head, (next) => request('charges.setCode', { code: head.code, head: next }), label())

import i18next from 'i18next'
import { pageOfSheet } from '#shared/domain/citation.ts'
import type { AnnotationId, DocumentId, DossierId, PersonId } from '#shared/domain/ids.ts'
import type { SheetPlace } from '#shared/domain/rich-text.ts'
import { notify } from '../app/notify.ts'
import { currentRoute, navigate, type ReaderTarget } from '../app/routes.ts'
import { isSealedWindow } from '../app/this-window.ts'
import type { Names } from './names.ts'

/** Something a text points at. */
export type TextTarget =
  | { type: 'person'; personId: PersonId }
  | { type: 'document'; documentId: DocumentId; page?: number; annotationId?: AnnotationId }
  | { type: 'sheet'; place: SheetPlace }
  | { type: 'address'; href: string }

const sheetAt = ({ series, volume, sheet, verso }: SheetPlace) => ({ series, volume, sheet: { number: sheet, verso } })
const t = (key: string) => i18next.t(key, { ns: 'editor' })

function openDocument(dossierId: DossierId, left: ReaderTarget): void {
  const route = currentRoute()
  const beside = route.screen === 'reader' && route.dossierId === dossierId && route.right ? { right: route.right } : {}
  navigate({ screen: 'reader', dossierId, left, ...beside })
}

/** Goes there. An address is copied instead: nothing in this window leads out of it. */
export async function openTarget(target: TextTarget, names: Names, dossierId: DossierId): Promise<void> {
  switch (target.type) {
    case 'person':
      if (isSealedWindow()) return notify(t('mention.inMainWindow'))
      return navigate({ screen: 'people', personId: target.personId })
    case 'address':
      await navigator.clipboard.writeText(target.href)
      return notify(t('link.copied'))
    case 'sheet': {
      const [document] = names.documentsAt(target.place)
      if (!document) return notify(t('sheet.unknown'))
      const page = pageOfSheet(document, sheetAt(target.place))
      return openDocument(dossierId, { documentId: document.id, ...(page === null ? {} : { page }) })
    }
    case 'document': {
      const { documentId, page, annotationId } = target
      if (names.isGone(documentId)) return notify(t('document.gone'))
      const owner = names.document(documentId)?.dossierId ?? dossierId
      openDocument(owner, {
        documentId,
        ...(page === undefined ? {} : { page }),
        ...(annotationId === undefined ? {} : { annotationId }),
      })
    }
  }
}

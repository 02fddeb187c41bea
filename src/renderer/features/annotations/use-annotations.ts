import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { DocumentId, LabelId } from '#shared/domain/ids.ts'
import { type Label, labelName } from '#shared/domain/label.ts'
import { useRequest } from '../../api/hooks.ts'

const NONE: readonly Annotation[] = []

/** The document's annotations in page order. */
export const useAnnotations = (documentId: DocumentId): readonly Annotation[] =>
  useRequest('annotations.list', { documentId }).data?.annotations ?? NONE

export type NamedLabel = Label & { shown: string }
export type Labels = { list: readonly NamedLabel[]; byId: ReadonlyMap<LabelId, NamedLabel> }

/** Labels with the name they have in the window's language. */
export function useLabels(): Labels {
  const { i18n } = useTranslation()
  const { data } = useRequest('labels.list', {})
  return useMemo(() => {
    const list = (data?.labels ?? []).map((label) => ({ ...label, shown: labelName(label, i18n.language) }))
    return { list, byId: new Map(list.map((label) => [label.id, label])) }
  }, [data, i18n.language])
}

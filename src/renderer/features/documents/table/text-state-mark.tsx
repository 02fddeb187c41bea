import { IconAlertTriangle, IconFileText, IconPaperclip, IconPhotoOff, IconScan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import classes from './document-cell.module.css'

/** Whether a document has text to search, as a small mark with words for those who cannot see or do not know it. */
export function TextStateMark({ document }: { document: CaseDocument }) {
  const { t } = useTranslation('documents')
  const { unreadable, textState, format } = document
  const [words, Mark] = unreadable
    ? ([t(`refusal:${unreadable}`), IconAlertTriangle] as const)
    : format === 'attachment'
      ? ([t('textState.attachment'), IconPaperclip] as const)
      : textState === 'born-digital'
        ? ([t('textState.born-digital'), IconFileText] as const)
        : textState === 'recognised'
          ? ([t('textState.recognised'), IconScan] as const)
          : ([t('textState.none'), IconPhotoOff] as const)
  return (
    <span className={classes.mark} data-warning={unreadable !== null || undefined} title={words}>
      <Mark size={16} stroke={1.6} role="img" aria-label={words} />
    </span>
  )
}

import { useTranslation } from 'react-i18next'
import type { SheetRange } from '#shared/domain/sheets.ts'
import { CommittedText } from '../../../ui/committed-text.tsx'
import { parseSheets, sheetsText } from '../sheets/parse-sheets.ts'

type Props = { value: SheetRange[]; onCommit(sheets: SheetRange[]): unknown; placeholder?: string }

/** Sheets typed as they are cited; written back the way they were understood. */
export function SheetsField({ value, onCommit, placeholder }: Props) {
  const { t, i18n } = useTranslation('documents')
  return (
    <CommittedText
      label={t('field.sheets')}
      description={t('sheetsHint')}
      value={sheetsText(value, i18n.language)}
      onCommit={(typed) => {
        const parsed = parseSheets(typed)
        return parsed.ok ? onCommit(parsed.sheets) : undefined
      }}
      check={(typed) => {
        const parsed = parseSheets(typed)
        return parsed.ok ? null : t(`sheetsProblem.${parsed.problem}`)
      }}
      placeholder={placeholder ?? t('sheetsPlaceholder')}
    />
  )
}

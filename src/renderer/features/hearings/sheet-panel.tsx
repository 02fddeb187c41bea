import { useTranslation } from 'react-i18next'
import type { Hearing } from '#shared/domain/hearing.ts'
import { request } from '../../api/client.ts'
import { SheetPanel } from '../exports/sheet-panel.tsx'
import { hearingName } from './actions.ts'

/** A hearing on paper for the court room. */
export function HearingSheet({ hearing, close }: { hearing: Hearing; close(): void }) {
  const { t } = useTranslation('hearings')
  const { id, dossierId } = hearing
  return (
    <SheetPanel
      dossierId={dossierId}
      words={{
        title: t('sheet.panel'),
        lead: t('sheet.lead', { name: hearingName(hearing) }),
        formats: t('sheet.formats'),
        needsFormat: t('sheet.needsFormat'),
        write: t('sheet.write'),
      }}
      formats={['pdf', 'docx', 'html', 'md']}
      write={(sheet) => request('hearings.writeSheet', { id, ...sheet })}
      close={close}
    />
  )
}

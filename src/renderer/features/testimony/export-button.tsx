import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconFileExport, IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TestimonyExport } from '#shared/contract/testimony.ts'
import type { DossierId } from '#shared/domain/ids.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { request } from '../../api/client.ts'
import { notify } from '../../app/notify.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import styles from './testimony.module.css'

type Format = TestimonyExport['formats'][number]
const FORMATS: Format[] = ['pdf', 'docx', 'xlsx', 'csv']
/** What was last chosen, for this session. */
const habits: { formats: Format[] } = { formats: ['pdf'] }

type Props = { dossierId: DossierId; what: TestimonyExport['what'] }

/** Writes the matrix or the plan into a picked folder. */
export function ExportButton({ dossierId, what }: Props) {
  const { t, i18n } = useTranslation('testimony')
  const [opened, setOpened] = useState(false)
  const [formats, setFormats] = useState(habits.formats)
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<DeloError | null>(null)
  const toggle = (format: Format) => {
    habits.formats = formats.includes(format) ? formats.filter((other) => other !== format) : [...formats, format]
    setFormats(habits.formats)
  }
  const save = async () => {
    setError(null)
    try {
      const { place } = await request('app.pickFolder', {})
      if (!place) return
      setBusy(true)
      const language = i18n.language.startsWith('ru') ? 'ru' : 'en'
      const { files } = await request('testimony.write', {
        dossierId,
        what,
        personId: null,
        language,
        formats,
        placeId: place.id,
      })
      notify(t('export.saved', { names: files.map(({ name }) => name).join(', ') }))
      setOpened(false)
    } catch (failed) {
      setError(asDeloError(failed))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus position="bottom-end" width={280}>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFileExport size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('export.button')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(`export.${what}`)}>
        <Stack gap="xs">
          <strong>{t(`export.${what}`)}</strong>
          <Checkbox.Group label={t('export.format')} value={formats}>
            <Stack gap={6} mt={4}>
              {FORMATS.map((format) => (
                <Checkbox
                  key={format}
                  value={format}
                  label={t(`export.formats.${format}`)}
                  onChange={() => toggle(format)}
                />
              ))}
            </Stack>
          </Checkbox.Group>
          <span className={styles.quiet}>{t('export.plainNames')}</span>
          {error && <ErrorMessage error={error} />}
          <Button
            leftSection={<IconFolderDown size={16} aria-hidden />}
            disabled={formats.length === 0}
            loading={busy}
            onClick={() => void save()}
          >
            {t('export.save')}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}

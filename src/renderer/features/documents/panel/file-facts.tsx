import { ActionIcon, Popover, Text } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { CopyButton } from '../../../ui/copy-button.tsx'
import { dateAndTime, fileSize } from '../../../ui/when.ts'
import classes from './file-facts.module.css'

/** What is known of the file as it was received; nothing here can be changed. */
export function FileFacts({ document }: { document: CaseDocument }) {
  const { t, i18n } = useTranslation('documents')
  const facts: [string, string][] = [
    [t('file.name'), document.originalName],
    [t('file.size'), fileSize(document.size, i18n.language)],
    [t('file.pages'), document.pageCount > 0 ? String(document.pageCount) : ''],
    [t('file.text'), t(`textState.${document.format === 'attachment' ? 'attachment' : document.textState}`)],
    [t('file.unreadable'), document.unreadable ? t(`refusal:${document.unreadable}`) : ''],
    [t('file.added'), dateAndTime(document.createdAt, i18n.language)],
  ]
  return (
    <section aria-label={t('file.title')} className={classes.root}>
      <h3 className={classes.heading}>{t('file.title')}</h3>
      <dl className={classes.list}>
        {facts.map(
          ([name, value]) =>
            value !== '' && (
              <div key={name} className={classes.row}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
        <div className={classes.row}>
          <dt>
            SHA-256
            <Popover width={260} position="top-start" withArrow>
              <Popover.Target>
                <ActionIcon size="xs" aria-label={t('file.digestHelpLabel')}>
                  <IconHelpCircle size={14} />
                </ActionIcon>
              </Popover.Target>
              <Popover.Dropdown>
                <Text size="xs">{t('file.digestHelp')}</Text>
              </Popover.Dropdown>
            </Popover>
          </dt>
          <dd className={classes.digest}>
            <code>{document.sha256}</code>
            <CopyButton text={document.sha256} label={t('file.copyDigest')} />
          </dd>
        </div>
      </dl>
    </section>
  )
}

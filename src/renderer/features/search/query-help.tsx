import { ActionIcon, Popover } from '@mantine/core'
import { IconQuestionMark } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from './query-help.module.css'

const EXAMPLES = ['forms', 'phrase', 'phraseForms', 'exact', 'prefix', 'all', 'any', 'without', 'number'] as const

/** Ways to ask, each with an example that is tried by a click. */
export function QueryExamples({ tryOut }: { tryOut(query: string): void }) {
  const { t } = useTranslation('search')
  return (
    <dl className={classes.list}>
      {EXAMPLES.map((name) => (
        <div key={name} className={classes.row}>
          <dt>
            <button type="button" className={classes.example} onClick={() => tryOut(t(`help.${name}.example`))}>
              {t(`help.${name}.example`)}
            </button>
          </dt>
          <dd>{t(`help.${name}.meaning`)}</dd>
        </div>
      ))}
    </dl>
  )
}

export function QueryHelp({ tryOut }: { tryOut(query: string): void }) {
  const { t } = useTranslation('search')
  return (
    <Popover position="bottom-end" width={460} withRoles trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon size="sm" radius="xl" aria-label={t('help.title')}>
          <IconQuestionMark size={15} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('help.title')}>
        <QueryExamples tryOut={tryOut} />
      </Popover.Dropdown>
    </Popover>
  )
}

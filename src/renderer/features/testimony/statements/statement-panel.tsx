import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconBook2, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import type { Statement } from '#shared/domain/statement.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { changeStatement, eraseAssertion, eraseStatement } from '../actions.ts'
import { assertionPlace, assertionWords, statementPlace } from '../names.ts'
import { openPlaces, targetOf } from '../open.ts'
import styles from '../testimony.module.css'
import type { Testimony } from '../use-testimony.ts'
import { OtherSpeakers } from './other-speakers.tsx'
import { type FormFields, StatementForm } from './statement-form.tsx'
import classes from './statement-panel.module.css'

type Props = {
  dossierId: DossierId
  statement: Statement
  testimony: Testimony
  /** Another one of the same occasion. */
  choose(statement: Statement): void
  close(): void
}

/** A statement with all its fields, which save themselves, and what it asserts. */
export function StatementPanel({ dossierId, statement, testimony, choose, close }: Props) {
  const { t, i18n } = useTranslation('testimony')
  const assertions = testimony.assertions.filter(({ statementId }) => statementId === statement.id)
  const place = statementPlace(statement, testimony.documents, i18n.language)
  const change = (fields: Partial<FormFields>) => {
    const { personId, ...rest } = fields
    return changeStatement(statement.id, { ...rest, ...(personId ? { personId } : {}) }).catch(() => undefined)
  }
  return (
    <SidePanel
      title={testimony.nameOf(statement)}
      close={close}
      footer={
        <>
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => {
              close()
              void eraseStatement(statement.id)
            }}
          >
            {t('statement.erase')}
          </Button>
          {statement.documentId && (
            <Button
              leftSection={<IconBook2 size={15} aria-hidden />}
              onClick={() => openPlaces(dossierId, targetOf(statement))}
            >
              {t('read')}
            </Button>
          )}
        </>
      }
    >
      {place !== '' && <p className={classes.place}>{place}</p>}
      <StatementForm dossierId={dossierId} fields={statement} change={change} />
      <OtherSpeakers dossierId={dossierId} statement={statement} testimony={testimony} choose={choose} />
      <section className={classes.assertions}>
        <h3 className={classes.heading}>{t('assertion.list', { count: assertions.length })}</h3>
        {assertions.length === 0 && <p className={styles.quiet}>{t('assertion.none')}</p>}
        <ul className={classes.list}>
          {assertions.map((assertion) => {
            const topic = testimony.topics.find(({ id }) => id === assertion.topicId)
            return (
              <li key={assertion.id} className={classes.assertion}>
                <button
                  type="button"
                  className={classes.words}
                  onClick={() => openPlaces(dossierId, targetOf(statement, assertion))}
                >
                  <span className={styles.place}>{topic?.title ?? t('topic.none')}</span>
                  <span className={styles.quote}>{assertionWords(assertion)}</span>
                  <span className={styles.place}>{assertionPlace(assertion, testimony.documents, i18n.language)}</span>
                </button>
                <Tooltip label={t('assertion.erase')}>
                  <ActionIcon
                    aria-label={t('assertion.eraseOne', { text: assertion.text.slice(0, 60) })}
                    onClick={() => void eraseAssertion(assertion.id)}
                  >
                    <IconTrash size={15} aria-hidden />
                  </ActionIcon>
                </Tooltip>
              </li>
            )
          })}
        </ul>
      </section>
    </SidePanel>
  )
}

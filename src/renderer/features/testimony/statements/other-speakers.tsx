import { Button } from '@mantine/core'
import { IconArrowRight, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId, PersonId } from '#shared/domain/ids.ts'
import { NO_CONDITIONS, type Statement } from '#shared/domain/statement.ts'
import { settled } from '../../../app/records.ts'
import { createStatement } from '../actions.ts'
import { shortName } from '../names.ts'
import type { Testimony } from '../use-testimony.ts'
import classes from './statement-panel.module.css'

type Props = { dossierId: DossierId; statement: Statement; testimony: Testimony; choose(statement: Statement): void }

/** Whether two statements were made together: the same occasion, day and paper. */
const together = (a: Statement, b: Statement) =>
  a.occasion === b.occasion && a.start?.date === b.start?.date && a.documentId === b.documentId

/** The others who spoke on this occasion: each has a statement of their own, or gets one in a press. */
export function OtherSpeakers({ dossierId, statement, testimony, choose }: Props) {
  const { t } = useTranslation('testimony')
  const own = (personId: PersonId) =>
    testimony.statements.find((other) => other.personId === personId && together(other, statement))
  const enter = (personId: PersonId) => {
    const { id, createdAt, updatedAt, dossierId: _, ...fields } = statement
    return settled(
      createStatement(dossierId, {
        ...fields,
        personId,
        otherPersonIds: [statement.personId, ...fields.otherPersonIds.filter((other) => other !== personId)],
        // What one was under, and who stood by one, is not known of the other.
        counsel: 'unknown',
        counselIds: [],
        conditions: NO_CONDITIONS,
        lineage: 'first',
        lineageNote: '',
      }),
    ).then((made) => made && choose(made))
  }
  if (statement.otherPersonIds.length === 0) return null
  return (
    <section className={classes.assertions}>
      <h3 className={classes.heading}>{t('others.title')}</h3>
      <ul className={classes.list}>
        {statement.otherPersonIds.map((personId) => {
          const theirs = own(personId)
          const name = shortName(testimony.personName(personId))
          return (
            <li key={personId}>
              {theirs ? (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  rightSection={<IconArrowRight size={15} aria-hidden />}
                  onClick={() => choose(theirs)}
                >
                  {name}
                </Button>
              ) : (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={15} aria-hidden />}
                  onClick={() => void enter(personId)}
                >
                  {t('others.enter', { name })}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import { IconBook2, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Stance } from '#shared/domain/fact.ts'
import type { DossierId, IssueId } from '#shared/domain/ids.ts'
import type { Assertion, Statement } from '#shared/domain/statement.ts'
import { settled } from '../../../app/records.ts'
import { CommittedTextarea } from '../../../ui/committed-text.tsx'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { changeAssertion, createAssertion, eraseAssertion } from '../actions.ts'
import { AgainstFact } from '../contradictions/against-fact.tsx'
import { assertionPlace, assertionWords } from '../names.ts'
import { openPlaces, targetOf } from '../open.ts'
import styles from '../testimony.module.css'
import { TopicSelect } from '../topic-select.tsx'
import type { Testimony } from '../use-testimony.ts'
import classes from './cell-panel.module.css'

type Props = {
  dossierId: DossierId
  testimony: Testimony
  statement: Statement | undefined
  assertions: readonly Assertion[]
  topicId: IssueId | null
  close(): void
}

/** All that one statement says on one topic: edited in place; something may be added that has no passage. */
export function CellPanel({ dossierId, testimony, statement, assertions, topicId, close }: Props) {
  const { t, i18n } = useTranslation('testimony')
  if (!statement) return null
  const add = (text: string) =>
    text.trim() === ''
      ? undefined
      : settled(
          createAssertion({
            statementId: statement.id,
            topicId,
            text: text.trim(),
            documentId: null,
            passage: null,
            stance: 'mentions',
          }),
        )
  return (
    <SidePanel title={testimony.nameOf(statement)} close={close}>
      {assertions.map((assertion) => (
        <section key={assertion.id} className={classes.claim} aria-label={assertion.text}>
          <blockquote className={classes.quote}>
            <p className={styles.quote}>{assertionWords(assertion)}</p>
            <footer className={styles.place}>{assertionPlace(assertion, testimony.documents, i18n.language)}</footer>
          </blockquote>
          <CommittedTextarea
            label={t('assertion.text')}
            value={assertion.text}
            maxLength={5_000}
            autosize
            minRows={1}
            maxRows={8}
            check={(text) => (text.trim() === '' ? t('assertion.needsText') : null)}
            onCommit={(text) => changeAssertion(assertion.id, { text: text.replace(/\s*\n\s*/g, ' ') })}
          />
          <TopicSelect
            dossierId={dossierId}
            topics={testimony.topics}
            value={assertion.topicId}
            onChange={(next) => void settled(changeAssertion(assertion.id, { topicId: next }))}
          />
          <div className={classes.foot}>
            <SegmentedControl
              size="xs"
              aria-label={t('stance.label')}
              value={assertion.stance}
              onChange={(stance) => void settled(changeAssertion(assertion.id, { stance: Stance.parse(stance) }))}
              data={Stance.options.map((value) => ({ value, label: t(`stance.${value}`) }))}
            />
            <span className={classes.space} />
            <AgainstFact dossierId={dossierId} testimony={testimony} assertionId={assertion.id} />
            <Tooltip label={t('read')}>
              <ActionIcon aria-label={t('read')} onClick={() => openPlaces(dossierId, targetOf(statement, assertion))}>
                <IconBook2 size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
            <Tooltip label={t('assertion.erase')}>
              <ActionIcon aria-label={t('assertion.erase')} onClick={() => void eraseAssertion(assertion.id)}>
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </div>
        </section>
      ))}
      <CommittedTextarea
        key={assertions.length}
        label={t('assertion.add')}
        description={t('assertion.addHint')}
        value=""
        maxLength={5_000}
        autosize
        minRows={2}
        onCommit={add}
      />
    </SidePanel>
  )
}

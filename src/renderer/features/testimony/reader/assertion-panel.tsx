import { Button, SegmentedControl, Select, Stack, Textarea } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CaseDocument } from '#shared/domain/document.ts'
import { Stance } from '#shared/domain/fact.ts'
import { type IssueId, StatementId } from '#shared/domain/ids.ts'
import { type Passage, passagePage, passageText } from '#shared/domain/passage.ts'
import type { Statement } from '#shared/domain/statement.ts'
import { settled } from '../../../app/records.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { createAssertion } from '../actions.ts'
import { TopicSelect } from '../topic-select.tsx'
import { type Testimony, useTestimony } from '../use-testimony.ts'
import classes from './reader-panels.module.css'

type Props = { document: CaseDocument; passage: Passage; newStatement(): void; close(): void }

/** The topic last used, for this session: claims come in runs. */
const habits: { topicId: IssueId | null; stance: Stance } = { topicId: null, stance: 'mentions' }

/** The statement of this document whose pages the passage lies on; the only one of the document otherwise. */
function likely(statements: readonly Statement[], document: CaseDocument, passage: Passage): Statement | undefined {
  const own = statements.filter(({ documentId }) => documentId === document.id)
  const page = passagePage(passage)
  return (
    own.find(({ pages }) => pages !== null && pages[0] <= page && page <= pages[1]) ??
    (own.length === 1 ? own[0] : undefined)
  )
}

/** Words of a document as a claim of one statement under one topic. */
export function AssertionPanel(props: Props) {
  const { testimony } = useTestimony(props.document.dossierId)
  return testimony && <Form {...props} testimony={testimony} />
}

function Form({ document, passage, newStatement, close, testimony }: Props & { testimony: Testimony }) {
  const { t } = useTranslation('testimony')
  const words = passageText(passage).replace(/\s+/g, ' ').trim()
  const [text, setText] = useState(words.slice(0, 5_000))
  // What was just entered may come in while the panel is open already: until somebody chooses, the likely one is taken.
  const [chosen, setChosen] = useState<StatementId | null | undefined>(undefined)
  const statementId = chosen === undefined ? (likely(testimony.statements, document, passage)?.id ?? null) : chosen
  const [topicId, setTopicId] = useState(habits.topicId)
  const creating = useRef<Promise<IssueId | null> | null>(null)
  const [stance, setStance] = useState(habits.stance)
  const [tried, setTried] = useState(false)
  const own = testimony.statements.filter(({ documentId }) => documentId === document.id)
  const others = testimony.statements.filter(({ documentId }) => documentId !== document.id)
  const option = (statement: Statement) => ({ value: statement.id, label: testimony.nameOf(statement) })

  const save = async () => {
    setTried(true)
    if (statementId === null || text.trim() === '') return
    const topic = (await creating.current) ?? topicId
    const made = await settled(
      createAssertion({
        statementId,
        topicId: topic,
        text: text.replace(/\s+/g, ' ').trim(),
        documentId: document.id,
        passage,
        stance,
      }),
    )
    if (!made) return
    Object.assign(habits, { topicId: topic, stance })
    close()
  }
  return (
    <SidePanel
      title={t('assertion.new')}
      close={close}
      footer={
        <>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button onClick={() => void save()}>{t('assertion.save')}</Button>
        </>
      }
    >
      <Stack gap="sm">
        <Select
          label={t('assertion.statement')}
          data={[
            { group: t('assertion.here'), items: own.map(option) },
            { group: t('assertion.elsewhere'), items: others.map(option) },
          ].filter(({ items }) => items.length > 0)}
          value={statementId}
          onChange={(value) => setChosen(value === null ? null : StatementId.parse(value))}
          error={tried && statementId === null ? t('assertion.needsStatement') : null}
          searchable
          limit={300}
        />
        {own.length === 0 && (
          <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={newStatement}>
            {t('statement.fromHere')}
          </Button>
        )}
        <TopicSelect
          dossierId={document.dossierId}
          topics={testimony.topics}
          value={topicId}
          onChange={(next) => {
            creating.current = null
            setTopicId(next)
          }}
          onCreating={(topic) => {
            creating.current = topic
          }}
          autoFocus={statementId !== null}
        />
        <Textarea
          label={t('assertion.text')}
          description={words === '' ? t('assertion.areaHint') : t('assertion.textHint')}
          value={text}
          maxLength={5_000}
          autosize
          minRows={2}
          maxRows={10}
          error={tried && text.trim() === '' ? t('assertion.needsText') : null}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
            event.preventDefault()
            void save()
          }}
        />
        {words !== '' && text.trim() !== words && <blockquote className={classes.quote}>{words}</blockquote>}
        <SegmentedControl
          size="xs"
          aria-label={t('stance.label')}
          value={stance}
          onChange={(value) => setStance(Stance.parse(value))}
          data={Stance.options.map((value) => ({ value, label: t(`stance.${value}`) }))}
        />
      </Stack>
    </SidePanel>
  )
}

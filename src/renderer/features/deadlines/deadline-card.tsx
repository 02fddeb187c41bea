import { Button, SegmentedControl } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type Deadline, type DeadlineFields, DeadlineState } from '#shared/domain/deadline.ts'
import { edtfWords } from '#shared/domain/edtf-words.ts'
import { CommittedText, CommittedTextarea } from '../../ui/committed-text.tsx'
import { editableDate } from '../../ui/dates/short-date.ts'
import { zoneName } from '../../ui/dates/zones.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { changeDeadline } from './actions.ts'
import { BasisBlock } from './basis-block.tsx'
import { LinksFields } from './links-fields.tsx'
import { isOverridden } from './override.ts'
import { isNoDay, readDay, readTime } from './read-day.ts'
import { kept, taken } from './rechecked.ts'
import classes from './working.module.css'

type Props = { deadline: Deadline; close(): void; erase(deadline: Deadline): void }

/** One deadline with all its fields; each is saved as soon as it is left. */
export function DeadlineCard({ deadline, close, erase }: Props) {
  const { t, i18n } = useTranslation('deadlines')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const change = (patch: Partial<DeadlineFields>, what?: string) => changeDeadline(deadline, patch, what)
  const act = (patch: Partial<DeadlineFields>, what?: string) => void change(patch, what).catch(() => undefined)
  const { basis, dueTime } = deadline
  const dates = useRef<HTMLDivElement>(null)
  const timed = dueTime !== null || (basis !== null && basis.computedTime !== null)
  return (
    <SidePanel
      title={deadline.title}
      close={close}
      footer={
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={15} aria-hidden />}
          onClick={() => erase(deadline)}
        >
          {t('card.delete')}
        </Button>
      }
    >
      <div className={classes.stack}>
        <SegmentedControl
          fullWidth
          aria-label={t('state.title')}
          value={deadline.state}
          data={DeadlineState.options.map((value) => ({ value, label: t(`state.${value}`) }))}
          onChange={(value) => act({ state: DeadlineState.parse(value) })}
        />
        <CommittedText
          label={t('field.title')}
          value={deadline.title}
          maxLength={300}
          check={(value) => (value.trim() === '' ? t('card.needsTitle') : null)}
          onCommit={(title) => change({ title })}
        />
        <div ref={dates} className={classes.pair} data-single={!timed || undefined}>
          <CommittedText
            label={t('field.due')}
            description={edtfWords(deadline.due, language)}
            inputWrapperOrder={['label', 'input', 'error', 'description']}
            value={editableDate(deadline.due, language)}
            check={(value) => {
              if (readDay(value) !== null) return null
              const problem = isNoDay(value) ? t('common:date.problem.impossible') : t('card.needsDay')
              return `${problem} ${t('card.stillSaved')}`
            }}
            onCommit={(value) => change({ due: readDay(value) ?? deadline.due })}
          />
          {timed && (
            <CommittedText
              label={t('field.dueTime')}
              description={deadline.zone && zoneName(deadline.zone)}
              inputWrapperOrder={['label', 'input', 'error', 'description']}
              value={dueTime ?? ''}
              check={(value) => (value === '' || readTime(value) ? null : t('card.needsTime'))}
              onCommit={(value) => change({ dueTime: readTime(value) })}
            />
          )}
        </div>
        {isOverridden(deadline) && (
          <CommittedTextarea
            autosize
            minRows={2}
            label={t('field.reason')}
            description={t('field.reasonHint')}
            maxLength={2_000}
            value={deadline.overrideReason}
            onCommit={(overrideReason) => change({ overrideReason })}
          />
        )}
        <BasisBlock
          deadline={deadline}
          asComputed={({ computed, computedTime }) => {
            act({ due: computed, dueTime: computedTime })
            // The button goes with the difference; the keyboard goes on where the date is.
            dates.current?.querySelector('input')?.focus()
          }}
          recompute={(next) => act(taken(deadline, next), 'recomputed')}
          keep={(next) => basis && act(kept(basis, next), 'kept')}
        />
        <LinksFields dossierId={deadline.dossierId} links={deadline} change={(links) => act(links)} />
        <CommittedTextarea
          autosize
          minRows={3}
          label={t('field.note')}
          maxLength={10_000}
          value={deadline.note}
          onCommit={(note) => change({ note })}
        />
      </div>
    </SidePanel>
  )
}

import { Checkbox, SegmentedControl } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { type Label, labelName } from '#shared/domain/label.ts'
import type { NoteRow } from '#shared/domain/note.ts'
import type { SummarySection } from '#shared/domain/summary.ts'
import { LabelDot } from '../annotations/label-dot.tsx'
import { noteName } from '../notes/note-name.ts'
import { type Beginnings, type Choice, FORMATS, SECTIONS, toggled } from './choice.ts'
import { FoldedList } from './folded-list.tsx'
import classes from './options-form.module.css'
import { PeopleShown } from './people-shown.tsx'
import { ReaderChoice } from './reader-choice.tsx'

type Props = {
  dossierId: DossierId
  choice: Choice
  beginnings: Beginnings
  onChange(change: Partial<Choice>): void
  labels: readonly Label[]
  notes: readonly NoteRow[]
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{title}</legend>
      {children}
    </fieldset>
  )
}

/** Which annotations: every label with its colour, and those without one. */
function LabelList({ choice, onChange, labels }: Pick<Props, 'choice' | 'onChange' | 'labels'>) {
  const { t, i18n } = useTranslation('exports')
  const { withoutLabels } = choice
  const all = [...labels, null]
  const set = (id: Label['id'] | null, on: boolean) => onChange({ withoutLabels: toggled(withoutLabels, id, !on) })
  return (
    <FoldedList
      title={t('labels.title')}
      chosen={all.length - withoutLabels.length}
      of={all.length}
      chooseAll={(on) => onChange({ withoutLabels: on ? [] : all.map((label) => label?.id ?? null) })}
    >
      {all.map((label) => (
        <Checkbox
          key={label?.id ?? 'none'}
          checked={!withoutLabels.includes(label?.id ?? null)}
          onChange={(event) => set(label?.id ?? null, event.currentTarget.checked)}
          label={
            <span className={classes.label}>
              <LabelDot colour={label?.colour ?? null} />
              {label ? labelName(label, i18n.language) : t('labels.none')}
            </span>
          }
        />
      ))}
    </FoldedList>
  )
}

function NoteList({ choice, onChange, notes }: Pick<Props, 'choice' | 'onChange' | 'notes'>) {
  const { t } = useTranslation('exports')
  const left = choice.withoutNotes
  return (
    <FoldedList
      title={t('notes.title')}
      chosen={notes.filter(({ id }) => !left.includes(id)).length}
      of={notes.length}
      chooseAll={(on) => onChange({ withoutNotes: on ? [] : notes.map(({ id }) => id) })}
    >
      {notes.map((note) => (
        <Checkbox
          key={note.id}
          checked={!left.includes(note.id)}
          onChange={(event) => onChange({ withoutNotes: toggled(left, note.id, !event.currentTarget.checked) })}
          label={noteName(note)}
        />
      ))}
    </FoldedList>
  )
}

/** What goes in, in which language, as which files. */
export function OptionsForm({ dossierId, choice, beginnings, onChange, labels, notes }: Props) {
  const { t } = useTranslation('exports')
  const language = useId()
  const { sections } = choice
  const below: Partial<Record<SummarySection, ReactNode>> = {
    annotations: <LabelList choice={choice} onChange={onChange} labels={labels} />,
    notes: notes.length > 0 && <NoteList choice={choice} onChange={onChange} notes={notes} />,
  }
  return (
    <>
      <ReaderChoice choice={choice} choose={onChange} beginnings={beginnings} />
      <Group title={t('sections.title')}>
        {SECTIONS.map((section) => (
          <div key={section}>
            <Checkbox
              checked={sections.includes(section)}
              onChange={(event) =>
                onChange({ sections: toggled(sections, section, event.currentTarget.checked, SECTIONS) })
              }
              label={t(`sections.${section}`)}
            />
            {sections.includes(section) && below[section]}
          </div>
        ))}
      </Group>
      <div className={classes.group}>
        <PeopleShown dossierId={dossierId} shown={choice.persons} onChange={(persons) => onChange({ persons })} />
      </div>
      <div className={classes.group}>
        <div id={language} className={classes.legend}>
          {t('language.title')}
        </div>
        <SegmentedControl
          aria-labelledby={language}
          fullWidth
          value={choice.language}
          onChange={(value) => onChange({ language: value as Choice['language'] })}
          data={[
            { value: 'ru', label: t('language.ru') },
            { value: 'en', label: t('language.en') },
          ]}
        />
        <p className={classes.hint}>{t('language.hint')}</p>
      </div>
      <Group title={t('formats.title')}>
        {FORMATS.map((format) => (
          <Checkbox
            key={format}
            checked={choice.formats.includes(format)}
            onChange={(event) =>
              onChange({ formats: toggled(choice.formats, format, event.currentTarget.checked, FORMATS) })
            }
            label={t(`formats.${format}`)}
            description={t(`formatHint.${format}`)}
          />
        ))}
      </Group>
    </>
  )
}

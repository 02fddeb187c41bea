import { Button, Checkbox, Radio, SegmentedControl } from '@mantine/core'
import { IconFolderDown } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DossierId } from '#shared/domain/ids.ts'
import { type TimelineExport, TimelineFormat } from '#shared/domain/timeline.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { ExportOutcome } from '../../exports/export-outcome.tsx'
import form from '../../exports/options-form.module.css'
import { PeopleShown, usePersonsShown } from '../../exports/people-shown.tsx'
import type { Choice } from '../choice.ts'
import { type TimelineData, useLanguage } from '../use-timeline.ts'
import classes from './export-panel.module.css'
import { useExport } from './use-export.ts'

type Props = { dossierId: DossierId; data: TimelineData; choice: Choice; close(): void }
type Wanted = {
  formats: TimelineFormat[]
  titles: TimelineExport['titles']
  page: TimelineExport['page']
  scale: string
}

/** Kept while the vault is open. */
let last: Wanted = { formats: ['pdf'], titles: 'full', page: 'a4', scale: '2' }

/** Which files, what they say of an event, and where they go. */
export function ExportPanel({ dossierId, data, choice, close }: Props) {
  const { t } = useTranslation('timeline')
  const language = useLanguage()
  const [wanted, setWanted] = useState(last)
  const [persons, setPersons] = usePersonsShown(dossierId)
  const change = (part: Partial<Wanted>) => {
    last = { ...wanted, ...part }
    setWanted(last)
  }
  const { formats, titles, page, scale } = wanted
  const nothing = data.events.length === 0
  const options: TimelineExport = { language, persons, filter: choice.filter, grouping: choice.grouping, titles, page }
  const { state, save } = useExport({ options, formats })
  return (
    <SidePanel
      title={t('export.title')}
      close={close}
      footer={
        <Button
          fullWidth
          leftSection={<IconFolderDown size={17} aria-hidden />}
          disabled={nothing || formats.length === 0}
          loading={state.is === 'writing'}
          onClick={() => void save({ dossierId, options, formats, scale: Number(scale) })}
        >
          {t('export.save')}
        </Button>
      }
    >
      <p className={classes.what}>
        {nothing
          ? t('export.nothing')
          : t('export.what', {
              what: t('shownOf', { shown: data.events.length, count: data.answer.events.length }),
            })}
      </p>
      <Checkbox.Group
        value={formats}
        onChange={(chosen) => change({ formats: TimelineFormat.options.filter((format) => chosen.includes(format)) })}
      >
        <fieldset className={form.group}>
          <legend className={form.legend}>{t('export.formats')}</legend>
          {TimelineFormat.options.map((format) => (
            <Checkbox
              key={format}
              value={format}
              label={t(`export.format.${format}`)}
              description={t(`export.hint.${format}`)}
            />
          ))}
        </fieldset>
      </Checkbox.Group>
      {formats.length === 0 && <p className={classes.what}>{t('export.choose')}</p>}
      <Radio.Group value={titles} onChange={(value) => change({ titles: value === 'bare' ? 'bare' : 'full' })}>
        <fieldset className={form.group}>
          <legend className={form.legend}>{t('export.titles')}</legend>
          <Radio value="full" label={t('export.full')} />
          <Radio value="bare" label={t('export.bare')} description={t('export.bareHint')} />
        </fieldset>
      </Radio.Group>
      {titles === 'full' && (
        <div className={classes.people}>
          <PeopleShown dossierId={dossierId} shown={persons} onChange={setPersons} />
        </div>
      )}
      <div className={classes.both}>
        {formats.includes('pdf') && (
          <Size
            label={t('export.page')}
            value={page}
            choose={(value) => change({ page: value === 'a3' ? 'a3' : 'a4' })}
            from={{ a4: 'A4', a3: 'A3' }}
          />
        )}
        {formats.includes('png') && (
          <Size
            label={t('export.scale')}
            value={scale}
            choose={(value) => change({ scale: value })}
            from={{ 1: '1×', 2: '2×', 3: '3×' }}
          />
        )}
      </div>
      <ExportOutcome state={state}>
        {state.is === 'written' && state.answer.withoutDay > 0 && (
          <p>{t('export.withoutDay', { count: state.answer.withoutDay })}</p>
        )}
      </ExportOutcome>
    </SidePanel>
  )
}

type SizeProps = { label: string; value: string; choose(value: string): void; from: Record<string, string> }

function Size({ label, value, choose, from }: SizeProps) {
  return (
    <div className={form.group}>
      <span className={form.legend} aria-hidden>
        {label}
      </span>
      <SegmentedControl
        aria-label={label}
        value={value}
        onChange={choose}
        data={Object.entries(from).map(([key, name]) => ({ value: key, label: name }))}
      />
    </div>
  )
}

import { ActionIcon, Autocomplete, Button, Select, Textarea, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { HypothesisId, newId, type SealedWitnessId } from '#shared/domain/ids.ts'
import { Confidence, type Hypothesis } from '#shared/domain/sealed.ts'
import { useRequest } from '../../api/hooks.ts'
import { takeOff } from './actions.ts'
import type { WitnessForm } from './use-witness-fields.ts'
import classes from './witness-card.module.css'

type Props = { id: SealedWitnessId; form: WitnessForm }

/** Who it may be: a name, how sure, and on what grounds. Names of the vault's people are offered and stay words. */
export function Hypotheses({ id, form }: Props) {
  const { t } = useTranslation('sealed')
  const { hypotheses } = form.fields
  const people = useRequest('persons.list', { dossierId: null }).data?.persons ?? []
  const names = [...new Set(people.map(({ name }) => name))]
  const [added, setAdded] = useState<HypothesisId | null>(null)
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (added) list.current?.querySelector<HTMLElement>(`[data-id="${added}"] input`)?.focus()
  }, [added])

  const change = (changed: HypothesisId, part: Partial<Hypothesis>) =>
    form.change({ hypotheses: hypotheses.map((one) => (one.id === changed ? { ...one, ...part } : one)) })
  const add = () => {
    const one: Hypothesis = { id: newId(HypothesisId), name: '', grounds: '', confidence: 'possible' }
    form.change({ hypotheses: [...hypotheses, one] })
    setAdded(one.id)
  }
  const remove = (removed: HypothesisId) =>
    takeOff(id, form, { hypotheses: hypotheses.filter((one) => one.id !== removed) }, 'done.hypothesis')
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('hypothesis.title')}</h2>
      {hypotheses.length === 0 && <p className={classes.none}>{t('hypothesis.none')}</p>}
      <ul ref={list} className={classes.items}>
        {hypotheses.map((one, index) => (
          <li
            key={one.id}
            className={classes.item}
            data-id={one.id}
            data-excluded={one.confidence === 'excluded' || undefined}
          >
            <div className={classes.itemHead}>
              <Autocomplete
                aria-label={t('hypothesis.name', { number: index + 1 })}
                placeholder={t('hypothesis.who')}
                data={names}
                limit={7}
                maxLength={300}
                value={one.name}
                onChange={(name) => change(one.id, { name })}
                onBlur={() => void form.flush()}
              />
              <Select
                aria-label={t('hypothesis.confidence', { number: index + 1 })}
                data={Confidence.options.map((value) => ({ value, label: t(`confidence.${value}`) }))}
                value={one.confidence}
                allowDeselect={false}
                onChange={(value) => change(one.id, { confidence: Confidence.parse(value) })}
              />
              <Tooltip label={t('hypothesis.remove')}>
                <ActionIcon
                  aria-label={t('hypothesis.removeOne', { number: index + 1 })}
                  onClick={() => remove(one.id)}
                >
                  <IconX size={15} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </div>
            <Textarea
              aria-label={t('hypothesis.grounds', { number: index + 1 })}
              placeholder={t('hypothesis.why')}
              value={one.grounds}
              maxLength={10_000}
              autosize
              minRows={2}
              onChange={(event) => change(one.id, { grounds: event.currentTarget.value })}
              onBlur={() => void form.flush()}
            />
          </li>
        ))}
      </ul>
      <div>
        <Button variant="default" leftSection={<IconPlus size={15} aria-hidden />} onClick={add}>
          {t('hypothesis.add')}
        </Button>
      </div>
    </section>
  )
}

import { Tooltip, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LabelId } from '#shared/domain/ids.ts'
import classes from './label-choice.module.css'
import { LabelDot } from './label-dot.tsx'
import { useLabels } from './use-annotations.ts'

type Props = { value: LabelId | null; onChange(value: LabelId | null): void; disabled?: boolean }

/** One label of all, or none. */
export function LabelChoice({ value, onChange, disabled = false }: Props) {
  const { t } = useTranslation('annotations')
  const { list } = useLabels()
  return (
    <div role="radiogroup" aria-label={t('label')} className={classes.root}>
      {list.map((label) => (
        <Tooltip key={label.id} label={label.shown}>
          <UnstyledButton
            role="radio"
            aria-checked={label.id === value}
            aria-label={label.shown}
            className={classes.choice}
            disabled={disabled}
            onClick={() => onChange(label.id === value ? null : label.id)}
          >
            <LabelDot colour={label.colour} size={16} />
          </UnstyledButton>
        </Tooltip>
      ))}
    </div>
  )
}

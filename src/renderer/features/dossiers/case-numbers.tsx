import { ActionIcon, Button, Input, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CaseNumber, CaseNumberKind } from '#shared/domain/dossier.ts'
import { CommittedText } from '../../ui/committed-text.tsx'
import classes from './case-numbers.module.css'

type Props = { value: CaseNumber[]; onChange(value: CaseNumber[]): unknown }

/** The numbers one case goes by: the investigator's, the court's, the appeal's. A row without a number is not kept. */
export function CaseNumbers({ value, onChange }: Props) {
  const { t } = useTranslation('dossiers')
  const id = useId()
  const [adding, setAdding] = useState<CaseNumberKind | null>(null)
  const rows: { kind: CaseNumberKind; number: string }[] = adding ? [...value, { kind: adding, number: '' }] : value
  const kinds = CaseNumberKind.options.map((kind) => ({ value: kind, label: t(`caseNumberKind.${kind}`) }))
  const unused = CaseNumberKind.options.find((kind) => value.every((row) => row.kind !== kind)) ?? 'other'

  const put = async (index: number, row: CaseNumber) => {
    if (index < value.length) return onChange(value.map((old, at) => (at === index ? row : old)))
    if (row.number.trim() === '') return setAdding(row.kind)
    await onChange([...value, row])
    setAdding(null)
  }
  const remove = (index: number) =>
    index < value.length ? onChange(value.filter((_, at) => at !== index)) : setAdding(null)

  return (
    <Input.Wrapper label={t('field.caseNumbers')} labelElement="div" labelProps={{ id }}>
      <ul className={classes.list} aria-labelledby={id}>
        {rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a number has no identity but its place in the list
          <li key={index} className={classes.row}>
            <Select
              aria-label={t('caseNumberKindLabel')}
              className={classes.kind}
              data={kinds}
              value={row.kind}
              allowDeselect={false}
              onChange={(kind) => void put(index, { ...row, kind: CaseNumberKind.parse(kind) })}
            />
            <CommittedText
              aria-label={t('caseNumberLabel', { kind: t(`caseNumberKind.${row.kind}`) })}
              className={classes.number}
              value={row.number}
              onCommit={(number) => put(index, { ...row, number })}
              check={(number) => (number.trim() === '' ? t('caseNumberMissing') : null)}
              maxLength={100}
              autoFocus={index >= value.length}
            />
            <ActionIcon aria-label={t('common:remove')} onClick={() => void remove(index)}>
              <IconX size={15} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {adding === null && (
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setAdding(unused)}
        >
          {t('addCaseNumber')}
        </Button>
      )}
    </Input.Wrapper>
  )
}

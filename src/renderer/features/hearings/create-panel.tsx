import { Button, MultiSelect, Select, Stack, TextInput } from '@mantine/core'
import { type SubmitEvent, useEffect, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EMPTY_HEARING_FIELDS, type Hearing, type HearingFields, HearingKind } from '#shared/domain/hearing.ts'
import { type DossierId, type HearingId, PersonId } from '#shared/domain/ids.ts'
import { useRequest } from '../../api/hooks.ts'
import { ownZone } from '../../ui/dates/zones.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { createHearing, createNext, hearingName } from './actions.ts'
import { ACCUSED, type People } from './use-people.ts'
import { ClockWarning } from './warnings.tsx'
import { timesOf, type WhenDraft } from './when-draft.ts'
import { WhenFields } from './when-fields.tsx'

type Draft = WhenDraft & Pick<HearingFields, 'kind' | 'court' | 'room' | 'defendantIds'>

/** What was typed and not yet entered, by dossier and predecessor: closing the panel loses nothing. */
const drafts = new Map<string, Draft>()

type Props = {
  dossierId: DossierId
  hearings: Hearing[]
  /** The hearing to follow in its series; null for one that begins a series. */
  after: Hearing | null
  people: People
  close(): void
  created(id: HearingId): void
}

/** A new hearing, or the next of a series. A day is all it needs; Enter enters it. */
export function CreatePanel({ dossierId, hearings, after, people, close, created }: Props) {
  const { t } = useTranslation('hearings')
  const form = useId()
  const court = useRequest('dossiers.get', { id: dossierId }).data?.court ?? ''
  const key = after?.id ?? dossierId
  const last = hearings.at(-1)
  const [typed, setTyped] = useState<Draft | null>(() => drafts.get(key) ?? null)
  const [tried, setTried] = useState(false)
  const zone = (after ?? hearings.findLast(({ start }) => start.zone !== null))?.start.zone ?? ownZone()
  const draft: Draft = typed ?? {
    date: null,
    time: null,
    end: null,
    zone,
    kind: last?.kind ?? 'custody',
    court: last?.court || court,
    room: '',
    defendantIds: people.inRole(...ACCUSED).map(({ id }) => id),
  }
  useEffect(() => {
    // What could not be read is not kept: the field it stood in is empty when the panel opens again.
    if (typed) drafts.set(key, { ...typed, unread: [] })
  }, [typed, key])

  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    const times = timesOf(draft)
    if (!times) return
    const { kind, court, room, defendantIds } = draft
    const fields: HearingFields = { ...EMPTY_HEARING_FIELDS, kind, court, room, defendantIds, ...times }
    try {
      const { id } = after ? await createNext(after, times) : await createHearing(dossierId, fields)
      drafts.delete(key)
      created(id)
    } catch {
      // It was told already, and what was typed stays.
    }
  }
  const times = timesOf(draft)
  return (
    <SidePanel
      title={t(after ? 'next.title' : 'add')}
      close={close}
      footer={
        <Button type="submit" form={form}>
          {t('create')}
        </Button>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="sm">
          {after && <p>{t('next.lead', { name: hearingName(after) })}</p>}
          <WhenFields draft={draft} change={(when) => setTyped({ ...draft, ...when })} strict={tried} autoFocus />
          {times && <ClockWarning times={times} />}
          {!after && (
            <>
              <Select
                label={t('field.kind')}
                data={HearingKind.options.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
                value={draft.kind}
                allowDeselect={false}
                onChange={(kind) => setTyped({ ...draft, kind: HearingKind.parse(kind) })}
              />
              <TextInput
                label={t('field.court')}
                value={draft.court}
                maxLength={300}
                onChange={(event) => setTyped({ ...draft, court: event.currentTarget.value })}
              />
              <TextInput
                label={t('field.room')}
                value={draft.room}
                maxLength={100}
                onChange={(event) => setTyped({ ...draft, room: event.currentTarget.value })}
              />
              <MultiSelect
                label={t('field.defendantIds')}
                data={people.options(ACCUSED, draft.defendantIds)}
                value={draft.defendantIds}
                searchable
                nothingFoundMessage={t('people.nobody')}
                onChange={(ids) => setTyped({ ...draft, defendantIds: ids.map((id) => PersonId.parse(id)) })}
              />
            </>
          )}
        </Stack>
      </form>
    </SidePanel>
  )
}

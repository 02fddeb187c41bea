import { Button, List, Stack, Text, TextInput } from '@mantine/core'
import { type SubmitEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { notify } from '../../app/notify.ts'
import { SidePanel } from '../../ui/side-panel.tsx'
import { confirms } from './confirms.ts'
import { type TrashedThing, useTrash } from './use-trash.ts'

const MOST_NAMED = 8

/** Erasing for good: the only thing here that cannot be undone, so a word has to be typed. */
export function ErasePanel({ things, close }: { things: TrashedThing[]; close(): void }) {
  const { t } = useTranslation('trash')
  const id = useId()
  const { erase } = useTrash()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const word = t('word')
  const ready = confirms(typed, word)
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    if (!ready) return
    setBusy(true)
    const done = await erase(things)
    setBusy(false)
    if (!done) return
    notify(t('did.erased', { count: things.length, title: things[0]?.title ?? '' }))
    close()
  }
  return (
    <SidePanel
      title={t('eraseTitle', { count: things.length })}
      close={close}
      footer={
        <>
          <Button variant="default" onClick={close}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" form={id} color="red" loading={busy} disabled={!ready}>
            {t('eraseForGood')}
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit}>
        <Stack gap="sm">
          <List size="sm" spacing={2}>
            {things.slice(0, MOST_NAMED).map((thing) => (
              <List.Item key={thing.id}>{thing.title}</List.Item>
            ))}
            {things.length > MOST_NAMED && <List.Item>{t('more', { count: things.length - MOST_NAMED })}</List.Item>}
          </List>
          <Text>{t(things.some(({ type }) => type === 'dossier') ? 'eraseDossiers' : 'eraseThings')}</Text>
          <TextInput
            label={t('typeWord', { word })}
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            autoComplete="off"
            autoFocus
          />
        </Stack>
      </form>
    </SidePanel>
  )
}

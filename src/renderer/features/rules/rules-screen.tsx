import { Button, FileButton, Select } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { calendarOf } from '#shared/terms/rule-book.ts'
import { request } from '../../api/client.ts'
import { useRequest } from '../../api/hooks.ts'
import { notify, notifyError } from '../../app/notify.ts'
import { ErrorMessage } from '../../ui/error-message.tsx'
import { PageHeader } from '../../ui/page-header.tsx'
import { eraseRules, saveRules } from './actions.ts'
import { CalendarView } from './calendar-view.tsx'
import { copyText, fileTitle, type ShownFile, shownFiles, versionOf } from './files.ts'
import { RuleEditor } from './rule-editor.tsx'
import { RuleList } from './rule-list.tsx'
import classes from './rules.module.css'

/** As long as the vault takes. */
const LARGEST = 2_000_000
/** A text that is being written waits here while the vault is open. */
let unsaved: string | null = null

/** What dates are computed by: to be read, and to be added to. */
export function RulesScreen({ close }: { close(): void }) {
  const { t, i18n } = useTranslation('rules')
  const language = i18n.language === 'ru' ? 'ru' : 'en'
  const list = useRequest('rules.list', {})
  const [chosen, setChosen] = useState<string | null>(null)
  const [text, setText] = useState(unsaved)
  if (list.error) return <ErrorMessage error={list.error} />
  if (!list.data) return null
  const files = shownFiles(list.data)
  const shown = files.find(({ id }) => id === chosen) ?? files[0]
  if (!shown) return null

  const edit = (next: string | null) => {
    unsaved = next
    setText(next)
  }
  const act = (done: Promise<unknown>) => void done.catch(notifyError)
  const save = async () => {
    const saved = await saveRules(text ?? '', list.data.own)
    edit(null)
    setChosen(saved.id)
  }
  const write = async () => {
    const { place } = await request('app.pickFolder', {})
    if (!place) return
    const { name } = await request('rules.write', { id: shown.id, placeId: place.id })
    notify(t('done.written', { name }))
  }
  const load = async (file: File | null) => {
    if (!file) return
    if (file.size > LARGEST) return notify(t('tooLarge'))
    edit(await file.text())
  }
  const option = (file: ShownFile) => ({
    value: file.id as string,
    label: `${fileTitle(file, language)} — ${t(file.own ? 'own' : 'builtIn')}`,
  })
  const isCalendar = ({ id }: ShownFile) => id.startsWith('calendar/')
  return (
    <div className={classes.root}>
      <PageHeader
        title={t('title')}
        meta={t('lead')}
        actions={
          <Button variant="default" leftSection={<IconArrowLeft size={15} aria-hidden />} onClick={close}>
            {t('back')}
          </Button>
        }
      />
      {text !== null ? (
        <RuleEditor
          text={text}
          versionOf={(id) => versionOf(files.find((file) => file.own && file.id === id))}
          change={edit}
          save={() => act(save())}
          cancel={() => edit(null)}
        />
      ) : (
        <>
          <div className={classes.bar}>
            <Select
              className={classes.choice}
              aria-label={t('file')}
              allowDeselect={false}
              data={[
                { group: t('group.rules'), items: files.filter((file) => !isCalendar(file)).map(option) },
                { group: t('group.calendar'), items: files.filter(isCalendar).map(option) },
              ]}
              value={shown.id}
              onChange={setChosen}
            />
            {shown.own && (
              <Button variant="default" onClick={() => edit(shown.text)}>
                {t('action.edit')}
              </Button>
            )}
            {shown.kind !== 'unreadable' && (
              <Button
                variant="default"
                onClick={() => edit(copyText(shown, files, (title) => t('editor.copyTitle', { title })))}
              >
                {t('action.copy')}
              </Button>
            )}
            <FileButton accept="application/json,.json" onChange={(file) => act(load(file))}>
              {(props) => (
                <Button variant="default" {...props}>
                  {t('action.load')}
                </Button>
              )}
            </FileButton>
            <Button variant="default" onClick={() => act(write())}>
              {t('action.save')}
            </Button>
            {shown.own && (
              <Button variant="subtle" color="red" onClick={() => act(eraseRules(shown))}>
                {t('action.delete')}
              </Button>
            )}
          </div>
          {shown.kind === 'unreadable' && <p className={classes.unreadable}>{t('unreadable')}</p>}
          {shown.kind === 'calendar' && (
            <div className={classes.view}>
              <CalendarView calendar={shown.calendar} />
            </div>
          )}
          {shown.kind === 'rules' && (
            <RuleList key={shown.id} set={shown.set} calendar={calendarOf(list.data, shown.set)} />
          )}
        </>
      )}
    </div>
  )
}

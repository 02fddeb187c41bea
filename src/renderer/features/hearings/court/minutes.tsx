import { Button, Kbd } from '@mantine/core'
import { IconClockPlus } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hearing } from '#shared/domain/hearing.ts'
import type { NoteId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { notifyError } from '../../../app/notify.ts'
import { NoteEditor } from '../../notes/note-editor.tsx'
import { openEditor } from '../../notes/open-editors.ts'
import { openMinutes } from '../actions.ts'
import { clockTime } from './clock.tsx'
import classes from './court.module.css'

/** Calls back with the element once it is there; answers the function that stops waiting. */
function whenThere(root: HTMLElement | null, selector: string, found: (element: HTMLElement) => void): () => void {
  const observer = new MutationObserver(() => look())
  const look = () => {
    const element = root?.querySelector<HTMLElement>(selector)
    if (!element) return
    observer.disconnect()
    found(element)
  }
  if (root) observer.observe(root, { childList: true, subtree: true, attributes: true })
  look()
  return () => observer.disconnect()
}

/** What is typed in the court room: the hearing's minutes, saved as every note is. */
export function Minutes({ hearing }: { hearing: Hearing }) {
  const { t } = useTranslation('hearings')
  const { dossierId, minutesId } = hearing
  const notes = useRequest('notes.list', { dossierId, trashed: false }).data?.notes
  const [begun, setBegun] = useState<NoteId | null>(null)
  const area = useRef<HTMLElement>(null)
  // The cursor stands in the text as soon as there is one: whoever pressed the key goes on typing.
  useEffect(() => {
    if (begun) return whenThere(area.current, '[contenteditable="true"]', (text) => text.focus())
  }, [begun])
  const shown = begun ?? notes?.find(({ id }) => id === minutesId)?.id ?? null
  const begin = async () => {
    try {
      setBegun((await openMinutes(hearing)).id)
    } catch (error) {
      notifyError(error)
    }
  }
  const stamp = () => {
    const time = clockTime(Date.now(), hearing.start.zone)
    openEditor(dossierId)
      ?.chain()
      .focus()
      .insertContent({ type: 'text', text: `${time} — ` })
      .run()
  }
  return (
    <section ref={area} className={classes.minutes} data-part="minutes" aria-label={t('minutes.title')}>
      {shown ? (
        <>
          <div className={classes.minutesTools}>
            <span>
              <Kbd aria-hidden>M</Kbd> {t('court.minutesHint')}
            </span>
            <Button variant="default" leftSection={<IconClockPlus size={15} aria-hidden />} onClick={stamp}>
              {t('court.stamp')}
            </Button>
          </div>
          <div className={classes.editor}>
            <NoteEditor noteId={shown} dossierId={dossierId} bare />
          </div>
        </>
      ) : (
        notes && (
          <button type="button" data-enter className={classes.begin} onClick={() => void begin()}>
            {t('court.begin')} <Kbd aria-hidden>M</Kbd>
          </button>
        )
      )}
    </section>
  )
}

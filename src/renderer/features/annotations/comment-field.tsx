import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#shared/domain/annotation.ts'
import type { RichText } from '#shared/domain/rich-text.ts'
import { request } from '../../api/client.ts'
import { saveBeforeLock } from '../../app/before-lock.ts'
import { notifyError } from '../../app/notify.ts'
import { RichTextEditor } from '../../editor/rich-text-editor.tsx'
import { describeError } from '../../ui/describe-error.ts'
import { Autosaver, type SaveState } from './autosaver.ts'
import classes from './comment-field.module.css'

type Props = { annotation: Annotation; autoFocus: boolean }

/**
 * The comment of one annotation. It saves itself: a moment after typing stops, when it loses the focus, when it is
 * closed, and before the vault locks. Mount it with the annotation's id as key.
 */
export function CommentField({ annotation, autoFocus }: Props) {
  const { t } = useTranslation('annotations')
  const { t: tError } = useTranslation('error')
  const [value, setValue] = useState<RichText>(annotation.comment)
  const [{ state, error }, setSaving] = useState<{ state: SaveState; error: unknown }>({ state: 'saved', error: null })
  const { id } = annotation
  const shown = useRef(true)
  const saver = useMemo(
    () =>
      new Autosaver<RichText>(
        (comment) => request('annotations.update', { id, fields: { comment } }),
        (state, error) => {
          if (shown.current) setSaving({ state, error })
          // The field is closed already: there is no better place left to say that its text was not saved.
          else if (state === 'failed') notifyError(error)
        },
      ),
    [id],
  )
  useEffect(() => {
    shown.current = true
    const forget = saveBeforeLock(() => saver.flush())
    const flush = () => void saver.flush()
    window.addEventListener('blur', flush)
    window.addEventListener('pagehide', flush)
    return () => {
      forget()
      window.removeEventListener('blur', flush)
      window.removeEventListener('pagehide', flush)
      shown.current = false
      void saver.flush()
    }
  }, [saver])
  return (
    <div className={classes.root}>
      <RichTextEditor
        value={value}
        compact
        dossierId={annotation.dossierId}
        ariaLabel={t('comment')}
        placeholder={t('commentHere')}
        autoFocus={autoFocus}
        onChange={(next) => {
          setValue(next)
          saver.change(next)
        }}
        onBlur={() => void saver.flush()}
      />
      {state === 'failed' ? (
        <p role="alert" className={classes.failed}>
          {t('notSaved')} {describeError(error, tError)}{' '}
          <button type="button" className={classes.again} onClick={() => void saver.flush()}>
            {t('saveAgain')}
          </button>
        </p>
      ) : (
        <p className={classes.state} role="status">
          {state === 'saved' ? '' : t('saving')}
        </p>
      )}
    </div>
  )
}

import { Paper } from '@mantine/core'
import { IconFileText, IconUser, IconUserPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEffect, useId, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { SuggestionList } from './list-state.ts'
import classes from './suggestion-popup.module.css'
import type { Suggestion } from './suggestions.ts'

const GAP = 4

const keyOf = (item: Suggestion) =>
  item.type === 'person' ? item.person.id : item.type === 'document' ? item.document.id : 'create'

function Row({ item }: { item: Suggestion }) {
  const { t } = useTranslation('editor')
  switch (item.type) {
    case 'person':
      return (
        <>
          <IconUser size={15} aria-hidden />
          <span className={classes.name}>{item.person.name}</span>
          <span className={classes.detail}>{item.detail}</span>
        </>
      )
    case 'document':
      return (
        <>
          <IconFileText size={15} aria-hidden />
          <span className={classes.name}>{item.document.title}</span>
          <span className={classes.detail}>{item.detail}</span>
        </>
      )
    case 'create-person':
      return (
        <>
          <IconUserPlus size={15} aria-hidden />
          <span className={classes.name}>{t('mention.create', { name: item.name })}</span>
        </>
      )
  }
}

/** Where the list goes: under the typed words, or above them where there is no room below. */
function usePlace(rect: (() => DOMRect | null) | undefined, box: React.RefObject<HTMLDivElement | null>, key: unknown) {
  const [place, setPlace] = useState<{ left: number; top: number } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `key` stands for the typed words, which move the place
  useLayoutEffect(() => {
    const measure = () => {
      const at = rect?.()
      const size = box.current?.getBoundingClientRect()
      if (!at || !size) return setPlace(null)
      const below = at.bottom + GAP + size.height <= window.innerHeight
      setPlace({
        left: Math.max(GAP, Math.min(at.left, window.innerWidth - size.width - GAP)),
        top: below ? at.bottom + GAP : Math.max(GAP, at.top - GAP - size.height),
      })
    }
    measure()
    window.addEventListener('scroll', measure, true)
    window.addEventListener('resize', measure)
    return () => {
      window.removeEventListener('scroll', measure, true)
      window.removeEventListener('resize', measure)
    }
  }, [rect, box, key])
  return place
}

/** The list that `@` or `#` opens. The focus stays in the text; the text names the chosen row to screen readers. */
export function SuggestionPopup({ list, editor }: { list: SuggestionList; editor: Editor }) {
  const { t } = useTranslation('editor')
  const shown = useSyncExternalStore(list.subscribe, list.get)
  const box = useRef<HTMLDivElement>(null)
  const id = useId()
  const place = usePlace(shown?.rect, box, shown?.query)
  const open = shown !== null
  const active = shown?.active

  useEffect(() => {
    if (!open) return
    const { dom } = editor.view
    dom.setAttribute('aria-controls', id)
    dom.setAttribute('aria-activedescendant', `${id}-${active}`)
    return () => {
      dom.removeAttribute('aria-controls')
      dom.removeAttribute('aria-activedescendant')
    }
  }, [open, active, editor, id])

  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  })

  if (!shown) return null
  return createPortal(
    <Paper
      ref={box}
      id={id}
      role="listbox"
      aria-label={t(shown.char === '@' ? 'mention.persons' : 'mention.documents')}
      className={classes.box}
      withBorder
      shadow="md"
      style={{ left: place?.left ?? 0, top: place?.top ?? 0, visibility: place ? 'visible' : 'hidden' }}
    >
      {shown.items.map((item, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the text, which names the active row
        // biome-ignore lint/a11y/useKeyWithClickEvents: keys are the text's
        <div
          key={keyOf(item)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === shown.active}
          className={classes.row}
          onMouseEnter={() => list.activate(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => shown.choose(item)}
        >
          <Row item={item} />
        </div>
      ))}
    </Paper>,
    // Within the page's main part where there is one: nothing of the page stands outside its landmarks.
    editor.view.dom.closest('main') ?? document.body,
  )
}

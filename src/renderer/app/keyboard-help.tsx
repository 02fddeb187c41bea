import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './keyboard-help.module.css'

/** Keys by group; the words are in the language files under `keys.*`. */
const GROUPS: { name: string; keys: [string, string][] }[] = [
  {
    name: 'anywhere',
    keys: [
      ['Ctrl+K', 'find'],
      ['Ctrl+Shift+F', 'searchPage'],
      ['Ctrl+L', 'lock'],
      ['Alt+← / Alt+→', 'travel'],
      ['Ctrl+Z', 'undo'],
      ['Ctrl+Shift+Z', 'redo'],
      ['F1, ?', 'help'],
    ],
  },
  {
    name: 'table',
    keys: [
      ['↑ ↓ Home End', 'move'],
      ['Shift+↑ / Shift+↓', 'extend'],
      ['Space', 'pick'],
      ['Ctrl+A', 'all'],
      ['Enter', 'open'],
      ['Ctrl+Enter', 'beside'],
      ['E', 'edit'],
      ['Delete', 'trash'],
      ['Esc', 'clear'],
    ],
  },
  {
    name: 'facts',
    keys: [
      ['← →', 'cells'],
      ['Enter, F2', 'edit'],
      ['Ctrl+Enter', 'panel'],
      ['N', 'add'],
      ['Alt+↑ / Alt+↓', 'order'],
      ['Alt+Shift+← / →', 'level'],
    ],
  },
  {
    name: 'timeline',
    keys: [
      ['← →', 'move'],
      ['Shift+← / Shift+→', 'inLane'],
      ['↑ ↓', 'lanes'],
      ['Home End', 'ends'],
      ['Enter', 'open'],
      ['+ − 0', 'zoom'],
      ['Y M D T', 'spans'],
      ['F', 'find'],
      ['Esc', 'clear'],
    ],
  },
  {
    name: 'reader',
    keys: [
      ['J / K', 'page'],
      ['Home / End', 'ends'],
      ['Ctrl+G', 'goTo'],
      ['Ctrl+F', 'find'],
      ['Ctrl++ / Ctrl+− / Ctrl+0', 'zoom'],
      ['R / Shift+R', 'rotate'],
      ['1 … 9', 'mark'],
      ['F / Shift+F', 'fact'],
      ['Tab', 'actions'],
      ['A / Shift+A', 'area'],
      ['M', 'annotations'],
      ['T', 'pages'],
      ['N / Shift+N', 'hits'],
      ['S / Shift+S', 'testify'],
    ],
  },
  {
    name: 'court',
    keys: [
      ['Ctrl+Alt+N', 'add'],
      ['A', 'agenda'],
      ['P', 'people'],
      ['G', 'arguments'],
      ['1 … 9', 'document'],
      ['M', 'minutes'],
      ['Alt+A … Alt+9', 'typing'],
      ['Esc', 'leave'],
    ],
  },
  {
    name: 'testimony',
    keys: [
      ['↑ ↓ ← →', 'move'],
      ['Enter', 'open'],
      ['Space', 'mark'],
      ['E', 'edit'],
      ['N / Shift+N', 'parts'],
      ['Alt+↑ / Alt+↓', 'order'],
    ],
  },
]

export function KeyboardHelp({ opened, close }: { opened: boolean; close(): void }) {
  const { t } = useTranslation()
  return (
    <Modal opened={opened} onClose={close} title={t('keys.title')} size="lg">
      <div className={classes.groups}>
        {GROUPS.map((group) => (
          <section key={group.name}>
            <h3 className={classes.heading}>{t(`keys.${group.name}.title`)}</h3>
            <dl className={classes.list}>
              {group.keys.map(([keys, name]) => (
                <div key={name} className={classes.row}>
                  <dt>
                    <kbd className={classes.keys}>{keys}</kbd>
                  </dt>
                  <dd>{t(`keys.${group.name}.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}

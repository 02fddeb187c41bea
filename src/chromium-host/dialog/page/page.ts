import type { Answer, Beginning, Question, Reply, Subject } from '../messages.ts'

/** The dialog's page: no framework, it is one list and a few buttons. Runs in the browser, types stripped. */
const askHost = (globalThis as unknown as { askHost(question: Question): Promise<Reply> }).askHost
const done = (answer: Answer | null) => void askHost({ ask: 'done', answer })

const beginning = (await askHost({ ask: 'begin' })) as Beginning
const { title, button, language, words, subject } = beginning
document.documentElement.lang = language
document.title = title

type Properties = Record<string, string | boolean | ((event: Event) => void)>
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(properties))
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (typeof value === 'boolean') element.toggleAttribute(name, value)
    else element.setAttribute(name, value)
  element.append(...children)
  return element
}

const main = document.body.appendChild(make('main'))

addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented)
    done(subject.kind === 'message' ? { response: subject.cancelId } : null)
})

if (subject.kind === 'message') showMessage(subject)
else await showFolders(subject)

function showMessage({ message, detail, buttons, defaultId }: Extract<Subject, { kind: 'message' }>): void {
  const choices = buttons.map((label, response) =>
    make(
      'button',
      { type: 'button', class: response === defaultId ? 'main' : '', click: () => done({ response }) },
      label,
    ),
  )
  main.setAttribute('role', 'alertdialog')
  main.setAttribute('aria-label', title)
  main.append(
    make('h1', {}, message),
    make('p', { class: 'quiet grow' }, detail),
    make('div', { class: 'row end' }, ...choices),
  )
  choices[defaultId]?.focus()
}

async function showFolders(picking: Exclude<Subject, { kind: 'message' }>): Promise<void> {
  let current = picking.path
  let parent: string | null = null
  let chosen: string | null = null

  const path = make('input', { value: current, spellcheck: 'false', autocomplete: 'off' })
  const up = make('button', { type: 'button', click: () => void go('..') }, `↑ ${words.up}`)
  const entries = make('ul', { class: 'entries', role: 'listbox', tabindex: '0', 'aria-label': words.entries })
  const name = make('input', {
    value: picking.kind === 'save' ? picking.name : '',
    spellcheck: 'false',
    autocomplete: 'off',
  })
  const trouble = make('p', { class: 'warn', role: 'alert', hidden: true })
  const picks = make('p', { class: 'quiet grow', 'aria-live': 'polite' })
  const confirm = make('button', { type: 'button', class: 'main', click: () => void accept() }, button)

  const newName = make('input', { spellcheck: 'false', autocomplete: 'off', 'aria-label': words.newFolderName })
  const newFolder = make(
    'form',
    { class: 'row', hidden: true, submit: submitNewFolder },
    newName,
    make('button', { type: 'submit' }, words.make),
  )
  const exists = make('div', { class: 'row', role: 'alert', hidden: true })

  const places = picking.places.map((place) =>
    make(
      'li',
      {},
      make(
        'button',
        { type: 'button', title: place.path, click: () => void go(place.path) },
        place.name || words[place.key],
      ),
    ),
  )
  main.append(
    make('h1', {}, title),
    make(
      'div',
      { class: 'row' },
      up,
      make('label', {}, words.path, path),
      make('button', { type: 'button', click: openNewFolder }, words.newFolder),
    ),
    newFolder,
    make('div', { class: 'panes' }, make('ul', { class: 'places', 'aria-label': words.places }, ...places), entries),
    ...(picking.kind === 'save' ? [make('div', { class: 'row' }, make('label', {}, words.name, name))] : []),
    trouble,
    exists,
    make(
      'div',
      { class: 'row end' },
      picks,
      make('button', { type: 'button', click: () => done(null) }, words.cancel),
      confirm,
    ),
  )

  path.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void go(path.value)
  })
  name.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') void accept()
  })
  // A key typed while a folder is still being read is meant for what that folder will show.
  let read: Promise<void> = Promise.resolve()
  entries.addEventListener('keydown', (event) => {
    const { key } = event
    const ours = ['ArrowDown', 'ArrowUp', 'Home', 'End', 'Enter', 'Backspace'].includes(key)
    if (event.ctrlKey || event.altKey || event.metaKey || !(ours || (key.length === 1 && key !== ' '))) return
    event.preventDefault()
    read = read.then(() => act(key))
  })

  async function act(key: string): Promise<void> {
    const options = [...entries.querySelectorAll<HTMLElement>('[role=option]:not([aria-disabled=true])')]
    const at = options.findIndex((option) => option.dataset.name === chosen)
    const move = { ArrowDown: at + 1, ArrowUp: Math.max(0, at - 1), Home: 0, End: options.length - 1 }[key]
    if (move !== undefined) choose(options[Math.min(move, options.length - 1)]?.dataset.name ?? null)
    else if (key === 'Backspace') await go('..')
    else if (key === 'Enter') {
      if (chosen !== null) await go(chosen)
    } else {
      const found = options.find((option) => option.dataset.name?.toLowerCase().startsWith(key.toLowerCase()))
      if (found) choose(found.dataset.name ?? null)
    }
  }

  await go(current)
  if (picking.kind === 'save') {
    name.focus()
    name.setSelectionRange(0, Math.max(0, name.value.lastIndexOf('.')) || name.value.length)
  } else entries.focus()

  function say(text: string | null): void {
    trouble.textContent = text ?? ''
    trouble.hidden = text === null
  }

  function target(): string {
    return chosen === null ? current : `${current.replace(/[/\\]$/, '')}/${chosen}`
  }

  function choose(entry: string | null): void {
    chosen = entry
    for (const option of entries.querySelectorAll<HTMLElement>('[role=option]')) {
      const selected = option.dataset.name === entry && option.getAttribute('aria-disabled') !== 'true'
      option.setAttribute('aria-selected', String(selected))
      if (!selected) continue
      option.scrollIntoView({ block: 'nearest' })
      entries.setAttribute('aria-activedescendant', option.id)
    }
    if (picking.kind === 'folder') picks.textContent = `${words.willPick} ${target()}`
  }

  async function go(typed: string): Promise<void> {
    const reply = await askHost({ ask: 'list', typed, from: current })
    exists.hidden = true
    if (!reply || !('entries' in reply)) return say(words.cannotRead)
    say(null)
    current = reply.path
    parent = reply.parent
    path.value = current
    up.disabled = parent === null
    const shown = picking.kind === 'folder' ? reply.entries.filter(({ folder }) => folder) : reply.entries
    entries.replaceChildren(
      ...shown.map((entry, index) => {
        const option = make(
          'li',
          { role: 'option', id: `entry-${index}`, 'aria-disabled': String(!entry.folder) },
          entry.name,
        )
        option.dataset.name = entry.name
        if (entry.folder) {
          option.addEventListener('click', () => choose(entry.name))
          option.addEventListener('dblclick', () => void go(entry.name))
        } else option.addEventListener('click', () => (name.value = entry.name))
        return option
      }),
    )
    if (shown.length === 0) entries.append(make('li', { class: 'quiet' }, words.empty))
    choose(null)
  }

  function openNewFolder(): void {
    newFolder.hidden = false
    newName.value = ''
    newName.focus()
  }

  function submitNewFolder(event: Event): void {
    event.preventDefault()
    void makeFolder()
  }

  function keepName(): void {
    exists.hidden = true
    name.focus()
  }

  async function makeFolder(): Promise<void> {
    const reply = await askHost({ ask: 'make', path: current, name: newName.value })
    if (!reply || !('made' in reply)) return say(words[reply && 'failed' in reply ? reply.failed : 'cannotMake'])
    newFolder.hidden = true
    await go(reply.made)
    entries.focus()
  }

  async function accept(): Promise<void> {
    if (picking.kind === 'folder') return done({ path: target() })
    const reply = await askHost({ ask: 'exists', path: current, name: name.value })
    if (!reply || !('exists' in reply)) return say(words.badName)
    const full = `${current.replace(/[/\\]$/, '')}/${name.value.trim()}`
    if (!reply.exists) return done({ path: full })
    const keep = make('button', { type: 'button', click: keepName }, words.keep)
    const replace = make('button', { type: 'button', click: () => done({ path: full }) }, words.replace)
    exists.replaceChildren(
      make('span', { class: 'grow' }, words.exists.replace('{name}', name.value.trim())),
      keep,
      replace,
    )
    exists.hidden = false
    keep.focus()
  }
}

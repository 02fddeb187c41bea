import { Button, Textarea } from '@mantine/core'
import { useDeferredValue, useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { fileId, isEarlier, type RuleFileProblem, readRuleFile } from '#shared/terms/rule-file.ts'
import classes from './rules.module.css'

type Props = {
  text: string
  /** The version that is kept under this file's name; null: none is. */
  versionOf(id: string): string | null
  change(text: string): void
  save(): void
  cancel(): void
}

/** A rule file as text, with every fault named by its line; a click goes there. */
export function RuleEditor({ text, versionOf, change, save, cancel }: Props) {
  const { t } = useTranslation('rules')
  const field = useRef<HTMLTextAreaElement>(null)
  const looked = useDeferredValue(text)
  const read = useMemo(() => readRuleFile(looked), [looked])
  const problems = read.ok ? [] : read.problems
  const version = read.ok ? (read.file.kind === 'rules' ? read.file.set.version : read.file.calendar.version) : null
  const present = read.ok ? versionOf(fileId(read.file)) : null
  const older = version !== null && present !== null && isEarlier(version, present)

  const goTo = (line: number) => {
    const area = field.current
    if (!area) return
    const lines = area.value.split('\n')
    const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
    area.focus()
    area.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0))
    area.scrollTop = Math.max(0, ((line - 5) / lines.length) * area.scrollHeight)
  }
  return (
    <div className={classes.editor}>
      <Textarea
        ref={field}
        label={t('editor.label')}
        description={t('editor.hint')}
        spellCheck={false}
        classNames={{ root: classes.area ?? '', wrapper: classes.areaWrapper ?? '', input: classes.areaInput ?? '' }}
        value={text}
        onChange={(event) => change(event.currentTarget.value)}
      />
      <div className={classes.faults} role="status" aria-live="polite">
        <b>{problems.length === 0 ? t('editor.ok') : t('editor.problems', { count: problems.length })}</b>
        {older && <p className={classes.older}>{t('editor.older', { present, version })}</p>}
        <ul>
          {problems.map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with every look
            <li key={index}>
              <button type="button" className={classes.fault} onClick={() => goTo(problem.line)}>
                <span className={classes.line}>{t('editor.line', { line: problem.line })}</span>{' '}
                {problem.field !== '' && <code>{problem.field}</code>} <Sentence problem={problem} />
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.buttons}>
        <Button variant="subtle" onClick={cancel}>
          {t('editor.cancel')}
        </Button>
        <Button disabled={!read.ok || looked !== text} onClick={save}>
          {t('editor.save')}
        </Button>
      </div>
    </div>
  )
}

function Sentence({ problem: { problem, expected } }: { problem: RuleFileProblem }) {
  const { t } = useTranslation('rules')
  // Names of types are few; what is not among them is said as it is.
  const words = problem === 'type' ? t(`type.${expected}`, { defaultValue: expected }) : expected
  return <span>{t(`problem.${problem}`, { expected: words })}</span>
}

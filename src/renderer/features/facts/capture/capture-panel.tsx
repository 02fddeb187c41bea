import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DossierId, FactId } from '#shared/domain/ids.ts'
import { useRequest } from '../../../api/hooks.ts'
import { navigate } from '../../../app/routes.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
import { FactForm } from '../form/fact-form.tsx'
import { FactPicker } from './fact-picker.tsx'
import type { useCapture } from './use-capture.ts'

type Props = { capture: ReturnType<typeof useCapture>; dossierId: DossierId; readOnly: boolean }

/** Beside the document: the fact that was just made, or the choice of the one a passage bears on. */
export function CapturePanel({ capture: { capture, add, close }, dossierId, readOnly }: Props) {
  const { t } = useTranslation('facts')
  if (capture === null) return null
  if (capture.step === 'pick')
    return (
      <SidePanel title={t('capture.pick')} close={close}>
        <FactPicker dossierId={dossierId} choose={(factId, stance) => add(capture.marked, factId, stance)} />
      </SidePanel>
    )
  return (
    <OpenFact
      key={capture.factId}
      factId={capture.factId}
      dossierId={dossierId}
      title={t(capture.fresh ? 'capture.made' : 'panel.title')}
      guess={capture.guess}
      fresh={capture.fresh}
      readOnly={readOnly}
      close={close}
    />
  )
}

type OpenProps = {
  factId: FactId
  dossierId: DossierId
  title: string
  guess: { date: boolean; persons: boolean } | null
  fresh: boolean
  readOnly: boolean
  close(): void
}

function OpenFact({ factId, dossierId, title, guess, fresh, readOnly, close }: OpenProps) {
  const { t } = useTranslation('facts')
  const { data: fact, error } = useRequest('facts.get', { id: factId })
  // Taken back: there is nothing left to show.
  if (error?.code === 'not-found') return null
  return (
    <SidePanel
      title={title}
      close={close}
      footer={
        <>
          <Button
            variant="subtle"
            rightSection={<IconArrowRight size={15} aria-hidden />}
            onClick={() => navigate({ screen: 'dossier', dossierId, tab: 'facts', recordId: factId })}
          >
            {t('capture.toFacts')}
          </Button>
          <Button autoFocus={!fresh} onClick={close}>
            {t('capture.done')}
          </Button>
        </>
      }
    >
      {fact && (
        <FactForm
          fact={fact}
          readOnly={readOnly}
          autoFocus={fresh}
          {...(guess && { guessed: stillGuessed(guess, fact) })}
        />
      )}
    </SidePanel>
  )
}

/** A guess that was taken out is none any more. */
const stillGuessed = (
  guess: { date: boolean; persons: boolean },
  fact: { when: unknown; personIds: readonly unknown[] },
) => ({
  date: guess.date && fact.when !== null,
  persons: guess.persons && fact.personIds.length > 0,
})

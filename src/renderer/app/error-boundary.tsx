import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'

function Broken({ again }: { again(): void }) {
  const { t } = useTranslation()
  return (
    <EmptyState title={t('broken.title')} actions={<Button onClick={again}>{t('broken.again')}</Button>}>
      {t('broken.body')}
    </EmptyState>
  )
}

type Props = {
  children: ReactNode
  /** A change of this value tries again. */
  resetKey?: string
}
type State = { failed: boolean; resetKey: string | undefined }

/** Keeps a screen's failure to that screen: the rest of the window, and the way out, stay usable. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false, resetKey: this.props.resetKey }

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { failed: false, resetKey: props.resetKey }
  }

  override render(): ReactNode {
    return this.state.failed ? <Broken again={() => this.setState({ failed: false })} /> : this.props.children
  }
}

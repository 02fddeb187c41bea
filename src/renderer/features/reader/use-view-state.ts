import { useSyncExternalStore } from 'react'
import type { DocumentView, ViewState } from '../../viewer/view.ts'

export const useViewState = (view: DocumentView): ViewState => useSyncExternalStore(view.subscribe, view.state)

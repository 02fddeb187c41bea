import { useEffect, useRef, useState } from 'react'
import type { DossierId } from '#shared/domain/ids.ts'
import type { DeloError } from '#shared/rpc/errors.ts'
import { dossierOf } from '../../app/quick-find.ts'
import type { Route } from '../../app/routes.ts'
import { asDeloError } from '../../ui/describe-error.ts'
import { askSealed } from '../bridge.ts'
import { useOpen, useSealed } from '../hooks.ts'

export type FiledDossier = { id: DossierId; title: string; lost: boolean }

/** The open vault's dossiers, and behind them those that it has trashed or erased and under which something is filed here. */
export function useDossiers(): { dossiers: FiledDossier[] | null; error: DeloError | null } {
  const open = useOpen('dossiers.list', { trashed: false })
  const used = useSealed('compartment.dossiers', {})
  if (!open.data || !used.data) return { dossiers: null, error: open.error ?? used.error }
  const there = new Set(open.data.dossiers.map(({ id }) => id))
  const lost = used.data.dossiers.filter(({ id }) => !there.has(id))
  return {
    dossiers: [
      ...open.data.dossiers.map(({ id, title }) => ({ id, title, lost: false })),
      ...lost.map((dossier) => ({ ...dossier, lost: true })),
    ],
    error: null,
  }
}

/** Dossiers are the open vault's. One has to be known to the compartment before anything is filed under it. */
export function useKnownDossier(dossierId: DossierId | null, title: string | undefined) {
  const [known, setKnown] = useState<DossierId | null>(null)
  const [error, setError] = useState<DeloError | null>(null)
  useEffect(() => {
    if (!dossierId || title === undefined) return
    askSealed('compartment.knowDossier', { id: dossierId, title })
      .catch((failure: unknown) => {
        // A compartment that is open for reading only can be read all the same.
        if (asDeloError(failure).code !== 'read-only') throw failure
      })
      .then(
        () => setKnown(dossierId),
        (failure: unknown) => setError(asDeloError(failure)),
      )
  }, [dossierId, title])
  return { known: known === dossierId, error }
}

/** The dossier the window is in: the route's, or, where all are searched, the one it came from. */
export function useDossier(route: Route): DossierId | null {
  const last = useRef<DossierId | null>(null)
  const named = dossierOf(route)
  useEffect(() => {
    if (named) last.current = named
  }, [named])
  return named ?? (route.screen === 'search' ? last.current : null)
}

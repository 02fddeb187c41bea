import { findDossier } from '../find-dossier.ts'
import { type OutputOptions, print } from '../output.ts'
import type { PassphraseOptions } from '../passphrase.ts'
import { withVault } from '../with-vault.ts'

export type SearchOptions = PassphraseOptions & OutputOptions & { dossier?: string; limit: number }

/** `delo search VAULT QUERY`: the hits, best first; pages are counted from 1. */
export async function search(vault: string, query: string, options: SearchOptions): Promise<number> {
  return await withVault(vault, options, async (session) => {
    const dossier = options.dossier === undefined ? null : await findDossier(session, options.dossier)
    let offset = 0
    let shown = 0
    for (;;) {
      const limit = Math.min(200, options.limit - shown)
      if (limit <= 0) break
      const result = await session.request('search.run', {
        query,
        dossierId: dossier?.id ?? null,
        filters: {},
        limit,
        offset,
      })
      const hits = result.groups.flatMap((group) => group.hits.map((hit) => ({ group, hit })))
      for (const { group, hit } of hits) {
        const page = 'page' in hit ? hit.page + 1 : null
        const citation = 'citation' in hit && hit.citation !== '' ? hit.citation : null
        const snippet = hit.snippet.text.replace(/\s+/g, ' ').trim()
        const kind = group.target.type
        const line = {
          [kind]: group.title,
          [`${kind}Id`]: group.target.id,
          scope: hit.scope,
          page,
          citation,
          snippet,
          dossier: group.dossierTitle,
        }
        // `document` is always there, whatever was hit, so that a script can rely on it.
        print(
          options,
          { document: group.title, ...line },
          `${group.title}${page === null ? '' : `, ${page}`}${citation ? ` (${citation})` : ''}: ${snippet}`,
        )
      }
      shown += hits.length
      offset += hits.length
      if (hits.length === 0 || offset >= result.total) break
    }
    return shown
  })
}

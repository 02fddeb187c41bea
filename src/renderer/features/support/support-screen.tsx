import type { DossierId } from '#shared/domain/ids.ts'

export function SupportScreen({ dossierId }: { dossierId: DossierId; recordId?: string }) {
  return <div>{dossierId}</div>
}

import { rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { SecretBytes } from '#crypto/secret-bytes.ts'
import { plainSize, STREAM_SALT_BYTES } from '#crypto/stream.ts'
import { FileId, newId } from '#shared/domain/ids.ts'
import { DeloError } from '#shared/rpc/errors.ts'
import { naming } from '../db/errors.ts'
import { syncFolder } from './durable.ts'
import { listStored, storedPath } from './layout.ts'
import { openStored } from './reader.ts'
import type { FileStore } from './store.ts'
import { startFile } from './writer.ts'

/** The file store of one vault, under `root`. `filesKey` stays the caller's to wipe. */
export function encryptedFileStore(root: string, filesKey: SecretBytes, readOnly: boolean): FileStore {
  const finished = new Set<FileId>()
  const refuseIfReadOnly = (): void => {
    if (readOnly) throw new DeloError('read-only')
  }
  return {
    create() {
      refuseIfReadOnly()
      const writer = startFile(root, filesKey, newId(FileId))
      const { finish } = writer
      writer.finish = () => {
        finished.add(writer.id)
        return finish()
      }
      return writer
    },
    open: (id) => openStored(root, filesKey, id),
    remove(id) {
      refuseIfReadOnly()
      naming(() => {
        const path = storedPath(root, id)
        if (!statSync(path, { throwIfNoEntry: false })) return
        rmSync(path, { force: true })
        syncFolder(dirname(path))
      })
    },
    finishedHere: () => [...finished],
    list: () => naming(() => listStored(root).ids),
    strangers: () => naming(() => listStored(root).strangers),
    sizeOnDisk(id) {
      const size = naming(() => statSync(storedPath(root, id), { throwIfNoEntry: false })?.size)
      return size === undefined ? null : plainSize(size - STREAM_SALT_BYTES)
    },
  }
}

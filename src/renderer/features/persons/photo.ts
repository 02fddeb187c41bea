import type { PersonId, PersonPhotoId } from '#shared/domain/ids.ts'
import { PersonPhotoId as PhotoId } from '#shared/domain/ids.ts'
import { MOST_PHOTO_BYTES } from '#shared/domain/person.ts'
import { DeloError } from '#shared/rpc/errors.ts'

export const PHOTO_TYPES = 'image/jpeg,image/png,image/webp'
/** A camera's picture is smaller. */
const MOST_GIVEN_BYTES = 40 * 1024 * 1024
/** A card shows no more. */
const LONGEST_SIDE = 800
const MOST_PIXELS = 120_000_000

type Refusal = 'not-image' | 'too-large'
export class PhotoRefused extends Error {
  readonly why: Refusal
  constructor(why: Refusal) {
    super(why)
    this.why = why
  }
}

/**
 * The picture made small and written anew as JPEG, so that nothing of the camera, the place or the time goes with it.
 * It is decoded here, in the sandboxed window, and nowhere else. Throws `PhotoRefused`.
 */
async function smallCopy(file: Blob): Promise<Blob> {
  if (!PHOTO_TYPES.split(',').includes(file.type)) throw new PhotoRefused('not-image')
  if (file.size > MOST_GIVEN_BYTES) throw new PhotoRefused('too-large')
  const picture = await createImageBitmap(file).catch(() => null)
  if (!picture) throw new PhotoRefused('not-image')
  try {
    if (picture.width * picture.height > MOST_PIXELS) throw new PhotoRefused('too-large')
    const scale = Math.min(1, LONGEST_SIDE / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.max(1, Math.round(picture.width * scale))
    canvas.height = Math.max(1, Math.round(picture.height * scale))
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const copy = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.88))
    if (!copy || copy.size > MOST_PHOTO_BYTES) throw new PhotoRefused('too-large')
    return copy
  } finally {
    picture.close()
  }
}

/** Makes a chosen file the person's photo. Throws `PhotoRefused` or a DeloError. */
export async function givePhoto(personId: PersonId, file: Blob): Promise<PersonPhotoId> {
  const answer = await fetch(`/photos/${personId}`, { method: 'POST', body: await smallCopy(file) })
  if (answer.status === 423) throw new DeloError('vault-locked')
  if (answer.status === 404) throw new DeloError('not-found')
  if (answer.status === 507) throw new DeloError('disk-full')
  if (!answer.ok) throw new DeloError('internal')
  return PhotoId.parse(((await answer.json()) as { photoId: unknown }).photoId)
}

export const photoUrl = (id: PersonPhotoId): string => `/photos/${id}`

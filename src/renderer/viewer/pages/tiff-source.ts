import { z } from 'zod'
import { byteSource } from '../bytes.ts'
import { startWorker } from '../workers.ts'
import type { PictureSource } from './picture-content.ts'
import workerUrl from './tiff.worker.ts?worker&url'

const Answer = z.object({
  index: z.int().min(0),
  width: z.int(),
  height: z.int(),
  rgba: z.instanceof(Uint8Array).nullable(),
})

/** Thrown when a page cannot be decoded. */
export class UndecodablePage extends Error {
  override readonly name = 'UndecodablePage'
}

/** Pages of a TIFF, decoded one by one in a worker of its own. */
export async function tiffSource(url: string, signal: AbortSignal): Promise<PictureSource> {
  const response = await byteSource().fetch(url, { signal })
  if (!response.ok) throw new UndecodablePage()
  const bytes = await response.arrayBuffer()
  const worker = startWorker(workerUrl)
  worker.postMessage({ bytes }, [bytes])
  const waiting = new Map<number, PromiseWithResolvers<HTMLCanvasElement>>()
  worker.addEventListener('message', ({ data }) => {
    const { index, width, height, rgba } = Answer.parse(data)
    const asked = waiting.get(index)
    waiting.delete(index)
    if (rgba) asked?.resolve(drawn(rgba, width, height))
    else asked?.reject(new UndecodablePage())
  })
  return {
    picture(index) {
      const asked = waiting.get(index) ?? Promise.withResolvers<HTMLCanvasElement>()
      if (!waiting.has(index)) worker.postMessage({ index })
      waiting.set(index, asked)
      return asked.promise
    },
    destroy: () => worker.terminate(),
  }
}

function drawn(rgba: Uint8Array, width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const pixels = new Uint8ClampedArray(rgba.buffer as ArrayBuffer, rgba.byteOffset, width * height * 4)
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, width, height), 0, 0)
  return canvas
}

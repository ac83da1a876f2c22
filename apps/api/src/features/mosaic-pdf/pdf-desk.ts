// Where handlers order a PDF: one thread draws, a few orders wait, the rest is refused (ADR 0021).
import { Worker } from 'node:worker_threads'
import { Refusal } from '../../http/refusal.ts'
import type { MosaicSheet } from './mosaic-sheet.ts'
import type { PdfDelivery, PdfOrder } from './pdf-thread.ts'

/** A sheet takes a tenth of a second or two: whoever is the last waits some seconds. */
const mostOrders = 20
/** A thread that is silent for so long will not speak again. */
const longestMs = 20_000

type Waiting = { readonly resolve: (bytes: Uint8Array) => void; readonly reject: (error: Error) => void }

export type PdfDesk = {
  /** @throws Refusal `documents-busy` when too many wait */
  readonly order: (sheet: MosaicSheet) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}

/** The thread is started by the first order, and again after it died. */
export function openPdfDesk(thread: URL = new URL('./pdf-thread.ts', import.meta.url)): PdfDesk {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let lastId = 0

  const fail = (dead: Worker, error: Error): void => {
    // What it says as it ends is not about those who wait for the next one.
    if (worker !== dead) return
    worker = null
    void dead.terminate()
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }

  const start = (): Worker => {
    const started = new Worker(thread, { resourceLimits: { maxOldGenerationSizeMb: 128 } })
    started.on('message', ({ id, bytes }: PdfDelivery) => {
      waiting.get(id)?.resolve(bytes)
      waiting.delete(id)
    })
    started.on('error', (error) => fail(started, error))
    started.on('exit', () => fail(started, new Error('the thread that draws PDFs ended')))
    // It keeps no process alive.
    started.unref()
    return started
  }

  return {
    order: (sheet) => {
      if (waiting.size >= mostOrders) return Promise.reject(new Refusal('documents-busy'))
      const current = worker ?? start()
      worker = current
      const order: PdfOrder = { id: ++lastId, sheet }
      const delivery = new Promise<Uint8Array>((resolve, reject) => waiting.set(order.id, { resolve, reject }))
      const timer = setTimeout(() => fail(current, new Error('the thread that draws PDFs is stuck')), longestMs)
      current.postMessage(order)
      return delivery.finally(() => clearTimeout(timer))
    },
    close: async () => {
      await worker?.terminate()
    },
  }
}

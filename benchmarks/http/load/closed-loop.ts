// Everybody asks again as soon as they are answered: finds the highest rate.
import { type Measured, startMeter } from './measure.ts'
import type { Queue } from './queue.ts'
import type { Send } from './send.ts'

/** @param sends one for each client; it is used for one turn at a time */
export async function closedLoop(sends: readonly Send[], queue: Queue, seconds: number): Promise<Measured> {
  const meter = startMeter()
  const end = performance.now() + seconds * 1000
  let ranOut = false
  const client = async (send: Send) => {
    while (!ranOut) {
      const began = performance.now()
      if (began >= end) return
      const turn = queue.take()
      if (!turn) {
        ranOut = true
        return
      }
      try {
        await send(turn)
        meter.answered(performance.now() - began)
        queue.done(turn)
      } catch (error) {
        meter.failed(error)
      }
    }
  }
  await Promise.all(sends.map(client))
  return meter.result(ranOut)
}

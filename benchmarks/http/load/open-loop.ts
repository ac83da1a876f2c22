// Answers arrive at a constant rate whatever the server does, and each is timed from the moment it was due: a stall
// counts for everyone who would have come meanwhile ("coordinated omission" would hide it).
import { setTimeout as sleep } from 'node:timers/promises'
import { type Measured, startMeter } from './measure.ts'
import type { Queue } from './queue.ts'
import type { Send } from './send.ts'

/** @param sends one for each connection; when all are busy, answers wait for one, and their waiting counts */
export async function openLoop(
  sends: readonly Send[],
  queue: Queue,
  load: { readonly perSecond: number; readonly seconds: number },
): Promise<Measured> {
  const free = [...sends]
  const late: number[] = []
  const underWay = new Set<Promise<void>>()
  const meter = startMeter()
  const began = performance.now()
  const total = Math.floor(load.perSecond * load.seconds)
  let ranOut = false

  const start = (due: number) => {
    const send = free.pop()
    if (!send) {
      late.push(due)
      return
    }
    const turn = queue.take()
    if (!turn) {
      free.push(send)
      ranOut = true
      return
    }
    const answering = send(turn)
      .then(() => {
        meter.answered(performance.now() - due)
        queue.done(turn)
      }, meter.failed)
      .then(() => {
        free.push(send)
        underWay.delete(answering)
        const waiting = late.shift()
        if (waiting !== undefined) start(waiting)
      })
    underWay.add(answering)
  }

  for (let sent = 0; sent < total && !ranOut; ) {
    const due = Math.min(total, Math.floor(((performance.now() - began) / 1000) * load.perSecond) + 1)
    for (; sent < due; sent++) start(began + (sent / load.perSecond) * 1000)
    await sleep(1)
  }
  while (underWay.size > 0) await Promise.all(underWay)
  return meter.result(ranOut)
}

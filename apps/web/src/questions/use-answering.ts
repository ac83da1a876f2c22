import { useCallback, useEffect, useRef, useState } from 'react'
import { forgetPending, keepPending, type PendingAnswer, pendingAnswer } from './outbox.ts'
import { sendAnswer } from './send-answer.ts'

/** `waiting`: the line is down, the answer is kept and goes again by itself. */
export type SendingState = 'idle' | 'sending' | 'waiting'

export type Answering = {
  readonly state: SendingState
  /** Does nothing while an answer is on its way: a double click sends one answer. */
  readonly send: (pending: PendingAnswer) => void
  readonly tryNow: () => void
}

type Way<Acknowledged> = {
  /** One try to bring an answer to the server. */
  readonly post: (pending: PendingAnswer, signal: AbortSignal) => Promise<Acknowledged>
  /** Nothing more is sent before it is done. */
  readonly onAcknowledged: (acknowledged: Acknowledged, pending: PendingAnswer) => Promise<void>
  /** The server said no: the answer is no longer kept, unless this says to keep it. */
  readonly onRefused: (error: unknown, pending: PendingAnswer) => { readonly keep: boolean }
}

/** Sends the answers of one test or exercise. One left over from before a reload goes first. */
export function useAnswering<Acknowledged>(runId: string, way: Way<Acknowledged>): Answering {
  const [state, setState] = useState<SendingState>('idle')
  const running = useRef<AbortController | null>(null)
  const wake = useRef(new EventTarget())
  const latestWay = useRef(way)
  useEffect(() => {
    latestWay.current = way
  })

  const run = useCallback(
    async (pending: PendingAnswer, controller: AbortController): Promise<void> => {
      setState('sending')
      const options = { signal: controller.signal, wake: wake.current, onWait: () => setState('waiting') }
      try {
        const acknowledged = await sendAnswer((signal) => latestWay.current.post(pending, signal), options)
        forgetPending(runId)
        await latestWay.current.onAcknowledged(acknowledged, pending)
        if (controller.signal.aborted) return
        running.current = null
        setState('idle')
      } catch (error) {
        if (controller.signal.aborted) return
        running.current = null
        setState('idle')
        const { keep } = latestWay.current.onRefused(error, pending)
        if (!keep) forgetPending(runId)
      }
    },
    [runId],
  )

  const send = useCallback(
    (pending: PendingAnswer): void => {
      if (running.current) return
      running.current = new AbortController()
      keepPending(runId, pending)
      void run(pending, running.current)
    },
    [runId, run],
  )

  useEffect(() => {
    const left = pendingAnswer(runId)
    if (left) send(left)
    return () => {
      running.current?.abort()
      running.current = null
      setState('idle')
    }
  }, [runId, send])

  return { state, send, tryNow: () => wake.current.dispatchEvent(new Event('now')) }
}

// @vitest-environment happy-dom
import { assessments } from '@pix/api/contract'
import { act, cleanup, type RenderHookResult, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '../api.ts'
import { keepPending, type PendingAnswer, pendingAnswer } from './outbox.ts'
import { type Answering, useAnswering } from './use-answering.ts'

const assessmentId = '01a200c3-3ef3-7531-8c7a-689b4c756a77'
const next = { answered: 3, checkpoint: null, question: null }
const pending: PendingAnswer = {
  answerId: '6f9619ff-8b86-4d01-b42d-00cf4fc964ff',
  position: 3,
  language: 'fr',
  answer: { kind: 'text', text: 'valbourg.example' },
}

type Reply = () => Response
const taken: Reply = () => new Response(JSON.stringify(next))
const refused =
  (status: number, code: string): Reply =>
  () =>
    new Response(JSON.stringify({ code }), { status })
const lost: Reply = () => {
  throw new TypeError('Failed to fetch')
}

let sent: PendingAnswer[]
const onAcknowledged = vi.fn(async () => {})
const onRefused = vi.fn((_error: unknown) => ({ keep: false }))

/** Gives these replies in turn, the last one again and again. */
function serve(...replies: Reply[]): void {
  let asked = 0
  vi.stubGlobal('fetch', async (_address: string, { body }: { body: string }) => {
    sent.push(JSON.parse(body))
    const reply = replies[Math.min(asked, replies.length - 1)] ?? lost
    asked += 1
    return reply()
  })
}

const post = (body: PendingAnswer, signal: AbortSignal) =>
  call(assessments.answerAndGetNext, { params: { assessmentId }, body, signal })
const open = (): RenderHookResult<Answering, unknown> =>
  renderHook(() => useAnswering(assessmentId, { post, onAcknowledged, onRefused }))
const settle = () => act(() => vi.advanceTimersByTimeAsync(0))
const later = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  sessionStorage.clear()
  sent = []
  vi.clearAllMocks()
})

afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('an answer that is sent', () => {
  it('is kept until it is acknowledged', async () => {
    serve(taken)
    const { result } = open()
    act(() => result.current.send(pending))
    expect(pendingAnswer(assessmentId)).toEqual(pending)
    expect(result.current.state).toBe('sending')
    await settle()
    expect(onAcknowledged).toHaveBeenCalledExactlyOnceWith(next, pending)
    expect(pendingAnswer(assessmentId)).toBe(null)
    expect(result.current.state).toBe('idle')
  })

  it('goes once, however many times one clicks', async () => {
    serve(taken)
    const { result } = open()
    act(() => {
      result.current.send(pending)
      result.current.send({ ...pending, answerId: 'another' })
    })
    await settle()
    expect(sent).toEqual([pending])
  })

  it.each([
    ['the line is lost', lost],
    ['the database is away', refused(503, 'database-unavailable')],
    ['a proxy stands before a server that is away', () => new Response('<h1>502</h1>', { status: 502 })],
    ['the server stumbles', refused(500, 'internal-error')],
  ] as [string, Reply][])('goes again by itself, with the same id, when %s', async (_name, failure) => {
    serve(failure, failure, taken)
    const { result } = open()
    act(() => result.current.send(pending))
    await settle()
    expect(result.current.state).toBe('waiting')
    expect(pendingAnswer(assessmentId)).toEqual(pending)
    await later(1300)
    expect(sent).toHaveLength(2)
    await later(2600)
    expect(sent).toEqual([pending, pending, pending])
    expect(onAcknowledged).toHaveBeenCalledOnce()
    expect(result.current.state).toBe('idle')
  })

  it('goes at once when the device is online again, or when asked to', async () => {
    serve(lost, lost, taken)
    const { result } = open()
    act(() => result.current.send(pending))
    await settle()
    await act(async () => void window.dispatchEvent(new Event('online')))
    await settle()
    expect(sent).toHaveLength(2)
    act(() => result.current.tryNow())
    await settle()
    expect(onAcknowledged).toHaveBeenCalledOnce()
  })

  it('goes again after a reload, with the same id', async () => {
    serve(lost)
    const first = open()
    act(() => first.result.current.send(pending))
    await settle()
    first.unmount()

    serve(taken)
    open()
    await settle()
    expect(sent).toEqual([pending, pending])
    expect(onAcknowledged).toHaveBeenCalledExactlyOnceWith(next, pending)
    expect(pendingAnswer(assessmentId)).toBe(null)
  })

  it('stops asking when the page is left', async () => {
    serve(lost)
    const { result, unmount } = open()
    act(() => result.current.send(pending))
    await settle()
    unmount()
    await later(120_000)
    expect(sent).toHaveLength(1)
    expect(pendingAnswer(assessmentId)).toEqual(pending)
  })
})

describe('an answer that is refused', () => {
  it('is not sent again', async () => {
    serve(refused(409, 'already-answered'))
    const { result } = open()
    act(() => result.current.send(pending))
    await settle()
    expect(onRefused.mock.calls[0]?.[0]).toMatchObject({ code: 'already-answered' })
    expect(pendingAnswer(assessmentId)).toBe(null)
    expect(result.current.state).toBe('idle')
  })

  it('stays for after the sign-in when the login has ended', async () => {
    onRefused.mockReturnValueOnce({ keep: true })
    serve(refused(401, 'login-required'))
    const { result } = open()
    act(() => result.current.send(pending))
    await settle()
    expect(pendingAnswer(assessmentId)).toEqual(pending)
  })
})

describe('a browser that refuses storage', () => {
  it('still sends the answer', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
    keepPending(assessmentId, pending)
    serve(taken)
    const { result } = open()
    act(() => result.current.send(pending))
    await settle()
    expect(onAcknowledged).toHaveBeenCalledOnce()
    vi.restoreAllMocks()
  })
})

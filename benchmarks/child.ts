// Processes of a benchmark that call each other's functions: the parent names one, the child runs it and answers.
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'

type Calls = Readonly<Record<string, (...input: never[]) => unknown>>
type Question = { readonly id: number; readonly name: string; readonly input: never[] }
type Answer = { readonly id: number; readonly result?: unknown; readonly error?: string }

export type Child<Api extends Calls> = {
  readonly call: <Name extends keyof Api & string>(
    name: Name,
    ...input: Parameters<Api[Name]>
  ) => Promise<Awaited<ReturnType<Api[Name]>>>
  /** Ends the process and waits for its end. */
  readonly stop: () => Promise<void>
}

/** How long a child may take to end by itself, so that it can write its profile. */
const longestEnd = 10_000

export function startChild<Api extends Calls>(module: URL): Child<Api> {
  const child = fork(module, { serialization: 'advanced', stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>()
  let asked = 0
  child.on('message', (message) => {
    // Written by `serve` below.
    const { id, result, error } = message as Answer
    const question = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) question?.resolve(result as never)
    else question?.reject(new Error(error))
  })
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`${module.pathname} ended (${signal ?? code})`))
  })
  return {
    call: (name, ...input) =>
      new Promise((resolve, reject) => {
        asked += 1
        waiting.set(asked, { resolve, reject })
        child.send({ id: asked, name, input })
      }),
    stop: () => end(child),
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  if (child.connected) child.disconnect()
  const late = setTimeout(() => child.kill('SIGKILL'), longestEnd)
  await ended
  clearTimeout(late)
}

/** In the child: answers the parent's calls, until the parent lets go. */
export function serve<Api extends Calls>(api: Api, close: () => Promise<void> = async () => {}): void {
  process.on('message', async (message) => {
    // Written by `startChild` above.
    const { id, name, input } = message as Question
    try {
      const result = await api[name]?.(...input)
      process.send?.({ id, result } satisfies Answer)
    } catch (error) {
      process.send?.({
        id,
        error: error instanceof Error ? (error.stack ?? error.message) : String(error),
      } satisfies Answer)
    }
  })
  process.on('disconnect', async () => {
    await close().catch(() => {})
    process.exit(0)
  })
  // Ctrl-C reaches the whole group: the parent decides what ends when.
  process.on('SIGINT', () => {})
}

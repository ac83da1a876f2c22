import { percentile, rounded } from '../../statistics.ts'

export type Measured = {
  readonly answers: number
  readonly errors: number
  readonly firstError: string | null
  readonly seconds: number
  readonly perSecond: number
  /** Milliseconds. */
  readonly latency: { readonly p50: number; readonly p95: number; readonly p99: number; readonly max: number }
  /** Whether learners ran out before the time was up. */
  readonly ranOut: boolean
  /** Share of one core that the generator itself used. */
  readonly generatorCpu: number
}

export type Meter = {
  readonly answered: (milliseconds: number) => void
  readonly failed: (error: unknown) => void
  readonly result: (ranOut: boolean) => Measured
}

export function startMeter(): Meter {
  const began = performance.now()
  const cpu = process.cpuUsage()
  const latencies: number[] = []
  let errors = 0
  let firstError: string | null = null
  return {
    answered: (milliseconds) => latencies.push(milliseconds),
    failed: (error) => {
      errors += 1
      firstError ??= error instanceof Error ? error.message : String(error)
    },
    result: (ranOut) => {
      const seconds = (performance.now() - began) / 1000
      const used = process.cpuUsage(cpu)
      latencies.sort((one, other) => one - other)
      const at = (share: number) => rounded(percentile(latencies, share), 2)
      return {
        answers: latencies.length,
        errors,
        firstError,
        seconds: rounded(seconds, 3),
        perSecond: rounded(latencies.length / seconds, 1),
        latency: { p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) },
        ranOut,
        generatorCpu: rounded((used.user + used.system) / 1e6 / seconds, 2),
      }
    },
  }
}

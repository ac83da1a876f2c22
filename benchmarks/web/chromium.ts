// Chromium for Lighthouse and Playwright at once.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type Browser, chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '../../scripts/chromium.ts'
import { needed } from '../endings.ts'

export type Chromium = {
  /** The same browser for Playwright; its first context is the one that Lighthouse uses. */
  readonly browser: Browser
  /** Of the debugging protocol, for Lighthouse. */
  readonly port: number
  readonly stop: () => Promise<void>
}

export async function startChromium(): Promise<Chromium> {
  const { executablePath, env } = await needed('A browser', findChromium())
  const profile = mkdtempSync(join(tmpdir(), 'pix-bench-chromium-'))
  const own = ['--remote-debugging-port=0', `--user-data-dir=${profile}`]
  const child = spawn(executablePath, [...chromiumFlags, ...own, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env,
  })
  const address = await needed('A browser', debuggingAddress(createInterface({ input: child.stderr })))
  const browser = await chromium.connectOverCDP(address)
  return {
    browser,
    port: Number(new URL(address).port),
    stop: async () => {
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    },
  }
}

async function debuggingAddress(lines: AsyncIterable<string>): Promise<string> {
  const said: string[] = []
  for await (const line of lines) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (address) return address
    said.push(line)
  }
  throw new Error(`Chromium ended before it listened:\n${said.join('\n')}`)
}

// The web process of the service as it is, in a process of its own.
import { readConfig } from '../../../apps/api/src/config.ts'
import { runWeb } from '../../../apps/api/src/web-process.ts'
import { serve } from '../../child.ts'
import { openLevels } from '../population/play.ts'
import type { Database } from '../server.ts'
import { cpuSeconds } from './cpu.ts'
import { peaks, watchPeaks } from './peaks.ts'
import { startProfile, writeProfile } from './profile.ts'

let running: Awaited<ReturnType<typeof runWeb>> | null = null

const api = {
  listen: async ({ url, releaseHash }: Database): Promise<string> => {
    const config = readConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      PUBLIC_URL: 'http://localhost',
      ROLE: 'web',
      OPEN_LEVELS: String(openLevels),
    })
    running = await runWeb({ ...config, databaseUrl: url }, releaseHash)
    return running.address
  },
  cpuSeconds,
  startProfile,
  writeProfile,
  watchPeaks,
  peaks,
}
export type AppApi = typeof api

serve(api, async () => running?.stop())

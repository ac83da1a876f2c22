// The web process of the service as it is, in a process of its own.
import { runWeb } from '../../../apps/api/src/web-process.ts'
import { serve } from '../../child.ts'
import { openLevels } from '../population/play.ts'
import type { Database } from '../server.ts'
import { cpuSeconds } from './cpu.ts'
import { startProfile, writeProfile } from './profile.ts'

let running: Awaited<ReturnType<typeof runWeb>> | null = null

const api = {
  listen: async ({ url, releaseHash }: Database): Promise<string> => {
    running = await runWeb(
      {
        port: 0,
        host: '127.0.0.1',
        publicUrl: 'http://localhost',
        dataDir: '',
        databaseUrl: url,
        role: 'web',
        contentDirs: [],
        openLevels,
      },
      releaseHash,
    )
    return running.address
  },
  cpuSeconds,
  startProfile,
  writeProfile,
}
export type AppApi = typeof api

serve(api, async () => running?.stop())

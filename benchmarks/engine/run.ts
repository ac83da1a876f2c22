// `npm run bench:engine [-- --quick]`: the parts of the measuring engine's benchmark, one after the other, each in a
// process of its own: what one leaves in memory or in the compiler does not weigh on the next.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const parts = ['selection', 'accuracy', 'calibration', 'certification', 'positioning']

for (const part of parts) {
  const file = fileURLToPath(new URL(`./${part}.ts`, import.meta.url))
  const { status } = spawnSync(process.execPath, [file, ...process.argv.slice(2)], { stdio: 'inherit' })
  if (status !== 0) process.exit(status ?? 1)
}

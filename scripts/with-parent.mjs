// Runs the command in its arguments, for a parent that has forked this file in a session of its own: when the parent
// ends, even by a kill -9 that leaves it no time to tell anybody, the channel to it closes, and everything here ends too.
import { spawn } from 'node:child_process'

const [command = '', ...args] = process.argv.slice(2)

process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'))
spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  .on('error', (error) => process.send?.(error.message, () => process.exit(1)))
  .on('exit', (code) => process.exit(code ?? 1))

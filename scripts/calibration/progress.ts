// One line on the terminal that says how far a command is. Where standard error is no terminal, nothing.
const width = 30

export type Progress = {
  /** @param share 0 to 1 */
  readonly show: (what: string, share: number) => void
  readonly end: () => void
}

export function openProgress(to: NodeJS.WriteStream = process.stderr): Progress {
  if (!to.isTTY) return { show: () => {}, end: () => {} }
  let last = 0
  return {
    show(what, share) {
      const now = Date.now()
      if (now - last < 100 && share < 1) return
      last = now
      const full = Math.round(Math.min(1, Math.max(0, share)) * width)
      to.write(`\r\x1b[2K[${'#'.repeat(full)}${' '.repeat(width - full)}] ${what}`)
    },
    end: () => to.write('\r\x1b[2K'),
  }
}

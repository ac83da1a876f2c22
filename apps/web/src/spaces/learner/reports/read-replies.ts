// Which replies to reports were read in this browser: told once, and not again for ever on a device that never read them.
const storageKey = 'pix-replies-read'
const toldFor = 30 * 24 * 3_600_000

/** Milliseconds since 1970; 0 where nothing was read, or the browser keeps nothing. */
function readUpTo(): number {
  try {
    return Number(localStorage.getItem(storageKey) ?? 0)
  } catch {
    return 0
  }
}

export function rememberReadReplies(reports: readonly { readonly repliedAt: number | null }[]): void {
  const latest = Math.max(0, ...reports.map(({ repliedAt }) => repliedAt ?? 0))
  try {
    if (latest > readUpTo()) localStorage.setItem(storageKey, String(latest))
  } catch {
    // Storage is refused: the reply is told of again.
  }
}

/** @param repliedAt when the latest reply was written; in milliseconds since 1970, as `now` */
export function isNewReply(repliedAt: number, now: number): boolean {
  return repliedAt > readUpTo() && now - repliedAt < toldFor
}

// On a shared computer, a test without an account may be of the person who sat there before. A tab knows that the test
// is of the person before it once they have started it there, or said so, and were there not long ago.

const marker = 'pix-own-test'
const longestAbsenceMs = 30 * 60_000

/** For browsers that refuse storage: the page remembers until it is closed. Milliseconds since 1970. */
let claimedInThisPage = 0

export function claimTest(): void {
  claimedInThisPage = Date.now()
  try {
    sessionStorage.setItem(marker, String(claimedInThisPage))
  } catch {
    // Storage is refused.
  }
}

export function disclaimTest(): void {
  claimedInThisPage = 0
  try {
    sessionStorage.removeItem(marker)
  } catch {
    // Storage is refused: nothing was kept.
  }
}

/** @param lastActiveAt when the server last saw the person of the test; both in milliseconds since 1970 */
export function isTestClaimed(lastActiveAt: number, now: number): boolean {
  const claimedAt = Math.max(claimedInThisPage, storedClaim())
  return claimedAt > 0 && now - Math.max(claimedAt, lastActiveAt) < longestAbsenceMs
}

function storedClaim(): number {
  try {
    return Number(sessionStorage.getItem(marker) ?? 0)
  } catch {
    return 0
  }
}

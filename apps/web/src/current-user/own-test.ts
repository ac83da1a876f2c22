// On a shared computer, a test without an account may be of the person who sat there before. A tab knows that the test
// is of the person before it once they have started it there, or said so.

const marker = 'pix-own-test'
let isOwnInThisPage = false

export function claimTest(): void {
  isOwnInThisPage = true
  try {
    sessionStorage.setItem(marker, 'yes')
  } catch {
    // Storage is refused: the page remembers until it is closed.
  }
}

export function disclaimTest(): void {
  isOwnInThisPage = false
  try {
    sessionStorage.removeItem(marker)
  } catch {
    // Storage is refused: nothing was kept.
  }
}

export function isTestClaimed(): boolean {
  if (isOwnInThisPage) return true
  try {
    return sessionStorage.getItem(marker) !== null
  } catch {
    return false
  }
}

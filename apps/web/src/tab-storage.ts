// What one tab remembers until it is closed or the person signs out, which empties it. Where the browser refuses, the
// page itself remembers: nothing is lost but by a reload.
const remembered = new Map<string, string>()

export function readTab(key: string): unknown {
  // What the page remembers is newer: the browser had no room for it.
  return JSON.parse(remembered.get(key) ?? stored(key) ?? 'null')
}

function stored(key: string): string | null {
  try {
    return sessionStorage.getItem(key)
  } catch {
    return null
  }
}

export function writeTab(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  try {
    sessionStorage.setItem(key, text)
    remembered.delete(key)
  } catch {
    remembered.set(key, text)
  }
}

export function forgetInTab(key: string): void {
  remembered.delete(key)
  try {
    sessionStorage.removeItem(key)
  } catch {
    // Nothing was written.
  }
}

/** What the page remembers; the browser's own storage is emptied with all that others put there. */
export function forgetTab(): void {
  remembered.clear()
}

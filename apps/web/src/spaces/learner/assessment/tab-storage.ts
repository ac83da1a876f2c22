// What one tab remembers until it is closed or the person signs out, which empties it. Where the browser refuses, the
// page itself remembers: nothing is lost but by a reload.
const remembered = new Map<string, string>()

export function readTab(key: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null')
  } catch {
    return JSON.parse(remembered.get(key) ?? 'null')
  }
}

export function writeTab(key: string, value: unknown): void {
  const text = JSON.stringify(value)
  try {
    sessionStorage.setItem(key, text)
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

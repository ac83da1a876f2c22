// Browsers that keep nothing of a page, or nothing more, until mocks are restored. Other methods put in the place of those
// of `Storage` would not do: happy-dom binds each of them when it is first used, and never asks again.
import { vi } from 'vitest'

const names = ['localStorage', 'sessionStorage'] as const

/** As where cookies are blocked: a page that but names its storage is refused. */
export function refuseStorage(): void {
  for (const name of names) {
    vi.spyOn(globalThis, name, 'get').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError')
    })
  }
}

function refuse(): never {
  throw new DOMException('refused', 'QuotaExceededError')
}

/** As where it is full: what stands there can be read. */
export function fillStorage(): void {
  for (const name of names) {
    const full = new Proxy(globalThis[name], {
      get: (storage, property) => (property === 'setItem' ? refuse : Reflect.get(storage, property)),
    })
    vi.spyOn(globalThis, name, 'get').mockReturnValue(full)
  }
}

/** The address when it is one of the app's own, null for anything else. */
export function internalPath(value: unknown): string | null {
  if (typeof value !== 'string' || !value.startsWith('/')) return null
  const base = 'https://app.invalid'
  if (!URL.canParse(value, base)) return null
  const { origin, pathname, search } = new URL(value, base)
  return origin === base && /^\/(learner|admin)(\/|$)/.test(pathname) ? pathname + search : null
}

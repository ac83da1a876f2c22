// The browser needs the method and the address of a route, not the schemas that the server checks: in the app, the
// schema library is replaced by this. The types still come from the real one.

type Schema = { anyOf: readonly Schema[] }

const schema: Schema = { anyOf: [] }

export const Type: Readonly<Record<string, () => Schema>> = new Proxy({}, { get: () => () => schema })

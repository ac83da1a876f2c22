/** Works something out when it is first asked for, once. */
export function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | null = null
  return () => {
    done ??= { value: work() }
    return done.value
  }
}

/** How to work out each field of an object. */
export type Makers<Fields extends object> = { readonly [Name in keyof Fields]-?: () => Fields[Name] }

/** An object whose fields are worked out when they are first read, once: goals ask for few of the many facts. */
export function onDemand<Fields extends object>(makers: Makers<Fields>): Fields {
  const fields = Object.entries<() => unknown>(makers).map(([name, make]) => [name, fieldOf(make)])
  return Object.create(Object.prototype, Object.fromEntries(fields))
}

function fieldOf(make: () => unknown): PropertyDescriptor {
  return { enumerable: true, get: once(make) }
}

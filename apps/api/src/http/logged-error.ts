type LoggedError = { type: string; message: string; stack: string; [name: string]: unknown }

/**
 * What the log keeps of an error. An error of the driver has more (`detail` quotes the row that was refused: addresses,
 * answers, hashes), which must not be written down.
 */
export function loggedError(error: Error): LoggedError {
  const kept = ['code', 'constraint', 'table', 'column', 'routine'] as const
  const known = new Map<string, unknown>(Object.entries(error))
  return {
    type: error.name,
    message: error.message,
    stack: error.stack ?? '',
    ...Object.fromEntries(kept.filter((name) => known.has(name)).map((name) => [name, known.get(name)])),
  }
}

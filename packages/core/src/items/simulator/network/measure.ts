// Measures and captures: what an instrument shows, which depends on what the network is like at that moment.
import { type Static, Type } from 'typebox'
import { valuesAt } from '../path.ts'

const closed = { additionalProperties: false }
const Id = Type.String({ minLength: 1, maxLength: 40 })
const Words = Type.String({ minLength: 1, maxLength: 400 })

/** The path leads to one of these values in the facts of devices, cables and Wi-Fi networks. */
const Need = Type.Object(
  {
    path: Type.String({ minLength: 1, maxLength: 200 }),
    is: Type.Union([Type.String(), Type.Boolean(), Type.Number(), Type.Array(Type.String(), { minItems: 1 })]),
  },
  closed,
)

const Line = Type.Object({ id: Id, at: Words, from: Words, to: Words, protocol: Words, says: Words }, closed)

export const Instrument = Type.Object(
  {
    id: Id,
    name: Words,
    /** What it does, in a sentence. */
    hint: Type.Optional(Words),
    unit: Type.Optional(Words),
    /** When it can be used, or on what: hours of a day, steps of a route. */
    times: Type.Optional(Type.Array(Type.Object({ id: Id, name: Words }, closed), { minItems: 1, maxItems: 12 })),
    /** The first that fits is shown: at this time, as long as the network is like this. */
    results: Type.Array(
      Type.Object(
        {
          id: Id,
          at: Type.Optional(Id),
          when: Type.Optional(Type.Array(Need)),
          value: Type.Optional(Type.Number()),
          says: Type.Optional(Words),
          /** Of a capture. */
          lines: Type.Optional(Type.Array(Line, { maxItems: 40 })),
        },
        closed,
      ),
      { minItems: 1 },
    ),
  },
  closed,
)
export type Instrument = Static<typeof Instrument>
export type Reading = Instrument['results'][number]

/** One use of an instrument; `result` is the id of what it showed. */
const Measured = Type.Object(
  {
    instrument: Type.String(),
    at: Type.String(),
    result: Type.String(),
    /** 0 where it shows no number. */
    value: Type.Number(),
    /** Whether anything had been changed before. */
    changed: Type.Boolean(),
  },
  closed,
)
export type Measured = Static<typeof Measured>

export const MeasureAction = Type.Object(
  { type: Type.Literal('measure'), instrument: Id, at: Type.Optional(Id) },
  closed,
)
export type MeasureAction = Static<typeof MeasureAction>

export const MeasureFacts = {
  /** In the order of use. */
  measured: Type.Array(Measured),
  /** What instruments would show now, whether or not they are used: by instrument, then by time (`now` without times). */
  readings: Type.Record(
    Type.String(),
    Type.Record(Type.String(), Type.Object({ result: Type.String(), value: Type.Number() }, closed)),
  ),
}

/** Where an instrument has no times. */
const now = 'now'

/** What an instrument shows. @param facts of devices, cables and Wi-Fi networks */
function readingOf({ results }: Instrument, at: string | undefined, facts: unknown): Reading | undefined {
  return results.find(
    (result) =>
      (result.at === undefined || result.at === at) &&
      (result.when ?? []).every(({ path, is }) => {
        const wanted: readonly unknown[] = Array.isArray(is) ? is : [is]
        return valuesAt(facts, path).some((value) => wanted.includes(value))
      }),
  )
}

/** One more use, or null where it cannot be. */
export function measure(
  instruments: readonly Instrument[],
  { instrument: id, at }: MeasureAction,
  facts: unknown,
  changed: boolean,
): Measured | null {
  const instrument = instruments.find((one) => one.id === id)
  if (!instrument) return null
  const { times } = instrument
  if (times === undefined ? at !== undefined : !times.some((time) => time.id === at)) return null
  const reading = readingOf(instrument, at, facts)
  return reading ? { instrument: id, at: at ?? now, result: reading.id, value: reading.value ?? 0, changed } : null
}

export function readingsFacts(
  instruments: readonly Instrument[],
  facts: unknown,
): Record<string, Record<string, { result: string; value: number }>> {
  return Object.fromEntries(
    instruments.map((instrument) => [
      instrument.id,
      Object.fromEntries(
        (instrument.times ?? [undefined]).map((time) => {
          const reading = readingOf(instrument, time?.id, facts)
          return [time?.id ?? now, { result: reading?.id ?? '', value: reading?.value ?? 0 }]
        }),
      ),
    ]),
  )
}

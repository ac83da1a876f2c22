// The project of a film as a text: its clips, the levels of their sound and its captions, beside what was recorded.
import { type Static, Type } from 'typebox'

const closed = { additionalProperties: false }

const Words = Type.String({ minLength: 1, maxLength: 200 })
const Seconds = Type.Number({ minimum: 0, maximum: 3600 })

const Source = Type.Object(
  {
    /** As the project calls it. */
    name: Type.String({ pattern: '^[a-z][a-z0-9-]*$', maxLength: 30 }),
    length: Seconds,
    /** How loud the recording is, in decibels below the most that can be kept. */
    loudness: Type.Number({ minimum: -60, maximum: 0 }),
    /** What is seen, from when on. */
    shots: Type.Array(Type.Object({ from: Seconds, shows: Words }, closed), { minItems: 1, maxItems: 12 }),
    /** What is said, word by word or in short pieces that belong together. */
    said: Type.Optional(
      Type.Array(Type.Object({ from: Seconds, to: Seconds, speaker: Words, text: Words }, closed), { maxItems: 60 }),
    ),
  },
  closed,
)
export type Source = Static<typeof Source>

export const FilmScenario = Type.Object(
  {
    name: Words,
    film: Type.Object(
      { project: Type.String({ maxLength: 4000 }), sources: Type.Array(Source, { minItems: 1, maxItems: 6 }) },
      closed,
    ),
  },
  closed,
)
export type FilmScenario = Static<typeof FilmScenario>

export const FilmFacts = Type.Object(
  {
    project: Type.String(),
    /** Whether nothing is wrong in its signs. */
    valid: Type.Boolean(),
    mistakes: Type.Array(Type.Object({ line: Type.Number(), reason: Type.String(), detail: Type.String() }, closed)),
    /** In the order of the film: from and to in the recording, and when it begins in the film. */
    clips: Type.Array(
      Type.Object({ source: Type.String(), from: Type.Number(), to: Type.Number(), at: Type.Number() }, closed),
    ),
    length: Type.Number(),
    /** By the name of the recording: what is set, and how loud it is heard. */
    sounds: Type.Array(Type.Object({ id: Type.String(), set: Type.Number(), heard: Type.Number() }, closed)),
    /** Between the loudest and the softest that is heard in the film. */
    spread: Type.Number(),
    captions: Type.Array(
      Type.Object(
        {
          from: Type.Number(),
          to: Type.Number(),
          speaker: Type.String(),
          text: Type.String(),
          /** Signs for each second. */
          speed: Type.Number(),
          /** What is said while it is shown, and when that begins. */
          said: Type.String(),
          saidFrom: Type.Number(),
          /** Whether it is what is said, but for capitals, accents and stops; and by whom. */
          isTrue: Type.Boolean(),
          isWho: Type.Boolean(),
        },
        closed,
      ),
    ),
    /** The fastest of the captions. */
    fastest: Type.Number(),
    /** Pieces of speech in the film, when they begin, and whether they are there in whole. */
    spoken: Type.Array(
      Type.Object(
        {
          text: Type.String(),
          speaker: Type.String(),
          at: Type.Number(),
          until: Type.Number(),
          whole: Type.Boolean(),
          /** Whether a caption is shown in the middle of it. */
          captioned: Type.Boolean(),
        },
        closed,
      ),
    ),
    /** What is said in the recordings that are used, and is not in the film or only in part. */
    cut: Type.Array(Type.String()),
  },
  closed,
)
export type FilmFacts = Static<typeof FilmFacts>

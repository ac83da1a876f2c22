import { type Static, Type } from 'typebox'

/** How a person is at ease to read, as they chose it. `system` is what their device asks for. */
export const ComfortSettings = Type.Object(
  {
    theme: Type.Union([Type.Literal('system'), Type.Literal('light'), Type.Literal('dark')]),
    contrast: Type.Union([Type.Literal('system'), Type.Literal('more')]),
    textSize: Type.Union([Type.Literal('normal'), Type.Literal('large'), Type.Literal('larger')]),
    /** Between letters, words and lines: `wide` is at least what WCAG 1.4.12 names. */
    spacing: Type.Union([Type.Literal('normal'), Type.Literal('wide')]),
    motion: Type.Union([Type.Literal('system'), Type.Literal('less')]),
    /** Shorter texts where the content has them, in larger type. */
    easyToRead: Type.Boolean(),
    readAloud: Type.Boolean(),
    readingSpeed: Type.Union([Type.Literal('slow'), Type.Literal('normal'), Type.Literal('fast')]),
  },
  { additionalProperties: false },
)
export type ComfortSettings = Static<typeof ComfortSettings>

/** Of whoever chose nothing. */
export const usualComfort: ComfortSettings = {
  theme: 'system',
  contrast: 'system',
  textSize: 'normal',
  spacing: 'normal',
  motion: 'system',
  easyToRead: false,
  readAloud: false,
  readingSpeed: 'normal',
}

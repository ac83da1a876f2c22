import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { areaColour, mosaicColours } from './area-colours.ts'

const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const plain = (name: string): string | undefined => new RegExp(`--${name}: (#[0-9a-f]+);`).exec(tokens)?.[1]

it.each([
  ['paper', mosaicColours.paper],
  ['ink', mosaicColours.ink],
  ['ink-2', mosaicColours.secondInk],
  ['line', mosaicColours.line],
  ['empty', mosaicColours.empty],
  ['info', areaColour('information-and-data')],
  ['comm', areaColour('communication-and-collaboration')],
  ['crea', areaColour('content-creation')],
  ['prot', areaColour('protection-and-security')],
  ['env', areaColour('digital-environment')],
  ['action', areaColour('green-skills')],
])('the colour of --%s is that of the style sheet', (name, colour) => {
  expect(colour).toBe(plain(name))
})

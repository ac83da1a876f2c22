import { readdirSync, readFileSync } from 'node:fs'
import { type MessageFormatElement, parse } from '@formatjs/icu-messageformat-parser'
import { describe, expect, it } from 'vitest'

const read = (language: string): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(new URL(`./${language}/`, import.meta.url)).map((file) =>
      JSON.parse(readFileSync(new URL(`./${language}/${file}`, import.meta.url), 'utf8')),
    ),
  )

const french = read('fr')
const english = read('en')

const argument = 1
const literal = 0
const plural = 6
const tag = 8
const pound = 7

/** The names of all that a message is filled in with. */
function placeholders(elements: readonly MessageFormatElement[]): string[] {
  return elements.flatMap((element) => {
    if (element.type === literal || element.type === pound) return []
    const inside =
      element.type === tag
        ? placeholders(element.children)
        : 'options' in element
          ? Object.values(element.options).flatMap(({ value }) => placeholders(value))
          : []
    return [element.value, ...inside]
  })
}

/** The keys that the sources name, `errors.${code}` standing for each that begins so. */
function saidIn(folder: URL): RegExp[] {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
  const keys = /(['"`])([a-z]+\.(?:[a-z0-9-]|\$\{\w+(?:\.\w+)*\})+)\1/g
  return sources.flatMap((source) =>
    [...source.matchAll(keys)].map(
      ([, , key = '']) => new RegExp(`^${key.replace('.', '\\.').replace(/\$\{[^}]+\}/g, '[a-z0-9-]+')}$`),
    ),
  )
}

const names = (message: string): string[] => [...new Set(placeholders(parse(message)))].sort()

describe('the catalogues', () => {
  it('say the same things in both languages', () => {
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort())
  })

  it('fill in their messages alike in both languages', () => {
    const unlike = Object.entries(french).filter(
      ([key, message]) => names(english[key] ?? '').join() !== names(message).join(),
    )
    expect(unlike).toEqual([])
  })

  it('hold nothing that no page says', () => {
    const said = saidIn(new URL('../', import.meta.url))
    expect(Object.keys(french).filter((key) => !said.some((pattern) => pattern.test(key)))).toEqual([])
  })

  it.each([
    ['fr', french],
    ['en', english],
  ])('leave no message of %s empty', (_language, messages) => {
    expect(Object.entries(messages).filter(([, message]) => message.trim() === '')).toEqual([])
  })
})

describe('French typography', () => {
  const texts = Object.entries(french).map(([key, message]) => [key, visible(parse(message))] as const)
  const wrong = (pattern: RegExp): string[] => texts.filter(([, text]) => pattern.test(text)).map(([key]) => key)

  it('puts a narrow no-break space before ? ! ;', () => {
    expect(wrong(/[^\u202f?!][?!;]/)).toEqual([])
  })

  it('puts a no-break space before a colon', () => {
    expect(wrong(/[^\u00a0]:(?!\d)/)).toEqual([])
  })

  it('puts no-break spaces inside quotation marks', () => {
    expect(wrong(/«[^\u00a0]|[^\u00a0]»|["“”]/)).toEqual([])
  })

  it('uses the typographic apostrophe and ellipsis', () => {
    expect(wrong(/'|\.\.\./)).toEqual([])
  })
})

describe('English typography', () => {
  it('uses typographic apostrophes, quotes and ellipses', () => {
    const wrong = Object.entries(english).filter(([, message]) => /["']|\.\.\./.test(visible(parse(message))))
    expect(wrong).toEqual([])
  })
})

/** What is read, with something in the place of each thing filled in. */
function visible(elements: readonly MessageFormatElement[]): string {
  return elements
    .map((element) => {
      if (element.type === literal) return element.value
      if (element.type === tag) return visible(element.children)
      if (element.type === plural)
        return Object.values(element.options)
          .map(({ value }) => visible(value))
          .join(' ')
      return element.type === argument || element.type === pound ? 'x' : '0'
    })
    .join('')
}

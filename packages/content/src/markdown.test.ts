import * as check from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLine, parseRichText, parseTutorial } from './markdown.ts'

describe('the Markdown of challenges', () => {
  it('keeps paragraphs, marks, lists and code', () => {
    const text = 'Two **strong** and *soft*\nwords in `a.example`.\n\n- one\n- two\n\n1. first\n\n```\nls -l\n```\n'
    expect(parseRichText(text, 'en')).toEqual({
      problems: [],
      value: [
        {
          type: 'paragraph',
          line: [
            { text: 'Two ' },
            { text: 'strong', mark: 'strong' },
            { text: ' and ' },
            { text: 'soft', mark: 'emphasis' },
            { text: ' words in ' },
            { text: 'a.example', mark: 'code' },
            { text: '.' },
          ],
        },
        { type: 'bullets', lines: [[{ text: 'one' }], [{ text: 'two' }]] },
        { type: 'steps', lines: [[{ text: 'first' }]] },
        { type: 'code', text: 'ls -l' },
      ],
    })
  })

  it('sets the typography of words and leaves code alone', () => {
    expect(parseRichText("L'adresse `l'été ?` : « `a` »", 'fr').value).toEqual([
      {
        type: 'paragraph',
        line: [
          { text: 'L’adresse ' },
          { text: "l'été ?", mark: 'code' },
          { text: '\u00a0: «\u00a0' },
          { text: 'a', mark: 'code' },
          { text: '\u00a0»' },
        ],
      },
    ])
  })

  it.each([
    ['Some <b>HTML</b>', 1, /HTML/],
    ['One\n\n![a cat](cat.png)', 3, /an image/],
    ['One\n\n> quoted', 3, /quotation/],
    ['[a link](https://a.example)', 1, /a link/],
    ['## A heading', 1, /a heading/],
    ['One  \ntwo', 1, /line break/],
    ['- one\n  - nested', 2, /a list cannot be used inside a list/],
    ['***both***', 1, /strong and emphasis/],
    ['a\n\n---', 3, /rule of dashes/],
    ['  ', 1, /empty/],
  ])('refuses %j at its line', (text, line, message) => {
    const { problems } = parseRichText(text, 'en')
    expect(problems[0]).toMatchObject({ line, message: expect.stringMatching(message) })
  })

  it('refuses more than one line where one is expected', () => {
    expect(parseLine('- a', 'en').problems).toHaveLength(1)
    expect(parseLine('a\n\nb', 'en').problems).toHaveLength(1)
    expect(parseLine('a *b*', 'en')).toEqual({ value: [{ text: 'a ' }, { text: 'b', mark: 'emphasis' }], problems: [] })
  })

  const signs = ['a', 'b', ' ', '1', '.', ')', '-', '+', '=', '~', ':', '!', '(', '"', '\n', '—', '{']
  const words = check.string({ unit: check.constantFrom(...signs), minLength: 1 })

  it('reads plain words as the whole parser does', () =>
    check.assert(
      check.property(words, (text) => {
        // A fence that nothing closes would hold the second paragraph too.
        check.pre(!/^\s*~~~/m.test(text))
        // The emphasis of a second paragraph asks for the whole parser.
        const whole = parseRichText(`${text.trimEnd()}\n\n*end*`, 'en')
        const alone = parseRichText(text, 'en')
        if (alone.problems.length === 0) expect([...alone.value, ...whole.value.slice(-1)]).toEqual(whole.value)
      }),
      { numRuns: 300 },
    ))
})

describe('the Markdown of tutorials', () => {
  it('has a title, headings and links', () => {
    expect(parseTutorial('# The title\n\n## How\n\nSee [here](https://a.example/b).', 'en')).toEqual({
      problems: [],
      value: {
        title: [{ text: 'The title' }],
        body: [
          { type: 'heading', line: [{ text: 'How' }] },
          { type: 'paragraph', line: [{ text: 'See ' }, { text: 'here', href: 'https://a.example/b' }, { text: '.' }] },
        ],
      },
    })
  })

  it.each([
    ['No title', 1, /starts with/],
    ['# Title', 1, /no text/],
    ['# Title\n\n### Deep', 3, /heading/],
    ['# Title\n\n<div>', 3, /HTML/],
  ])('refuses %j', (text, line, message) => {
    expect(parseTutorial(text, 'en').problems[0]).toMatchObject({ line, message: expect.stringMatching(message) })
  })
})

import { expect, it } from 'vitest'
import { parseCloze } from './cloze.ts'

it('splits words, blanks and paragraphs', () => {
  expect(
    parseCloze('Le domaine est {{domain}} :\n{{ verdict }}.\n\n`www.`**{{end}}**', 'fr', ['domain', 'verdict', 'end']),
  ).toEqual({
    problems: [],
    value: [
      { type: 'words', line: [{ text: 'Le domaine est ' }] },
      { type: 'blank', id: 'domain' },
      { type: 'words', line: [{ text: '\u00a0: ' }] },
      { type: 'blank', id: 'verdict' },
      { type: 'words', line: [{ text: '.' }] },
      { type: 'paragraph-end' },
      { type: 'words', line: [{ text: 'www.', mark: 'code' }] },
      { type: 'blank', id: 'end' },
    ],
  })
})

it.each([
  ['nothing to fill', ['a'], /`{{a}}` must be in the text once, not 0 times/],
  ['{{a}} and {{a}}', ['a'], /once, not 2 times/],
  ['{{a}} and {{b}}', ['a'], /`{{b}}` is not declared/],
  ['{{a}}\n\n- a list', ['a'], /paragraphs only/],
  ['{{a}} <b>', ['a'], /HTML/],
])('refuses %j', (text, blanks, message) => {
  const { problems } = parseCloze(text, 'en', blanks)
  expect(problems).toHaveLength(1)
  expect(problems[0]?.message).toMatch(message)
})

import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { plainText, RichText } from './rich-text.ts'

describe('plain text', () => {
  it('is the characters of a line without their marks', () => {
    const line = [
      { text: 'Open ' },
      { text: 'settings', mark: 'strong' as const },
      { text: ' then ' },
      { text: 'here', href: 'https://pix.example' },
    ]
    expect(plainText(line)).toBe('Open settings then here')
    expect(plainText([])).toBe('')
  })

  it('keeps what looks like HTML as the characters it is', () => {
    expect(plainText([{ text: '<b>&amp;' }])).toBe('<b>&amp;')
  })
})

describe('rich text', () => {
  const line = [{ text: 'words', mark: 'emphasis' }]

  it.each([
    [{ type: 'paragraph', line }],
    [{ type: 'heading', line }],
    [{ type: 'bullets', lines: [line, []] }],
    [{ type: 'steps', lines: [line] }],
    [{ type: 'code', text: '=SUM(A1:A3)' }],
  ])('has blocks such as %j', (block) => {
    expect(Check(RichText, [block])).toBe(true)
  })

  it.each([
    [{ type: 'html', text: '<script>' }],
    [{ type: 'paragraph', line, html: '<b>' }],
    [{ type: 'paragraph', line: [{ text: 'words', mark: 'blink' }] }],
    [{ type: 'paragraph', line: [{ text: 'words', onclick: 'x' }] }],
    [{ type: 'paragraph', line: 'words' }],
    [{ type: 'bullets', lines: ['words'] }],
    ['words'],
  ])('has no place for %j', (block) => {
    expect(Check(RichText, [block])).toBe(false)
  })
})

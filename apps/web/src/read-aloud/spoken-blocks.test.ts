// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { type ReadingWords, spokenBlocks } from './spoken-blocks.ts'

const words: ReadingWords = {
  option: (place, label, isChosen) => `option ${place}${isChosen ? ' ticked' : ''}: ${label}`,
  blank: '(blank)',
  list: (options) => `(list: ${options.join(', ')})`,
  sameList: '(same list)',
  button: (label) => `button: ${label}`,
  cell: (column, value) => `${column}: ${value}`,
}

function heard(html: string): string[] {
  const root = document.createElement('main')
  root.lang = 'en'
  root.innerHTML = html
  document.body.replaceChildren(root)
  return spokenBlocks(root, words).map(({ text }) => text)
}

describe('what is read of a page', () => {
  it.each([
    [
      'blocks in their order, inline words within',
      '<h2>Title</h2><p>One <b>two</b><br>three</p><p> </p>',
      ['Title', 'One two three'],
    ],
    [
      'nothing that is hidden',
      '<p hidden>a</p><p aria-hidden="true">b</p><div data-reading-bar>c</div><p>d</p>',
      ['d'],
    ],
    [
      'the other text of a picture',
      '<p>See <img alt="a map of Valbourg"></p><svg><title>no</title></svg>',
      ['See a map of Valbourg'],
    ],
    [
      'what a figure shows, then what is in it',
      '<figure aria-label="The screen shows: a mail"><p>Hello</p></figure>',
      ['The screen shows: a mail', 'Hello'],
    ],
    ['of what is folded its name alone', '<details><summary>More</summary><p>secret</p></details>', ['More']],
    ['of what is open all', '<details open><summary>More</summary><p>shown</p></details>', ['More', 'shown']],
    ['a code sign by sign', '<p>Go to <code>paypa1<span>.</span>example</code>.</p>', ['Go to paypa 1 dot example .']],
    [
      'options with their place, anew in each list',
      '<div><label><input type="radio">a</label><label><input type="radio" checked>b</label></div><div><label><input type="checkbox">c</label></div>',
      ['option 1: a', 'option 2 ticked: b', 'option 1: c'],
    ],
    [
      'places on a picture as the options that they are',
      '<div><img alt="a screen"><div><input type="radio" aria-label="the padlock"></div><div><input type="radio" aria-label="the address" checked></div></div><label><input type="checkbox">c</label>',
      ['a screen', 'option 1: the padlock', 'option 2 ticked: the address', 'option 1: c'],
    ],
    [
      'pictures to choose by their names',
      '<div><div><label><input type="radio" aria-label="a cable"><img aria-hidden="true" alt="a cable"></label></div><div><label><input type="radio" aria-label="a plug"></label></div></div>',
      ['option 1: a cable', 'option 2: a plug'],
    ],
    [
      'a list of choices once',
      '<label>x</label><select><option value="">–</option><option value="1">one</option></select><label>y</label><div><select><option value="1">one</option></select></div>',
      ['x', '(list: one)', 'y', '(same list)'],
    ],
    [
      'a blank, never what was typed',
      '<p>The site is <input type="text" value="mine">.</p>',
      ['The site is (blank) .'],
    ],
    [
      'a table row by row, each cell after its column',
      '<table><caption>Files</caption><thead><tr><th>Name</th><th>Size</th></tr></thead><tbody><tr><th>a.jpg</th><td>2 MB</td></tr></tbody></table>',
      ['Files', 'Name: a.jpg. Size: 2 MB'],
    ],
    [
      'buttons that have words, not those that are a drawing',
      '<button>Send</button><button aria-label="Move up"></button>',
      ['button: Send'],
    ],
  ])('is %s', (_name, html, blocks) => {
    expect(heard(html)).toEqual(blocks)
  })

  it('has the language of where it stands', () => {
    const root = document.createElement('div')
    root.lang = 'fr'
    root.innerHTML = '<p>Bonjour</p><p lang="en">Hello</p>'
    document.body.replaceChildren(root)
    expect(spokenBlocks(root, words).map(({ language }) => language)).toEqual(['fr', 'en'])
  })
})

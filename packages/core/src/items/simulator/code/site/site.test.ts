import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { readCss } from './css.ts'
import { readHtml } from './html.ts'
import { type SiteAction, SiteFacts, type SiteScenario } from './schema.ts'
import { reduceSite, siteFacts, siteProblems, startSite } from './site.ts'

type Files = Readonly<Record<string, string>>

function scenarioOf(files: Files, more: Partial<SiteScenario['site']> = {}): SiteScenario {
  const list = Object.entries(files).map(([name, text]) => ({ id: name.replace('.', '-'), name, text }))
  return { name: 'Site', site: { files: list, widths: [320, 1280], ...more } }
}

function factsOf(files: Files, more: Partial<SiteScenario['site']> = {}): SiteFacts {
  const facts = siteFacts(startSite(scenarioOf(files, more)))
  expect(Check(SiteFacts, facts)).toBe(true)
  return facts
}

function pageOf(text: string, more: Partial<SiteScenario['site']> = {}): SiteFacts['pages'][number] {
  const [page] = factsOf({ 'index.html': text }, more).pages
  if (!page) throw new Error('no page')
  return page
}

function styleOf(files: Files, tag: string): { readonly [property: string]: string | undefined } {
  const found = factsOf(files).pages[0]?.widths[0]?.elements.find((one) => one.tag === tag)
  return { ...found?.style }
}

describe('the signs of HTML', () => {
  it.each<[string, string, [string, number, string][]]>([
    ['nothing wrong', '<!doctype html>\n<h1>A</h1>\n<p>B <strong>c</strong>', []],
    ['end tags that may be left out', '<ul>\n<li>A\n<li>B\n</ul>\n<p>C\n<p>D', []],
    ['a tag left open', '<h1>A</h1>\n<p>B <strong>c</p>\n<p>D</p>', [['unclosed-tag', 2, 'strong']]],
    ['a heading left open', '<h2>A\n<p>B</p>', [['unclosed-tag', 1, 'h2']]],
    ['an end without a beginning', '<p>A</em></p>', [['closes-nothing', 1, 'em']]],
    ['a tag without its bracket', '<p class="a"\n<em>b</em></p>', [['unfinished-tag', 1, 'p']]],
    ['a quote that never ends', '<p>\n<a href="a.html>b</a></p>\n<p>', [['unfinished-quote', 2, 'a']]],
    [
      'an unknown tag',
      '<titel>A</titel>',
      [
        ['unknown-tag', 1, 'titel'],
        ['unknown-tag', 1, 'titel'],
      ],
    ],
    ['an item outside a list', '<li>A</li>', [['misplaced', 1, 'li']]],
    ['something else in a list', '<ul>\n<p>A</p></ul>', [['misplaced', 2, 'p']]],
    [
      'a script',
      '<script>alert(1)</script><p onclick="x()">A</p>',
      [
        ['no-script', 1, 'script'],
        ['no-script', 1, 'onclick'],
      ],
    ],
    ['a comment left open', '<p>A</p>\n<!-- B', [['unfinished-comment', 2, '<!--']]],
  ])('tells %s', (_says, source, expected) => {
    expect(readHtml(source).mistakes.map(({ reason, line, detail }) => [reason, line, detail])).toEqual(expected)
  })

  it('goes on as a browser does where a tag was left open', () => {
    const { elements } = pageOf('<p>A <strong>b</p><p>C</p>')
    expect(elements.map(({ path }) => path)).toEqual(['body', 'body p', 'body p strong', 'body p', 'body p strong'])
  })

  it('ends on anything', () => {
    for (const source of [
      '<',
      '<<<',
      '</',
      '<a',
      '<a b="',
      '<p/',
      '<!',
      '<!-',
      '<a ="x">',
      '<p>'.repeat(2000),
      '<ul>'.repeat(900),
    ])
      expect(readHtml(source).root.tag).toBe('root')
  })
})

describe('what a page is made of', () => {
  const source = `<html lang="en"><head><title>Choir</title></head><body>
<h1>The choir</h1>
<h3>Next concert</h3>
<p>See <a href="dates.html">the dates</a>, <a href="#songs">the songs</a>, <a href="nowhere.html">more</a>,
<a href="https://town.example/">the town</a>.</p>
<ul id="songs"><li>One<ol><li>First</li></ol></li><li>Two</li></ul>
<img src="choir.jpg"><img src="gone.jpg" alt="Gone">
<form><label for="mail">Your address</label><input id="mail"><input></form></body></html>`
  const page = (): SiteFacts['pages'][number] | undefined =>
    factsOf(
      { 'index.html': source, 'dates.html': '<h1>Dates</h1>' },
      {
        pictures: [{ name: 'choir.jpg', shows: 'Choir', width: 800, height: 400 }],
        addresses: ['https://town.example/'],
      },
    ).pages[0]

  it('is told', () => {
    expect(page()).toMatchObject({
      title: 'Choir',
      language: 'en',
      headings: [
        { level: 1, text: 'The choir' },
        { level: 3, text: 'Next concert' },
      ],
      skips: true,
      links: [{ leads: 'page' }, { leads: 'place' }, { leads: 'nowhere' }, { leads: 'outside' }],
      lists: [
        { ordered: false, depth: 1, items: ['One', 'Two'] },
        { ordered: true, depth: 2, items: ['First'] },
      ],
      pictures: [
        { found: true, hasAlternative: false },
        { found: false, alternative: 'Gone' },
      ],
      fields: [{ label: 'Your address' }, { label: '' }],
    })
  })
})

describe('Markdown', () => {
  const wanted = {
    headings: [
      { level: 1, text: 'Trip' },
      { level: 2, text: 'To bring' },
    ],
    lists: [
      { ordered: false, depth: 1, items: ['Food', 'Clothes'] },
      { ordered: false, depth: 2, items: ['bread', 'fruit'] },
    ],
    links: [{ text: 'the map', address: 'map.html' }],
    pictures: [{ source: 'lake.jpg', alternative: 'The lake' }],
  }
  it.each([
    [
      'the usual signs',
      '# Trip\n\nSee [the map](map.html) and be *early*.\n\n## To bring\n\n- Food\n  - bread\n  - fruit\n- Clothes\n\n![The lake](lake.jpg)',
    ],
    [
      'other signs for the same',
      'Trip\n====\nSee [the map][m] and be _early_.\n\nTo bring\n---\n\n* Food\n    + bread\n    + fruit\n* Clothes\n\n![The lake][l]\n\n[m]: map.html\n[l]: lake.jpg',
    ],
  ])('reads %s', (_says, text) => {
    const [page] = factsOf({ 'trip.md': text }).pages
    expect(page).toMatchObject(wanted)
    expect(page?.elements.find(({ tag }) => tag === 'em')?.text).toBe('early')
  })

  it('takes a title without its space for words', () => {
    expect(factsOf({ 'trip.md': '#Trip\n**open' }).pages[0]).toMatchObject({ headings: [], text: '#Trip **open' })
  })

  it('keeps numbered lists and lines of code', () => {
    const [page] = factsOf({ 'a.md': '1. One\n2. Two\n\n```\n# no title\n```\n\n> Said\n\n---' }).pages
    expect(page?.lists).toEqual([{ ordered: true, depth: 1, items: ['One', 'Two'] }])
    expect(page?.elements.map(({ tag }) => tag)).toEqual([
      'body',
      'ol',
      'li',
      'li',
      'pre',
      'code',
      'blockquote',
      'p',
      'hr',
    ])
  })
})

describe('the signs of CSS', () => {
  it.each<[string, string, [string, number, string][]]>([
    ['nothing wrong', 'h1 { color: red; }\n@media (max-width: 40em) { h1 { color: #fff } }', []],
    ['a brace left open', 'h1 {\n  color: red;\n\nh2 { color: blue; }', [['unclosed-brace', 1, 'h1']]],
    ['a brace too many', 'h1 { color: red; } }', [['brace-alone', 1, '}']]],
    ['a semicolon that is missing', 'h1 {\n  color: red\n  margin: 0;\n}', [['semicolon-missing', 2, 'color']]],
    ['a colon that is missing', 'h1 { color red; }', [['colon-missing', 1, 'color red']]],
    ['an unknown property', 'h1 { colour: red; }', [['unknown-property', 1, 'colour']]],
    ['an unknown value', 'h1 { width: wide; }', [['unknown-value', 1, 'width: wide']]],
    ['an address', 'h1 { background: url(https://a.example/); }', [['no-address', 1, 'background']]],
    ['a selector that is none', 'h1..a { color: red; }', [['unknown-selector', 1, 'h1..a']]],
    ['a rule that is not known', '@import "a.css";\nh1 { color: red }', [['unknown-rule', 1, '@import "a.css";\nh1']]],
  ])('tells %s', (_says, source, expected) => {
    expect(readCss(source).mistakes.map(({ reason, line, detail }) => [reason, line, detail])).toEqual(expected)
  })
})

describe('which style counts', () => {
  const html = '<link rel="stylesheet" href="a.css"><h1 class="big" id="top">A</h1>'
  it.each<[string, string, string]>([
    ['the last of two', 'h1 { color: red } h1 { color: blue }', '#0000ff'],
    ['a class before a tag', '.big { color: red } h1 { color: blue }', '#ff0000'],
    ['an id before a class', '#top { color: red } .big { color: blue }', '#ff0000'],
    ['what is important', 'h1 { color: red !important } #top { color: blue }', '#ff0000'],
    ['what is inside only', 'section h1 { color: red }', '#000000'],
    ['what is handed down', ':root { color: red } body { color: rgb(0, 128, 0) }', '#008000'],
    ['a variable', ':root { --main: #abc } h1 { color: var(--main) }', '#aabbcc'],
    ['nothing of a link that is pointed at', 'h1:hover { color: red }', '#000000'],
    ['another width', '@media (min-width: 600px) { h1 { color: red } }', '#000000'],
    ['this width', '@media (max-width: 600px) { h1 { color: hsl(0, 100%, 50%) } }', '#ff0000'],
  ])('%s', (_says, css, colour) => {
    expect(styleOf({ 'index.html': html, 'a.css': css }, 'h1')['color']).toBe(colour)
  })

  it('the attribute before the sheet', () => {
    const files = { 'index.html': `${html}<p style="color: green">B</p>`, 'a.css': 'p { color: red }' }
    const [page] = factsOf(files).pages
    expect(styleOf(files, 'p')['color']).toBe('#008000')
    expect(page).toMatchObject({ inline: 1, sheets: ['a.css'] })
    expect(page?.widths[0]?.elements.find(({ tag }) => tag === 'p')?.sources['color']).toBe('attribute')
  })

  it('nothing of a sheet that is not linked', () => {
    expect(styleOf({ 'index.html': '<h1>A</h1>', 'a.css': 'h1 { color: red }' }, 'h1')['color']).toBe('#000000')
  })
})

describe('what does not fit', () => {
  const page = (css: string, body: string): SiteFacts['pages'][number] =>
    pageOf(`<style>body { margin: 0 } ${css}</style>${body}`, {
      pictures: [{ name: 'wide.jpg', shows: 'Wide', width: 900, height: 300 }],
    })
  const cards = `<div class="cards">${'<div class="card">Some words</div>'.repeat(4)}</div>`
  it.each<[string, string, string, number]>([
    ['a fixed width', '.a { width: 600px }', '<div class="a">A</div>', 280],
    ['a width that may shrink', '.a { max-width: 600px }', '<div class="a">A</div>', 0],
    ['a share and a filling', '.a { width: 100%; padding: 20px }', '<div class="a">A</div>', 40],
    ['both in one box', '.a { width: 100%; padding: 20px; box-sizing: border-box }', '<div class="a">A</div>', 0],
    ['a picture as it is', '', '<img src="wide.jpg" alt="">', 580],
    ['a picture that shrinks', 'img { max-width: 100%; height: auto }', '<img src="wide.jpg" alt="">', 0],
    ['fixed cards in a row', '.cards { display: flex; } .card { flex: none; width: 200px }', cards, 480],
    ['fixed cards that wrap', '.cards { display: flex; flex-wrap: wrap } .card { width: 200px }', cards, 0],
    ['columns that are too wide', '.cards { display: grid; grid-template-columns: repeat(2, 200px) }', cards, 80],
    [
      'columns that fit',
      '.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)) }',
      cards,
      0,
    ],
    ['a word that is too long', 'p { font-size: 40px }', `<p>${'x'.repeat(30)}</p>`, 280],
    ['a word that may break', 'p { font-size: 40px; overflow-wrap: anywhere }', `<p>${'x'.repeat(30)}</p>`, 0],
    ['what is scrolled inside', '.a { overflow-x: auto }', '<div class="a"><div style="width: 900px">A</div></div>', 0],
    [
      'a breakpoint',
      '.a { width: 600px } @media (max-width: 640px) { .a { width: auto } }',
      '<div class="a">A</div>',
      0,
    ],
  ])('%s', (_says, css, body, overflow) => {
    expect(page(css, body).widths[0]?.overflow).toBe(overflow)
  })

  it('names what sticks out', () => {
    expect(page('.a { width: 600px }', '<div><div class="a b">A</div></div>').widths).toMatchObject([
      { overflow: 280, sticksOut: 'div.a.b' },
      { overflow: 0, sticksOut: '' },
    ])
    expect(
      page('@media (min-width: 400px) and (max-width: 700px) { p { width: 900px } }', '<p>A</p>').worstOverflow,
    ).toBeGreaterThan(200)
  })

  it('measures letters, what is pressed, gaps and contrast', () => {
    const menu = '<nav><a href="#">One</a><a href="#">Two</a></nav><p>Text with <a href="#">a link</a></p>'
    const css = 'nav { display: flex; gap: 12px } nav a { padding: 14px; } p { font-size: 14px; color: #777; }'
    const [narrow] = page(css, menu).widths
    expect(narrow).toMatchObject({ smallestText: 14, smallestTouch: 48, leastGap: 12, leastContrast: 4.5 })
  })
})

it('bears with pages and sheets that are as heavy as they can be', () => {
  const deep = '<div>'.repeat(20) + '<b>a</b> '.repeat(500)
  const rules = `${'* * * * *,'.repeat(20)} p { color: red; width: calc(100% - 1px); }\n`.repeat(25).slice(0, 5900)
  const page = `<link rel="stylesheet" href="a.css">${deep}`.slice(0, 5000)
  const facts = factsOf({ 'a.html': page, 'b.html': page, 'c.html': page, 'a.css': rules })
  expect(facts.pages).toHaveLength(3)
})

describe('the files of a site', () => {
  it('are changed line by line', () => {
    const state = startSite(scenarioOf({ 'index.html': '<h1>A</h1>\n<p>B</p>' }))
    const edit: SiteAction = { type: 'edit', file: 'index-html', from: 2, count: 1, with: ['<p>C</p>'] }
    expect(reduceSite(state, edit)?.files[0]?.text).toBe('<h1>A</h1>\n<p>C</p>')
    expect(reduceSite(state, { ...edit, file: 'other' })).toBeNull()
    expect(reduceSite(state, { ...edit, from: 4 })).toBeNull()
    expect(reduceSite(state, { ...edit, with: ['a\nb'] })).toBeNull()
    expect(reduceSite(state, { ...edit, with: ['x'.repeat(7000)] })).toBeNull()
    const read = { ...state, files: state.files.map((file) => ({ ...file, readOnly: true })) }
    expect(reduceSite(read, edit)).toBeNull()
  })

  it('have names of their own, and one is a page', () => {
    const [file] = scenarioOf({ 'a.css': '' }).site.files
    if (!file) throw new Error('no file')
    expect(siteProblems({ name: 'x', site: { files: [file, file], widths: [320] } })).toMatchObject([
      { path: ['site', 'files', 1] },
      { path: ['site', 'files', 1] },
      { path: ['site', 'files'] },
    ])
  })
})

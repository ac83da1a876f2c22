import { describe, expect, it } from 'vitest'
import { isPage, pageOf, type SiteState, shownAt, siteFacts, startSite } from './site.ts'

const widths = [320, 375, 600, 900, 1280]

function siteOf(texts: Readonly<Record<string, string>>): SiteState {
  const files = Object.entries(texts).map(([name, text], place) => ({ id: `f${place}`, name, text }))
  return startSite({ name: 'x', site: { files, widths } })
}

const link = '<link rel="stylesheet" href="a.css">'
const card = '<li class="card"><h2>Title</h2><p>Some words <a href="#">more</a></p></li>'
const styles =
  'body { margin: 0; font-family: serif }\n.card { padding: 12px; border: 1px solid gray }\nh2 { font-size: 1.2rem }\n@media (min-width: 600px) { ul { display: flex; flex-wrap: wrap } }\n'

describe('what a site can make the server do', () => {
  it('leaves a good large page whole at each width', () => {
    const facts = siteFacts(siteOf({ 'index.html': `${link}<ul>${card.repeat(24)}</ul>`, 'a.css': styles.repeat(4) }))
    expect(facts.pages[0]?.widths.map(({ whole }) => whole)).toEqual(widths.map(() => true))
  })

  it.each([
    ['rules for every element', '<p>a'.repeat(290), `${'* * * *,'.repeat(11)} p { color: red }\n`.repeat(50)],
    ['emphasis that goes on', `<b class="${'a '.repeat(900)}">${'<p>a'.repeat(280)}`, 'b.z { color: red }'.repeat(120)],
    ['variables', '<b>a</b>'.repeat(290), `b { color: ${'var(--a)'.repeat(14)} }`.repeat(40)],
  ])('does not show all of a page that is too heavy: %s', (_says, body, css) => {
    const page = (link + body).slice(0, 5000)
    const texts = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.html`, page]))
    const facts = siteFacts(siteOf({ ...texts, 'a.css': css.slice(0, 5000) }))
    const [first] = facts.pages
    expect(first?.widths[0]).toMatchObject({ whole: false, overflow: 320 })
    expect(first?.worstOverflow).toBeGreaterThan(320)
    expect(first?.widths[0]?.elements.length).toBeLessThan(200)
  })

  it('hands down only so many variables', () => {
    const variables = Array.from({ length: 500 }, (_, place) => `--v${place}: 0`).join(';')
    const state = siteOf({ 'index.html': `${link}<p>a</p>`, 'a.css': `:root { ${variables} }` })
    const [file] = state.files.filter(isPage)
    if (!file) throw new Error('no page')
    expect(shownAt(state, pageOf(state, file), 320).root.style.size).toBeLessThan(60)
  })

  it('reads a sheet that is linked again and again once', () => {
    const facts = siteFacts(siteOf({ 'index.html': link.repeat(90), 'a.css': styles }))
    expect(facts.pages[0]?.sheets).toEqual(['a.css'])
  })

  it.each([
    ['headings', '#\n'.repeat(2500)],
    ['links', '[a](b)'.repeat(800)],
    ['lists', '- a\n1. a\n'.repeat(500)],
  ])('reads only so many elements of Markdown: %s', (_says, text) => {
    const page = siteFacts(siteOf({ 'a.md': text })).pages[0]
    expect(page?.elements.length).toBeLessThanOrEqual(310)
  })

  it('says where Markdown is too much', () => {
    expect(siteFacts(siteOf({ 'a.md': '#\n'.repeat(2500) })).pages[0]?.mistakes).toMatchObject([
      { reason: 'too-much', line: 301 },
    ])
  })

  it('bears with rows of spaces and with signs that nothing closes', () => {
    const texts = [`# a${' '.repeat(4900)}x`, `a${' '.repeat(4900)}b`, '*a '.repeat(1600), '['.repeat(5000)]
    const state = siteOf(Object.fromEntries(texts.map((text, place) => [`p${place}.md`, text])))
    expect(siteFacts(state).pages[0]?.headings).toMatchObject([{ level: 1 }])
  })
})

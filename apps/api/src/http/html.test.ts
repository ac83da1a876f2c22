import { describe, expect, it } from 'vitest'
import { escapeHtml, html, trusted } from './html.ts'

const hostile = `<img src=x onerror="alert('1')"> & co`

describe('html', () => {
  it('escapes every value, in text and in quoted attributes', () => {
    const page = html`<p title="${hostile}">${hostile}</p>`.toString()
    const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt; &amp; co'
    expect(page).toBe(`<p title="${escaped}">${escaped}</p>`)
  })

  it('keeps the markup of the template and of nested templates', () => {
    expect(html`<ul>${['a', '<b>'].map((item) => html`<li>${item}</li>`)}</ul>`.toString()).toBe(
      '<ul><li>a</li><li>&lt;b&gt;</li></ul>',
    )
  })

  it('escapes what is in lists, however deep', () => {
    expect(html`${['<', ['>', html`<br>`]]}`.toString()).toBe('&lt;&gt;<br>')
  })

  it('does not escape twice what is already markup', () => {
    const inner = html`<b>${'&'}</b>`
    expect(html`${inner}${inner}`.toString()).toBe('<b>&amp;</b><b>&amp;</b>')
  })

  it('writes numbers, zero included, and nothing for what is absent', () => {
    expect(html`${0}|${896}|${null}|${undefined}|${false}|${''}`.toString()).toBe('0|896||||')
  })

  it('is not fooled by an object that looks like markup', () => {
    const fake = JSON.parse('"<script>alert(1)</script>"')
    expect(html`${fake}`.toString()).not.toContain('<script>')
  })

  it('lets through only what is declared to be ours', () => {
    expect(html`${trusted('<svg></svg>')}`.toString()).toBe('<svg></svg>')
  })
})

describe('escapeHtml', () => {
  it('leaves letters of every language and typography alone', () => {
    expect(escapeHtml('« L’été » — ça va ? 東京 ✓')).toBe('« L’été » — ça va ? 東京 ✓')
  })
})

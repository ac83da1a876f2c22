// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInFrench } from '../testing/in-french.tsx'
import { RichText } from './rich-text.tsx'

afterEach(cleanup)

const partsOf = (name: string): (string | null)[] =>
  Array.from(document.querySelectorAll(`code [class*="${name}"]`), ({ textContent }) => textContent)

describe('rich text', () => {
  it('becomes elements, with headings at the level of the page', async () => {
    await renderInFrench(
      <RichText
        headingLevel={3}
        text={[
          { type: 'heading', line: [{ text: 'Vérifier' }] },
          { type: 'paragraph', line: [{ text: 'Une ' }, { text: 'vraie', mark: 'strong' }, { text: ' adresse' }] },
          { type: 'bullets', lines: [[{ text: 'un' }], [{ text: 'deux', mark: 'emphasis' }]] },
          { type: 'steps', lines: [[{ text: 'trois' }]] },
          { type: 'code', text: 'ls -l' },
        ]}
      />,
    )
    expect(screen.getByRole('heading', { level: 3, name: 'Vérifier' })).toBeTruthy()
    expect(screen.getByText('vraie').tagName).toBe('STRONG')
    expect(screen.getAllByRole('list').map((list) => list.tagName)).toEqual(['UL', 'OL'])
    expect(screen.getByText('deux').tagName).toBe('EM')
    expect(document.querySelector('pre code')?.textContent).toBe('ls -l')
  })

  it('shows markup as the characters it is', async () => {
    const text = '<img src=x onerror=alert(1)>'
    await renderInFrench(<RichText text={[{ type: 'paragraph', line: [{ text }] }]} />)
    expect(screen.getByText(text)).toBeTruthy()
    expect(document.querySelector('img')).toBe(null)
  })

  it('lets long code break at its joints and nowhere else changes it', async () => {
    const text = 'https://mairie-valbourg.example/compte'
    await renderInFrench(<RichText text={[{ type: 'paragraph', line: [{ text, mark: 'code' }] }]} />)
    const code = document.querySelector('code')
    expect(code?.textContent).toBe(text)
    expect(partsOf('joint')).toEqual(['://', '.', '/'])
  })

  it.each([
    ['https://mairie-valbourg.example/compte', ['-']],
    ['savon-orage-clou-lac', []],
    ['tar -x archive.tar', []],
  ])('keeps the hyphens of an address together: %s', async (text, together) => {
    await renderInFrench(<RichText text={[{ type: 'code', text }]} />)
    expect(document.querySelector('code')?.textContent).toBe(text)
    expect(partsOf('bond')).toEqual(together)
  })

  it('opens links in a new tab and says so', async () => {
    const line = [{ text: 'le guide', href: 'https://guide.example/' }]
    await renderInFrench(<RichText text={[{ type: 'paragraph', line }]} />)
    const link = screen.getByRole('link', { name: 'le guide (nouvel onglet)' })
    expect(link.getAttribute('target')).toBe('_blank')
    expect(link.getAttribute('rel')).toContain('noopener')
  })
})

// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nobody, openApp } from '../testing/open-app.tsx'

const { dataset } = document.documentElement

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  for (const name of ['operator', 'contact', 'source']) delete dataset[name]
})

async function openFooter() {
  await openApp('/learner/terms', { 'GET /api/users/me': () => [200, nobody] })
  return within(await screen.findByRole('contentinfo'))
}

describe('the footer', () => {
  it('names who runs the service, and leads to them and to the source', async () => {
    Object.assign(dataset, {
      operator: 'Ville de Valbourg',
      contact: 'mailto:aide@valbourg.example',
      source: 'https://code.example/pix',
    })
    const footer = await openFooter()
    expect(footer.getByText(/Service proposé par.:.Ville de Valbourg\./)).toBeTruthy()
    expect(footer.getByRole('link', { name: 'Nous écrire' }).getAttribute('href')).toBe('mailto:aide@valbourg.example')
    expect(footer.getByRole('link', { name: 'Code source' }).getAttribute('href')).toBe('https://code.example/pix')
  })

  it('is silent about what the operator did not say', async () => {
    const footer = await openFooter()
    expect(footer.getAllByRole('link').map((link) => link.textContent)).toEqual([
      'Accueil',
      'Conditions et vie privée',
      'Confort de lecture',
    ])
    expect(footer.queryByText(/Service proposé/)).toBe(null)
  })
})

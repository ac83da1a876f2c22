// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { nobody, openApp } from '../../../testing/open-app.tsx'

const { dataset } = document.documentElement

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  delete dataset['operator']
  delete dataset['contact']
})

const open = () => openApp('/learner/terms', { 'GET /api/users/me': () => [200, nobody] })

describe('the terms', () => {
  it('name who runs the service and where to write to them', async () => {
    dataset['operator'] = 'Ville de Valbourg'
    dataset['contact'] = 'https://valbourg.example/contact'
    await open()
    expect(await screen.findByText(/Responsable du service et de vos données.: Ville de Valbourg/)).toBeTruthy()
    const link = screen.getByRole('link', { name: 'valbourg.example/contact' })
    expect(link.getAttribute('href')).toBe('https://valbourg.example/contact')
  })

  it('say so when nobody gave a name', async () => {
    await open()
    expect(await screen.findByText(/n’ont pas encore donné leur nom/)).toBeTruthy()
    expect(screen.queryByText(/Pour écrire/)).toBe(null)
  })

  it('ask the youngest to ask a parent', async () => {
    await open()
    expect(await screen.findByText(/^Moins de 15 ans/)).toBeTruthy()
  })
})

// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { areaIcon, iconSvg } from './icons.ts'
import { Icon } from './icons.tsx'

afterEach(cleanup)

it('is hidden beside words and named where it stands alone', () => {
  const { container } = render(<Icon name="check" />)
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  render(<Icon name="lock" label="Fermé" />)
  expect(screen.getByRole('img', { name: 'Fermé' })).toBeDefined()
})

it('gives every area its own icon, and an unknown one a general icon', () => {
  const areas = [
    'information-and-data',
    'communication-and-collaboration',
    'content-creation',
    'protection-and-security',
    'digital-environment',
  ]
  expect(new Set(areas.map(areaIcon)).size).toBe(areas.length)
  expect(areaIcon('green-skills')).toBe('book')
})

it('writes the same drawing for the pages of the server', () => {
  expect(iconSvg('check')).toMatch(
    /^<svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d="[^"]+"\/><\/svg>$/,
  )
})

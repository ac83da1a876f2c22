// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Mosaic, MosaicBlock } from './mosaic.tsx'

afterEach(cleanup)

it('says one label per competence, and one for the whole', () => {
  render(
    <Mosaic
      label="Votre mosaïque"
      blocks={[
        {
          id: 'interact',
          area: 'communication-and-collaboration',
          pix: 41,
          openLevels: 7,
          label: 'Interagir, niveau 5',
        },
        { id: 'programming', area: 'content-creation', pix: 0, openLevels: 0, label: 'Programmer, bientôt' },
      ]}
    />,
  )
  expect(screen.getByRole('group', { name: 'Votre mosaïque' })).toBeDefined()
  expect(screen.getByRole('img', { name: 'Interagir, niveau 5' })).toBeDefined()
  expect(screen.getByRole('img', { name: 'Programmer, bientôt' })).toBeDefined()
})

it('lets only the new tiles land, one after the other', () => {
  const { container } = render(
    <MosaicBlock area="content-creation" pix={11} previousPix={8} openLevels={7} label="Programmer, niveau 1" />,
  )
  const landing = [...container.querySelectorAll<SVGGElement>('.mosaic-landing')]
  expect(landing.map((tile) => tile.style.animationDelay)).toEqual(['0ms', '70ms', '140ms'])
})

it('is hidden from screen readers when the words beside it say the same', () => {
  const { container } = render(<MosaicBlock area="content-creation" pix={11} openLevels={7} />)
  expect(container.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
})

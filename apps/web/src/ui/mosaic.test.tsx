// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { Mosaic, MosaicBlock } from './mosaic.tsx'

afterEach(cleanup)

it('is one picture for a screen reader, and shows what each block is under the pointer', () => {
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
  expect(screen.getAllByRole('img')).toHaveLength(1)
  const mosaic = screen.getByRole('img', { name: 'Votre mosaïque' })
  expect([...mosaic.querySelectorAll('title')].map(({ textContent }) => textContent)).toEqual([
    'Interagir, niveau 5',
    'Programmer, bientôt',
  ])
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

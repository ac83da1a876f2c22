// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { renderInFrench } from '../testing/in-french.tsx'
import { ScrollingTable } from './scrolling-table.tsx'

afterEach(cleanup)

it('a table that scrolls is reached with the keyboard, and says its caption once', async () => {
  await renderInFrench(<ScrollingTable caption="Vos tests">{null}</ScrollingTable>)
  expect(screen.getByRole('table', { name: 'Vos tests' })).toBeTruthy()
  expect(screen.getByRole('group', { name: 'Tableau' }).tabIndex).toBe(0)
})

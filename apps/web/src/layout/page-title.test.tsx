// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { focusNextTitle, PageTitle } from './page-title.tsx'

afterEach(() => {
  cleanup()
  document.body.innerHTML = ''
})

const title = () => screen.getByRole('heading', { level: 1 })
const show = () => render(<PageTitle documentTitle="Profile">Profile</PageTitle>)

it('the title of a page that was asked for takes the focus, once', () => {
  focusNextTitle()
  const { unmount } = show()
  expect(document.activeElement).toBe(title())
  unmount()
  show()
  expect(document.activeElement).toBe(document.body)
})

it('the title leaves whoever opened the menu meanwhile where they are', () => {
  document.body.innerHTML = '<header><details open><summary tabindex="0">Menu</summary></details></header>'
  const menu = document.querySelector('summary')
  menu?.focus()
  focusNextTitle()
  show()
  expect(document.activeElement).toBe(menu)
})

// @vitest-environment happy-dom

import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../api.ts'
import { renderInFrench } from '../testing/in-french.tsx'
import { ErrorPage } from './error-page.tsx'

const reload = vi.spyOn(location, 'reload').mockImplementation(() => undefined)

afterEach(() => {
  cleanup()
  reload.mockClear()
})

function showFailed(error: Error) {
  const page = createRootRoute({
    component: () => {
      throw error
    },
  })
  const router = createRouter({
    routeTree: page,
    history: createMemoryHistory(),
    defaultErrorComponent: ErrorPage,
  })
  return renderInFrench(<RouterProvider router={router as never} />)
}

const missing = new TypeError('Failed to fetch dynamically imported module: http://localhost/assets/page.js')

describe('a page that could not be shown', () => {
  it.each([
    ['a request', new ApiError('no-connection')],
    ['a part of the app', missing],
  ])('says that the line is down, and comes by itself once it is back (%s)', async (_what, error) => {
    await showFailed(error)
    expect(await screen.findByText(/votre connexion à Internet/)).toBeTruthy()
    expect(reload).not.toHaveBeenCalled()
    window.dispatchEvent(new Event('online'))
    expect(reload).toHaveBeenCalledOnce()
  })

  it('says that the problem is ours when it broke, and waits to be loaded again', async () => {
    await showFailed(new Error('broken'))
    expect(await screen.findByText(/de notre côté/)).toBeTruthy()
    window.dispatchEvent(new Event('online'))
    expect(reload).not.toHaveBeenCalled()
  })
})

// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { amina, openApp, problem } from '../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const address = 'phishing-2-library-names'
const api = `/api/operator/reported-challenges/${address}`

it('closes every open report about a challenge after a question, and shows what is left; a failure is said there', async () => {
  let open = 2
  let fails = true
  const { user, asked } = await openApp(`/admin/reports/${address}`, {
    'GET /api/users/me': () => [200, { ...amina, roles: ['support'] }],
    'GET /api/operator/overview': () => [200, { openReports: open, mail: null }],
    [`GET ${api}/reports`]: () => [200, { title: 'Un message', currentVersion: 1, reports: [], total: 0, open }],
    [`POST ${api}/closing`]: () => {
      if (fails) return [500, problem('internal-error')]
      open = 0
      return [200, { closed: 2 }]
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Fermer les 2 signalements ouverts' }))
  const dialog = within(screen.getByRole('dialog'))
  await user.click(dialog.getByRole('button', { name: 'Réparé' }))
  await dialog.findByRole('alert')
  fails = false
  await user.click(dialog.getByRole('button', { name: 'Réparé' }))
  await waitFor(() => expect(screen.queryByRole('button', { name: /signalements ouverts$/ })).toBe(null))
  expect(asked.filter(({ route }) => route === `POST ${api}/closing`).map(({ body }) => body)).toEqual([
    { as: 'fixed' },
    { as: 'fixed' },
  ])
})

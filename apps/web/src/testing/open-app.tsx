// Opens the whole app at an address, with a server that is only a table of answers: the one thing that tests replace.
import type { Language } from '@pix/core/language'
import { createMemoryHistory } from '@tanstack/react-router'
import { type RenderResult, render } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'
import { App } from '../app.tsx'
import { disclaimTest } from '../current-user/own-test.ts'
import { rememberLanguage } from '../language/chosen-language.ts'
import { loadCatalogue } from '../messages/catalogue.ts'
import { createQueryClient } from '../query-client.ts'
import { createAppRouter } from '../router.tsx'

/** What the server says: a status and a body, for each method and path such as `GET /api/users/me`. */
export type Answers = Record<string, (body: unknown) => readonly [status: number, body: unknown]>

type Asked = { readonly route: string; readonly body: unknown }

export type OpenedApp = RenderResult & {
  readonly user: UserEvent
  readonly asked: Asked[]
  readonly path: () => string
  /** The Back button of the browser. */
  readonly back: () => void
}

/** @param isChosen whether the person chose the language in this browser before */
export async function openApp(
  path: string,
  answers: Answers,
  language: Language = 'fr',
  { isChosen = true } = {},
): Promise<OpenedApp> {
  const asked: Asked[] = []
  vi.stubGlobal('fetch', async (address: string, { method = 'GET', body }: RequestInit = {}) => {
    const route = `${method} ${address.split('?')[0]}`
    const sent: unknown = typeof body === 'string' ? JSON.parse(body) : undefined
    asked.push({ route, body: sent })
    const [status, answer] = answers[route]?.(sent) ?? [404, problem('route-not-found')]
    return new Response(JSON.stringify(answer), { status })
  })

  try {
    sessionStorage.clear()
  } catch {
    // This test is of a browser that refuses storage.
  }
  disclaimTest()
  if (isChosen) rememberLanguage(language)
  // biome-ignore lint/suspicious/noDocumentCookie: there is no Cookie Store API here
  else document.cookie = 'pix_language=; Path=/; Max-Age=0'
  const queryClient = createQueryClient()
  const router = createAppRouter(queryClient, createMemoryHistory({ initialEntries: [path] }))
  await router.load()
  const catalogue = await loadCatalogue(language)
  const page = render(<App {...{ language, catalogue, queryClient, router }} />)
  return {
    ...page,
    user: userEvent.setup(),
    asked,
    path: () => router.state.location.pathname,
    back: () => router.history.back(),
  }
}

export function problem(code: string, more: object = {}): unknown {
  return { type: 'about:blank', title: code, status: 400, code, traceId: 'trace', ...more }
}

export const nobody = { kind: 'nobody', wasSignedOut: false }
export const amina = {
  kind: 'registered',
  email: 'amina@exemple.fr',
  username: null,
  terms: 'accepted',
  firstName: 'Amina',
  language: 'fr',
  comfort: null,
  lastReplyAt: null,
  roles: [],
}

export function anonymous(minutesAgo: number, { isPending = false, hasTestAnswers = true } = {}): unknown {
  return {
    kind: 'anonymous',
    lastActiveAt: Date.now() - minutesAgo * 60_000,
    hasAnswers: true,
    hasTestAnswers,
    isPending,
  }
}

// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answers, amina, nobody, openApp, problem } from '../testing/open-app.tsx'

const { dataset } = document.documentElement

beforeEach(() => {
  Object.assign(dataset, { consentAge: '15', mail: 'sent' })
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  history.replaceState(null, '', '/')
  for (const name of ['consentAge', 'mail', 'operator']) delete dataset[name]
})

const awaited = {
  kind: 'awaited',
  email: 'zoe@exemple.fr',
  parentEmail: 'parent@exemple.fr',
  decideBefore: Date.UTC(2026, 11, 5, 12),
}

const school = { providerId: 'school', name: 'Lycée de Valbourg' }

const server = (more: Answers = {}): Answers => ({ 'GET /api/users/me': () => [200, nobody], ...more })

const choose = async (user: Awaited<ReturnType<typeof openApp>>['user'], age: string) =>
  user.click(await screen.findByRole('radio', { name: age }))

describe('signing up', () => {
  it('asks for the age first, and nothing else', async () => {
    const { user } = await openApp('/sign-up', server())
    await screen.findByRole('radio', { name: '15 ans ou plus' })
    expect(screen.queryByRole('textbox')).toBe(null)
    await choose(user, '15 ans ou plus')
    expect(screen.getByRole('button', { name: 'Créer mon compte' })).toBeTruthy()
  })

  it('asks for no age where the operator wants none', async () => {
    delete dataset['consentAge']
    await openApp('/sign-up', server())
    expect(await screen.findByLabelText('Adresse e-mail')).toBeTruthy()
    expect(screen.queryByRole('radio')).toBe(null)
  })

  it('of somebody young leads to school, or to a parent who is written to', async () => {
    const { user, asked } = await openApp('/sign-up', server({ 'POST /api/consents': () => [201, awaited] }))
    await choose(user, 'Moins de 15 ans')
    expect(screen.getByRole('heading', { name: 'Avec l’école' })).toBeTruthy()
    await user.click(screen.getByRole('button', { name: 'Demander à mon parent' }))
    expect(document.activeElement).toBe(screen.getByLabelText('Votre adresse e-mail'))
    await user.type(screen.getByLabelText('Votre adresse e-mail'), 'zoe@exemple.fr')
    await user.type(screen.getByLabelText('Mot de passe'), 'hibou patin velours')
    await user.type(screen.getByLabelText('Adresse e-mail d’un parent'), 'ZOE@exemple.fr')
    await user.click(screen.getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: 'Demander à mon parent' }))
    expect(screen.getByText('C’est votre adresse. Il faut celle d’un parent.')).toBeTruthy()
    await user.clear(screen.getByLabelText('Adresse e-mail d’un parent'))
    await user.type(screen.getByLabelText('Adresse e-mail d’un parent'), 'parent@exemple.fr')
    await user.click(screen.getByRole('button', { name: 'Demander à mon parent' }))

    const title = await screen.findByRole('heading', { name: 'La demande est partie' })
    await waitFor(() => expect(document.activeElement).toBe(title))
    expect(screen.getByText(/jusqu’au 5 décembre 2026/)).toBeTruthy()
    expect(asked.find(({ route }) => route === 'POST /api/consents')?.body).toEqual({
      email: 'zoe@exemple.fr',
      password: 'hibou patin velours',
      firstName: '',
      parentEmail: 'parent@exemple.fr',
      language: 'fr',
      acceptsTerms: true,
    })
  })

  it('of somebody young leads to the service of their school, among those that open accounts for pupils', async () => {
    const providers = [
      { ...school, isForPupils: true },
      { providerId: 'city', name: 'Ville de Valbourg', isForPupils: false },
    ]
    const started = vi.fn(() => [503, problem('provider-not-answering')] as const)
    const { user } = await openApp(
      '/sign-up?next=/learner/history',
      server({
        'GET /api/identity-providers': () => [200, { providers }],
        'POST /api/identity-providers/school/sign-ins': started,
      }),
    )
    await choose(user, 'Moins de 15 ans')
    await user.click(await screen.findByRole('button', { name: 'Continuer avec Lycée de Valbourg' }))
    expect(started).toHaveBeenCalledWith({ next: '/learner/history', remember: false })
    expect(screen.queryByRole('button', { name: /Ville de Valbourg/ })).toBe(null)
  })

  it('leads to school alone where no mail is sent', async () => {
    delete dataset['mail']
    const { user } = await openApp('/sign-up', server())
    await choose(user, 'Moins de 15 ans')
    expect(screen.getByText(/Passez par l’école/)).toBeTruthy()
    expect(screen.queryByRole('textbox')).toBe(null)
  })

  it('says what is awaited to whoever comes back, and lets them write to another parent', async () => {
    const { user } = await openApp('/sign-up', {
      'GET /api/users/me': () => [
        200,
        { kind: 'anonymous', lastActiveAt: Date.now(), hasAnswers: false, hasTestAnswers: false, isPending: false },
      ],
      'GET /api/consents/asked': () => [200, awaited],
    })
    await screen.findByRole('heading', { level: 1, name: 'La demande est partie' })
    expect(document.title).toBe('La demande est partie – Pix')
    expect(screen.queryByRole('heading', { name: 'Créer un compte' })).toBe(null)
    await user.click(screen.getByRole('button', { name: 'Écrire à une autre adresse' }))
    expect(screen.getByLabelText('Adresse e-mail d’un parent')).toBeTruthy()
  })
})

describe('the first visit with another service', () => {
  const path = '/sign-in/with/school/first-time'
  const comingFrom = (isForPupils: boolean) =>
    server({
      'GET /api/identity-providers/unclaimed': () => [
        200,
        { provider: { ...school, isForPupils }, firstName: 'Zoé', email: null, next: '/learner/profile' },
      ],
      'POST /api/users/identity': () => [201, { ...amina, firstName: 'Zoé', email: null }],
    })
  const agreement = /Lycée de Valbourg est d’accord pour que ses élèves aient un compte Pix/

  it('asks for the age, and for a parent of those who are too young', async () => {
    const { user } = await openApp(path, comingFrom(false))
    await choose(user, 'Moins de 15 ans')
    expect(screen.getByLabelText('Adresse e-mail d’un parent')).toBeTruthy()
    expect(screen.queryByText(agreement)).toBe(null)
  })

  it('of a school that has what it needs says so, and makes the account at once, whatever the age', async () => {
    const { user, asked } = await openApp(path, comingFrom(true))
    expect(await screen.findByText(agreement)).toBeTruthy()
    expect(screen.queryByRole('radio')).toBe(null)
    await user.click(screen.getByRole('checkbox', { name: /J’accepte/ }))
    await user.click(screen.getByRole('button', { name: 'Créer mon compte' }))
    await waitFor(() =>
      expect(asked.find(({ route }) => route === 'POST /api/users/identity')?.body).toEqual({
        firstName: 'Zoé',
        keepsEmail: false,
        language: 'fr',
        acceptsTerms: true,
      }),
    )
  })

  it('of a school says nothing of age where the operator asks for none', async () => {
    delete dataset['consentAge']
    await openApp(path, comingFrom(true))
    await screen.findByRole('button', { name: 'Créer mon compte' })
    expect(screen.queryByText(agreement)).toBe(null)
  })
})

describe('the page of a parent', () => {
  const open = (more: Answers) => {
    history.replaceState(null, '', '/consent#secret')
    return openApp('/consent', server(more))
  }
  const asked = { kind: 'awaited', firstName: 'Zoé', email: 'zoe@exemple.fr', decideBefore: awaited.decideBefore }
  const given = { kind: 'given', firstName: '', email: 'zoe@exemple.fr', givenAt: Date.UTC(2026, 10, 28, 12) }

  it('says what it is about and who runs the service, and takes a yes', async () => {
    dataset['operator'] = 'Ville de Valbourg'
    const app = await open({
      'POST /api/consents/read': () => [200, asked],
      'POST /api/consents/decisions': () => [201, { outcome: 'given' }],
    })
    await screen.findByRole('heading', { level: 1, name: 'Zoé demande votre accord' })
    expect(screen.getByText('Ville de Valbourg')).toBeTruthy()
    await app.user.click(screen.getByRole('button', { name: 'Je suis son parent et je suis d’accord' }))
    const title = await screen.findByRole('heading', { level: 1, name: 'Merci, le compte est ouvert' })
    expect(document.activeElement).toBe(title)
    expect(app.asked.at(-1)).toEqual({
      route: 'POST /api/consents/decisions',
      body: { token: 'secret', decision: 'give' },
    })
  })

  it.each([
    ['refuse', asked, 'Je refuse', 'Refuser et effacer', 'refused', 'C’est effacé'],
    ['withdraw', given, 'Retirer mon accord…', 'Retirer et supprimer', 'withdrawn', 'Le compte est supprimé'],
  ])('asks once more before it takes: %s', async (decision, read, button, confirm, outcome, title) => {
    const app = await open({
      'POST /api/consents/read': () => [200, read],
      'POST /api/consents/decisions': () => [201, { outcome }],
    })
    await app.user.click(await screen.findByRole('button', { name: button }))
    expect(app.asked.some(({ route }) => route === 'POST /api/consents/decisions')).toBe(false)
    await app.user.click(screen.getByRole('button', { name: confirm }))
    await screen.findByRole('heading', { level: 1, name: title })
    expect(app.asked.at(-1)?.body).toEqual({ token: 'secret', decision })
  })

  it.each([
    ['link-unknown', /pas complet/],
    ['link-used', /déjà répondu/],
    ['link-expired', /délai est passé/],
  ])('says kindly that a link is over: %s', async (code, sentence) => {
    await open({ 'POST /api/consents/read': () => [404, problem(code)] })
    await screen.findByRole('heading', { level: 1, name: 'Ce lien ne sert plus' })
    expect(screen.getByText(sentence)).toBeTruthy()
  })
})

describe('the page on privacy', () => {
  it('speaks to children first, then to adults', async () => {
    await openApp('/learner/privacy', server())
    await screen.findByRole('heading', { level: 1, name: 'Votre vie privée' })
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)
    expect(headings).toEqual(['En mots simples', 'Pour les adultes, en détail'])
    expect(screen.getByText(/^Avant 15.ans.: l’accord d’un parent/)).toBeTruthy()
  })
})

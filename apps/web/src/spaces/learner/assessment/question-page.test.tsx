// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepDraft, testsWithDraft } from '../../../draft-storage.ts'
import { views } from '../../../testing/example-items.ts'
import { assessmentId } from '../../../testing/example-profile.ts'
import { questionAt, summaryAt, testAt } from '../../../testing/example-test.ts'
import { type Answers, amina, nobody, openApp, problem } from '../../../testing/open-app.tsx'
import { refuseStorage } from '../../../testing/refuse-storage.ts'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  localStorage.clear()
  vi.unstubAllGlobals()
})

const address = `/learner/assessments/${assessmentId}`
const api = `/api/assessments/${assessmentId}`
const answering = `POST ${api}/answers`

const server = (more: Answers = {}): Answers => ({
  'GET /api/users/me': () => [200, amina],
  [`GET ${api}`]: () => [200, testAt(questionAt(3))],
  ...more,
})

const open = (more: Answers = {}) => openApp(address, server(more))
const title = (name: string) => screen.findByRole('heading', { level: 1, name })

describe('the page of a question', () => {
  it('shows the situation, one instruction, the answer, two buttons and a way to report a problem', async () => {
    await open()
    const heading = await title('Question 3. Consigne 3')
    expect(document.activeElement).toBe(heading)
    expect(screen.getByRole('heading', { description: 'Situation 3.' })).toBe(heading)
    expect(screen.getAllByRole('radio')).toHaveLength(3)
    const buttons = within(screen.getByRole('main')).getAllByRole('button')
    expect(buttons.map((button) => button.textContent)).toEqual([
      'Valider',
      'Je ne sais pas, passer',
      'Signaler un problème',
    ])
    expect(screen.getByRole('img', { name: '3e question sur 5 avant la pause' })).toBeTruthy()
    expect(screen.getByRole('link', { name: /Pause.*tout est gardé/ }).getAttribute('href')).toBe('/learner/profile')
    expect(document.title).toBe('Question 3 – Sécuriser l’environnement numérique – Pix')
  })

  it('sends the answer with an id of its own and shows the next question, which takes the focus', async () => {
    const { user, asked } = await open({
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    await user.click(await screen.findByRole('radio', { name: 'L’adresse' }))
    await user.click(screen.getByRole('button', { name: 'Valider' }))
    expect(document.activeElement).toBe(await title('Question 4. Consigne 4'))
    expect(asked.find(({ route }) => route === answering)?.body).toEqual({
      answerId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      position: 3,
      language: 'fr',
      answer: { kind: 'choice-one', option: 'o2' },
    })
    expect(screen.getAllByRole<HTMLInputElement>('radio').some(({ checked }) => checked)).toBe(false)
  })

  it('asks kindly for an answer, where it is missing', async () => {
    const { user, asked } = await open()
    await user.click(await screen.findByRole('button', { name: 'Valider' }))
    expect(screen.getByText('Choisissez une réponse avant de valider.')).toBeTruthy()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: 'La date' }))
    expect(asked.some(({ route }) => route === answering)).toBe(false)
    await user.click(screen.getByRole('radio', { name: 'L’adresse' }))
    expect(screen.queryByText('Choisissez une réponse avant de valider.')).toBe(null)
  })

  it('asks whether the order suits when nothing was moved, and sends it when it is confirmed again', async () => {
    const { user, asked } = await open({
      [`GET ${api}`]: () => [200, testAt(questionAt(3, views.order))],
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    const validate = await screen.findByRole('button', { name: 'Valider' })
    await screen.findByText('Verrouiller')
    await user.click(validate)
    const sentence = screen.getByText('Vous n’avez rien déplacé. Validez encore si cet ordre vous convient.')
    expect(sentence.closest('[role="status"]')).toBeTruthy()
    expect(document.activeElement).toBe(validate)
    expect(asked.some(({ route }) => route === answering)).toBe(false)
    await user.click(validate)
    await title('Question 4. Consigne 4')
    expect(asked.find(({ route }) => route === answering)?.body).toMatchObject({
      answer: { kind: 'order', entries: ['e1', 'e2', 'e3'] },
    })
  })

  it('asks once whether fewer than the question says are meant', async () => {
    const { user, asked } = await open({
      [`GET ${api}`]: () => [200, testAt(questionAt(3, { ...views['choice-many'], asked: 2 }))],
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    const validate = await screen.findByRole('button', { name: 'Valider' })
    await user.click(await screen.findByRole('checkbox', { name: 'Verrouiller' }))
    await user.click(validate)
    const sentence = screen.getByText(/choisi 1, et la question en demande 2/)
    expect(sentence.closest('[role="status"]')).toBeTruthy()
    expect(asked.some(({ route }) => route === answering)).toBe(false)
    await user.click(validate)
    await title('Question 4. Consigne 4')
    expect(asked.filter(({ route }) => route === answering)).toHaveLength(1)
  })

  it('asks nothing of whoever has moved a line, even back to where it was', async () => {
    const { user, asked } = await open({
      [`GET ${api}`]: () => [200, testAt(questionAt(3, views.order))],
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    const validate = await screen.findByRole('button', { name: 'Valider' })
    await screen.findByText('Verrouiller')
    await user.click(validate)
    await user.click(await screen.findByRole('button', { name: /^Descendre.*Effacer/ }))
    expect(screen.queryByText(/Vous n’avez rien déplacé/)).toBe(null)
    await user.click(screen.getByRole('button', { name: /^Monter.*Effacer/ }))
    await user.click(validate)
    await title('Question 4. Consigne 4')
    expect(asked.filter(({ route }) => route === answering)).toHaveLength(1)
  })

  it('lets one skip', async () => {
    const { user, asked } = await open({
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    await user.click(await screen.findByRole('button', { name: 'Je ne sais pas, passer' }))
    await title('Question 4. Consigne 4')
    expect(asked.find(({ route }) => route === answering)?.body).toMatchObject({ answer: { kind: 'skipped' } })
  })

  it('says that the answer is kept when the line is lost, and sends the same one when asked', async () => {
    let lost = true
    const { user, asked } = await open({
      [answering]: () => {
        if (lost) throw new TypeError('Failed to fetch')
        return [200, { answered: 3, checkpoint: null, question: questionAt(4) }]
      },
    })
    await user.click(await screen.findByRole('radio', { name: 'L’adresse' }))
    await user.click(screen.getByRole('button', { name: 'Valider' }))
    expect(await screen.findByText(/Votre réponse est gardée/)).toBeTruthy()
    lost = false
    await user.click(screen.getByRole('button', { name: 'Réessayer maintenant' }))
    await title('Question 4. Consigne 4')
    const bodies = asked.filter(({ route }) => route === answering).map(({ body }) => JSON.stringify(body))
    expect(bodies.length).toBeGreaterThan(1)
    expect(new Set(bodies).size).toBe(1)
  })

  it('says when another tab was faster, and shows where the test is', async () => {
    let position = 3
    const { user } = await open({
      [`GET ${api}`]: () => [200, testAt(questionAt(position))],
      [answering]: () => {
        position = 4
        return [409, problem('already-answered')]
      },
    })
    await user.click(await screen.findByRole('radio', { name: 'L’adresse' }))
    await user.click(screen.getByRole('button', { name: 'Valider' }))
    await title('Question 4. Consigne 4')
    expect(screen.getByText(/Cette question avait déjà sa réponse/)).toBeTruthy()
  })

  it('says next to the field what the server could not read', async () => {
    const { user } = await open({
      [`GET ${api}`]: () => [200, testAt(questionAt(3, views.number))],
      [answering]: () => [422, problem('answer-not-a-number')],
    })
    const field = await screen.findByRole('textbox', { name: 'Nombre de commandes' })
    await user.type(field, 'douze{Enter}')
    expect(await screen.findByText(/Écrivez un nombre en chiffres/)).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await user.type(field, '1')
    expect(field.getAttribute('aria-invalid')).toBe(null)
  })

  it('leads to signing in when the login has ended, says that the answer is kept, and sends it once signed in', async () => {
    let signedIn = false
    const { user, path, asked } = await open({
      [answering]: () =>
        signedIn ? [200, { answered: 3, checkpoint: null, question: questionAt(4) }] : [401, problem('login-required')],
      'POST /api/logins': () => {
        signedIn = true
        return [200, amina]
      },
    })
    await user.click(await screen.findByRole('radio', { name: 'L’adresse' }))
    await user.click(screen.getByRole('button', { name: 'Valider' }))
    await title('Se connecter')
    expect(path()).toBe('/sign-in')
    expect(screen.getByText(/votre dernière réponse est gardée/)).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: 'Adresse e-mail ou identifiant' }), 'amina@exemple.fr')
    await user.type(screen.getByLabelText('Mot de passe'), 'Carreau-Violet-27')
    await user.click(screen.getByRole('button', { name: 'Se connecter' }))
    await title('Question 4. Consigne 4')
    const bodies = asked.filter(({ route }) => route === answering).map(({ body }) => JSON.stringify(body))
    expect(bodies).toHaveLength(2)
    expect(new Set(bodies).size).toBe(1)
  })

  it('tells somebody without an account that the test is gone, and leads to a new one', async () => {
    const { user } = await open({
      'GET /api/users/me': () => [
        200,
        { kind: 'anonymous', lastActiveAt: Date.now(), hasAnswers: false, hasTestAnswers: false, isPending: false },
      ],
      [answering]: () => [401, problem('login-required')],
    })
    await user.click(await screen.findByRole('button', { name: 'Je ne sais pas, passer' }))
    const notice = await screen.findByRole('alert')
    expect(notice.textContent).toContain('Sans compte, un test s’efface après 4 heures')
    expect(screen.getByRole('link', { name: 'Nouveau test' }).getAttribute('href')).toBe('/learner/profile')
  })

  it('keeps what was being prepared when the page is opened again', async () => {
    const first = await open()
    await first.user.click(await screen.findByRole('radio', { name: 'L’adresse' }))
    first.unmount()
    await open()
    expect((await screen.findByRole<HTMLInputElement>('radio', { name: 'L’adresse' })).checked).toBe(true)
  })

  it('keeps nothing of an answer once it is sent', async () => {
    const { user } = await open({
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    await user.click(await screen.findByRole('radio', { name: 'L’adresse' }))
    expect(testsWithDraft()).toEqual([assessmentId])
    await user.click(screen.getByRole('button', { name: 'Valider' }))
    await title('Question 4. Consigne 4')
    expect(localStorage.length).toBe(0)
  })

  it('starts anew when what was kept is not an answer to the question', async () => {
    keepDraft(assessmentId, 3, { kind: 'choice-one', option: 'o9' })
    await open()
    const choices = await screen.findAllByRole<HTMLInputElement>('radio')
    expect(choices.map(({ checked }) => checked)).toEqual([false, false, false])
  })

  it('goes on where the browser refuses storage', async () => {
    refuseStorage()
    const { user } = await open({
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    await user.click(await screen.findByRole('radio', { name: 'L’adresse' }))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'L’adresse' }).checked).toBe(true)
    await user.click(screen.getByRole('button', { name: 'Valider' }))
    await title('Question 4. Consigne 4')
    expect(testsWithDraft()).toEqual([])
  })

  it.each(['is over', 'is of somebody else'])('keeps nothing for a test that %s', async (end) => {
    keepDraft(assessmentId, 3, { kind: 'choice-one', option: 'o2' })
    const isOver = end === 'is over'
    await open({
      [`GET ${api}`]: () => (isOver ? [200, testAt(null)] : [404, problem('assessment-not-found')]),
      [`GET ${api}/corrections`]: () => [200, { corrections: [], toRead: [] }],
    })
    await waitFor(() => expect(testsWithDraft()).toEqual([]))
  })

  it('speaks the other language at one click, and keeps the answer and the place', async () => {
    const { user, asked } = await open({
      'PATCH /api/users/me': () => [200, {}],
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    await user.click(await screen.findByRole('radio', { name: 'L’adresse' }))
    await user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'English' }))
    const validate = await screen.findByRole('button', { name: 'Confirm' })
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Français' }))
    expect(screen.getByText('The page is in English.').closest('[role="status"]')).toBeTruthy()
    expect(screen.getByRole('img', { name: '3rd of 5 questions before the pause' })).toBeTruthy()
    await waitFor(() => expect(asked.filter(({ route }) => route === `GET ${api}`)).toHaveLength(2))
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'L’adresse' }).checked).toBe(true)
    await user.click(validate)
    await title('Question 4. Consigne 4')
    const sent = asked.find(({ route }) => route === answering)?.body
    expect(sent).toMatchObject({ language: 'en', answer: { kind: 'choice-one', option: 'o2' } })
  })

  it('says what is missing in the language that is spoken', async () => {
    const { user } = await open({ 'PATCH /api/users/me': () => [200, {}] })
    await user.click(await screen.findByRole('button', { name: 'Valider' }))
    await user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'English' }))
    expect(await screen.findByText('Choose an answer first.')).toBeTruthy()
  })

  it('shows in the other language the question that waits now, not one that was answered since', async () => {
    let position = 3
    const { user } = await open({
      'PATCH /api/users/me': () => [200, {}],
      [`GET ${api}`]: () => [200, testAt(questionAt(position))],
      [answering]: () => {
        position += 1
        return [200, { answered: position - 1, checkpoint: null, question: questionAt(position) }]
      },
    })
    await title('Question 3. Consigne 3')
    for (const name of ['English', 'Français']) {
      await user.click(within(screen.getByRole('banner')).getByRole('button', { name }))
    }
    await user.click(await screen.findByRole('button', { name: 'Je ne sais pas, passer' }))
    await title('Question 4. Consigne 4')
    await user.click(within(screen.getByRole('banner')).getByRole('button', { name: 'English' }))
    await screen.findByRole('button', { name: 'Confirm' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Question 4. Consigne 4')
  })

  it.each([
    ['fr', 1, '1re question sur 5 avant la pause'],
    ['fr', 2, '2e question sur 5 avant la pause'],
    ['fr', 5, '5e question sur 5 avant la pause'],
    ['fr', 6, '1re question sur 5 avant la pause'],
    ['en', 1, '1st of 5 questions before the pause'],
    ['en', 2, '2nd of 5 questions before the pause'],
    ['en', 3, '3rd of 5 questions before the pause'],
    ['en', 4, '4th of 5 questions before the pause'],
    ['en', 10, '5th of 5 questions before the pause'],
  ] as const)('tells in %s how far the pause is from question %d', async (language, position, name) => {
    await openApp(address, server({ [`GET ${api}`]: () => [200, testAt(questionAt(position))] }), language)
    expect(await screen.findByRole('img', { name })).toBeTruthy()
  })

  it('pauses after five answers', async () => {
    const { user, path } = await open({
      [`GET ${api}`]: () => [200, testAt(questionAt(5))],
      [`GET ${api}/corrections`]: () => [200, { corrections: [summaryAt(5, 'right')], toRead: [] }],
      [answering]: () => [200, { answered: 5, checkpoint: 1, question: questionAt(6) }],
    })
    await user.click(await screen.findByRole('button', { name: 'Je ne sais pas, passer' }))
    await waitFor(() => expect(path()).toBe(`${address}/checkpoints/1`))
  })

  it('ends with the results', async () => {
    let isOver = false
    const { user, path } = await open({
      [`GET ${api}`]: () => [200, testAt(isOver ? null : questionAt(7))],
      [`GET ${api}/corrections`]: () => [200, { corrections: [], toRead: [] }],
      [answering]: () => {
        isOver = true
        return [200, { answered: 7, checkpoint: null, question: null }]
      },
    })
    await user.click(await screen.findByRole('button', { name: 'Je ne sais pas, passer' }))
    await waitFor(() => expect(path()).toBe(`${address}/results`))
    await title('Test terminé, bravo\u202f!')
  })

  it('keeps nothing that was written for a test that this login does not open', async () => {
    sessionStorage.setItem(`pix-answer-${assessmentId}`, 'null')
    const clear = vi.spyOn(sessionStorage, 'clear').mockImplementation(() => undefined)
    await open({ [`GET ${api}`]: () => [404, problem('assessment-not-found')] })
    await waitFor(() => expect(sessionStorage.getItem(`pix-answer-${assessmentId}`)).toBe(null))
    clear.mockRestore()
  })
})

describe('the address of a test, for whoever it is not open to', () => {
  const closed = 'Ce test n’est pas ouvert sur cet appareil'
  const pages = [address, `${address}/checkpoints/1`, `${address}/questions/2`, `${address}/results`]

  it.each(pages)('leads somebody without a login to signing in, or to a test of their own: %s', async (page) => {
    await openApp(page, {
      'GET /api/users/me': () => [200, nobody],
      ...Object.fromEntries(
        [api, `${api}/corrections`, `${api}/questions/2`].map((url) => [
          `GET ${url}`,
          () => [401, problem('login-required')] as const,
        ]),
      ),
    })
    await title(closed)
    const main = within(screen.getByRole('main'))
    expect(main.getByText(/^S’il est à vous, connectez-vous/)).toBeTruthy()
    const links = main.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])
    expect(links).toEqual([
      ['Se connecter', `/sign-in?next=${encodeURIComponent(page)}`],
      ['Commencer le mien', '/learner/profile'],
    ])
    expect(screen.queryByText(/Pause|Vous n’êtes pas connecté/)).toBe(null)
  })

  it('says the same to whoever has another test here without an account', async () => {
    await openApp(address, {
      'GET /api/users/me': () => [
        200,
        { kind: 'anonymous', lastActiveAt: Date.now(), hasAnswers: false, hasTestAnswers: false, isPending: false },
      ],
      [`GET ${api}`]: () => [404, problem('assessment-not-found')],
    })
    await title(closed)
    expect(screen.getByText(/^S’il est à vous, connectez-vous/)).toBeTruthy()
    expect(screen.queryByText(/Pause/)).toBe(null)
  })

  it('tells whoever is signed in with another account how to change, and where their tests are', async () => {
    await open({ [`GET ${api}`]: () => [404, problem('assessment-not-found')] })
    await title(closed)
    expect(screen.getByText(/S’il est à un autre de vos comptes/)).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Aller à mon profil' })).toBeTruthy()
    expect(screen.queryByText(/Pause/)).toBe(null)
  })

  it('tells whoever had it open that their login has ended', async () => {
    let hasEnded = false
    const { user } = await open({
      [`GET ${api}/questions/2`]: () => {
        hasEnded = true
        return [401, problem('login-required')]
      },
      'GET /api/users/me': () => [200, hasEnded ? nobody : amina],
    })
    await user.click(await screen.findByRole('link', { name: 'Mes réponses précédentes' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Vous n’êtes pas connecté ici')
    expect(screen.queryByText(closed)).toBe(null)
  })
})

describe('a timed question', () => {
  const beginning = `POST ${api}/questions/3/beginning`
  const toBegin = { kind: 'to-begin', position: 3, seconds: 90, timing: 'standard' }
  const timed = (leftMs: number) => ({ ...questionAt(3), timer: { limitMs: 90_000, leftMs } })

  it('is warned of first, with as much time as one needs, and begins when one says so', async () => {
    const { user, asked } = await open({
      [`GET ${api}`]: () => [200, { ...testAt(null), state: 'started', answered: 2, question: toBegin }],
      [beginning]: () => [200, timed(90_000)],
    })
    const warning = await title('Question 3. La question suivante a un temps limité')
    await waitFor(() => expect(document.activeElement).toBe(warning))
    const choice = screen.getByRole('group', { name: 'Le temps qu’il me faut' })
    expect(within(choice).getAllByRole('radio')).toHaveLength(5)
    await user.click(within(choice).getByRole('radio', { name: '3 minutes, le double' }))
    await user.click(screen.getByRole('button', { name: 'Commencer' }))
    const heading = await title('Question 3. Consigne 3')
    await waitFor(() => expect(document.activeElement).toBe(heading))
    expect(asked.find(({ route }) => route === beginning)?.body).toEqual({ timing: 'double', language: 'fr' })
    expect((await screen.findByRole('timer')).textContent).toBe('Il reste 1:30')
  })

  it('can be skipped without being seen', async () => {
    const { user, asked } = await open({
      [`GET ${api}`]: () => [200, { ...testAt(null), state: 'started', answered: 2, question: toBegin }],
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    await user.click(await screen.findByRole('button', { name: 'Je ne sais pas, passer' }))
    await title('Question 4. Consigne 4')
    expect(asked.find(({ route }) => route === answering)?.body).toMatchObject({ answer: { kind: 'skipped' } })
  })

  it('has a clock that can be put out of sight, and says that the end is near all the same', async () => {
    const { user } = await open({ [`GET ${api}`]: () => [200, testAt(timed(9_000))] })
    await screen.findByRole('timer')
    await user.click(screen.getByRole('button', { name: 'Masquer le temps' }))
    expect(screen.queryByRole('timer')).toBe(null)
    expect(screen.getByText('Il reste 10 secondes.').closest('[role="status"]')).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Afficher le temps' })).toBeTruthy()
  })

  it('can still be answered when its time is over', async () => {
    await open({ [`GET ${api}`]: () => [200, testAt(timed(0))] })
    expect(await screen.findByText(/Le temps est passé/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Valider' }).getAttribute('aria-disabled')).toBe(null)
  })
})

describe('a question from memory', () => {
  it('says what it asks for, welcomes who comes back, and tells how often the window was left', async () => {
    const { user, asked } = await open({
      [`GET ${api}`]: () => [200, testAt({ ...questionAt(3), focus: true })],
      [answering]: () => [200, { answered: 3, checkpoint: null, question: questionAt(4) }],
    })
    expect(await screen.findByText(/répondez sans chercher ailleurs/)).toBeTruthy()
    // The title takes the focus below the panel: it says the same first.
    expect(screen.getByRole('heading', { level: 1, description: 'Question de mémoire. Situation 3.' })).toBeTruthy()
    expect(screen.queryByText(/Vous revoilà/)).toBe(null)
    window.dispatchEvent(new Event('blur'))
    window.dispatchEvent(new Event('focus'))
    expect((await screen.findByText(/Vous revoilà/)).closest('[role="status"]')).toBeTruthy()
    await user.click(screen.getByRole('radio', { name: 'L’adresse' }))
    await user.click(screen.getByRole('button', { name: 'Valider' }))
    await title('Question 4. Consigne 4')
    expect(asked.find(({ route }) => route === answering)?.body).toMatchObject({
      away: { times: 1, ms: expect.any(Number) },
    })
  })
})

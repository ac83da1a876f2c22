// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { answers, views } from '../../../testing/example-items.ts'
import { assessmentId, profileOf, scorecard } from '../../../testing/example-profile.ts'
import { correctionAt, questionAt, summaryAt, testAt } from '../../../testing/example-test.ts'
import { type Answers, amina, anonymous, openApp, problem } from '../../../testing/open-app.tsx'
import { noteGoingOn } from './seen-going-on.ts'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const address = `/learner/assessments/${assessmentId}`
const api = `/api/assessments/${assessmentId}`
const outcomes = ['right', 'wrong', 'skipped', 'right', 'right'] as const

const tutorial = {
  id: 'read-the-real-address',
  title: 'Lire la vraie adresse',
  minutes: 3,
  body: [{ type: 'paragraph', line: [{ text: 'Commencez par la fin.' }] }],
}

const server = (more: Answers = {}): Answers => ({
  'GET /api/users/me': () => [200, amina],
  [`GET ${api}`]: () => [200, testAt(questionAt(6))],
  [`GET ${api}/corrections`]: () => [
    200,
    { corrections: outcomes.map((outcome, place) => summaryAt(place + 1, outcome)), toRead: [tutorial] },
  ],
  [`GET ${api}/corrections/2`]: () => [200, correctionAt(2)],
  'GET /api/tutorials/read-the-real-address': () => [200, tutorial],
  ...more,
})

const paragraph = (text: string) => [{ type: 'paragraph' as const, line: [{ text }] }]
const completed: Answers = { [`GET ${api}`]: () => [200, testAt(null)] }
const heading = (name: RegExp | string) => screen.findByRole('heading', { level: 1, name })
const rows = () => screen.getAllByText(/^Titre \d$/).map((row) => row.closest('summary')?.textContent)

describe('a checkpoint', () => {
  it('says how each of the five answers went, and goes on', async () => {
    const { user, path } = await openApp(`${address}/checkpoints/1`, server())
    await heading('5 questions faites')
    expect(rows().map((row) => row?.replace(/^.*Titre/, ''))).toEqual([
      ' 1Juste',
      ' 2Pas encore',
      ' 3Passée',
      ' 4Juste',
      ' 5Juste',
    ])
    // Before the answers and after them.
    const [, below] = screen.getAllByRole('link', { name: 'Continuer' })
    await user.click(below ?? document.body)
    await waitFor(() => expect(path()).toBe(address))
  })

  it('says that a level was reached since the pause before, at that pause alone', async () => {
    const reached = { ...testAt(questionAt(6)), pausePix: 20, pix: 26, level: 3 }
    await openApp(`${address}/checkpoints/1`, server({ [`GET ${api}`]: () => [200, reached] }))
    expect(await screen.findByText(/Vous venez d’atteindre le niveau 3/)).toBeTruthy()
    cleanup()
    const later = { ...reached, answered: 7 }
    await openApp(`${address}/checkpoints/1`, server({ [`GET ${api}`]: () => [200, later] }))
    await heading('5 questions faites')
    expect(screen.queryByText(/atteindre le niveau/)).toBe(null)
  })

  it('opens a correction in place, with both answers, why, a hint and a tutorial', async () => {
    const { user } = await openApp(`${address}/checkpoints/1`, server())
    await user.click(await screen.findByText(/Titre 2/))
    const part = async (name: string) =>
      (await screen.findByRole('heading', { level: 4, name: `${name} (question 2)` })).parentElement?.textContent
    expect(await part('Votre réponse')).toContain('La date')
    expect(await part('La bonne réponse')).toContain('L’adresse')
    expect(await part('Pourquoi')).toMatch(/La date.*Une date ne prouve rien\..*C’est l’adresse qu’il faut lire\./)
    expect(await part('Pourquoi')).not.toContain('Un nom se choisit.')
    expect(screen.getByRole('heading', { level: 3, name: /^Question 2\s: Titre 2$/ })).toBeTruthy()
    expect(screen.getByText('Lisez ce qui suit le signe @.')).toBeTruthy()
    await user.click(screen.getByText(/Lire la vraie adresse/))
    expect(await screen.findByText('Commencez par la fin.')).toBeTruthy()
  })

  it('is found again as it was left by whoever comes back with the browser', async () => {
    const { user, path, back } = await openApp(
      `${address}/checkpoints/1`,
      server({
        [`GET ${api}/corrections/4`]: () => [200, correctionAt(4)],
        [`GET ${api}/questions/2`]: () => [
          200,
          { question: questionAt(2), given: { kind: 'skipped' }, correctionIsVisible: true },
        ],
      }),
    )
    await user.click(await screen.findByText(/Titre 2/))
    await user.click(await screen.findByText(/Titre 4/))
    const [again] = await screen.findAllByRole('link', { name: /^Revoir la question/ })
    await user.click(again ?? document.body)
    await heading('Question 2. Consigne 2')
    back()
    await waitFor(() => expect(path()).toBe(`${address}/checkpoints/1`))
    await heading('5 questions faites')
    const isOpen = (row: HTMLElement) => row.closest('details')?.open
    expect(screen.getAllByText(/^Titre \d$/).map(isOpen)).toEqual([false, true, false, true, false])
  })

  it('that is not reached leads back to the question', async () => {
    await openApp(`${address}/checkpoints/4`, server())
    await heading('Cette pause n’est pas encore là')
    expect(screen.getByRole('link', { name: 'Continuer' }).getAttribute('href')).toBe(address)
  })

  it('can be asked for again when it could not be loaded', async () => {
    let fails = true
    const { user } = await openApp(
      `${address}/checkpoints/1`,
      server({
        [`GET ${api}/corrections`]: () =>
          fails ? [500, problem('internal-error')] : [200, { corrections: [summaryAt(1, 'right')], toRead: [] }],
      }),
    )
    const retry = await screen.findByRole('button', { name: 'Réessayer' })
    fails = false
    await user.click(retry)
    await heading('1 question faite')
  })
})

describe('the results', () => {
  it.each([
    { gained: 6, said: '6 pix de plus qu’avant ce test' },
    { gained: 0, said: /Vos pix n’ont pas bougé/ },
  ])('of an improvement say that $gained pix were gained', async ({ gained, said }) => {
    const test = { ...testAt(null), isImprovement: true, startPix: 26 - gained }
    await openApp(`${address}/results`, server({ [`GET ${api}`]: () => [200, test] }))
    expect(await screen.findByText(said)).toBeTruthy()
  })

  it('say what part of the pix is estimated, and why', async () => {
    const test = { ...testAt(null), inferredPix: 14 }
    await openApp(`${address}/results`, server({ [`GET ${api}`]: () => [200, test] }))
    expect(await screen.findByText(/^Dont 14 pix estimés : le test ne demande pas tout, et vos réponses/)).toBeTruthy()
  })

  it('of an improvement that has just found less than was estimated say so, with what was seen before', async () => {
    const test = { ...testAt(null), isImprovement: true, startPix: 28, pausePix: 30 }
    noteGoingOn(test.assessmentId)
    await openApp(`${address}/results`, server({ [`GET ${api}`]: () => [200, test] }))
    expect(await screen.findByText(/^Vous aviez 30 pix, et vous en avez 26 maintenant/)).toBeTruthy()
    cleanup()
    // Read again later, when there may be another reason.
    await openApp(`${address}/results`, server({ [`GET ${api}`]: () => [200, test] }))
    await heading('Test terminé, bravo\u202f!')
    expect(screen.queryByText(/Vous aviez 30 pix|n’ont pas bougé|de plus qu’avant/)).toBe(null)
  })

  it('say the level, the pix and every answer, and can show only what was not yet right', async () => {
    const { user } = await openApp(`${address}/results`, server(completed))
    await heading('Test terminé, bravo\u202f!')
    expect(screen.getByText('Niveau 3')).toBeTruthy()
    expect(
      screen.getByRole('img', { name: 'Sécuriser l’environnement numérique\u00a0: niveau 3, 26 pix sur 56' }),
    ).toBeTruthy()
    expect(await screen.findByText(/^3 réponses justes sur 5 questions\./)).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: /Seulement celles à revoir \(2\)/ }))
    expect(rows()).toHaveLength(2)
    expect(screen.queryByRole('link', { name: /Créer un compte/ })).toBe(null)
  })

  it('of nothing earned are a beginning, no zero in large letters', async () => {
    await openApp(
      `${address}/results`,
      server({ ...completed, [`GET ${api}`]: () => [200, { ...testAt(null), level: 0, pix: 0 }] }),
    )
    expect(await screen.findByText('Vous commencez ici')).toBeTruthy()
    expect(screen.queryByText('Niveau 0')).toBe(null)
  })

  it('offer an account to whoever has none', async () => {
    const { user } = await openApp(
      `${address}/results`,
      server({ ...completed, 'GET /api/users/me': () => [200, anonymous(1)] }),
    )
    await user.click(await screen.findByRole('button', { name: /^Oui/ }))
    const link = await screen.findByRole('link', { name: /Créer un compte et garder/ })
    expect(link.getAttribute('href')).toContain(encodeURIComponent(`${address}/results`))
  })

  it('open in place what is worth reading', async () => {
    const { user } = await openApp(`${address}/results`, server(completed))
    const next = within(await screen.findByRole('region', { name: 'Et maintenant\u202f?' }))
    await user.click(next.getByText(/Lire la vraie adresse/))
    expect(next.getByText('Commencez par la fin.')).toBeTruthy()
    expect(next.queryByText(/Toutes vos réponses sont justes/)).toBe(null)
  })

  const allRight: Answers = {
    ...completed,
    [`GET ${api}/corrections`]: () => [200, { corrections: [summaryAt(1, 'right')], toRead: [] }],
  }
  const done = scorecard({ status: 'completed', assessmentId })

  it('lead to the next competence when everything was right', async () => {
    const fresh = scorecard({ code: '4.2', name: 'Protéger les données', competenceId: 'protect-privacy' })
    await openApp(
      `${address}/results`,
      server({ ...allRight, 'GET /api/profile': () => [200, profileOf(done, fresh)] }),
    )
    const next = within(await screen.findByRole('region', { name: 'Et maintenant\u202f?' }))
    expect(next.getByText(/Toutes vos réponses sont justes/)).toBeTruthy()
    const link = await next.findByRole('link', { name: /Protéger les données/ })
    expect(link.getAttribute('href')).toBe('/learner/competences/4.2')
  })

  it('say that more will come when nothing else is open, and that the result is kept', async () => {
    await openApp(`${address}/results`, server({ ...allRight, 'GET /api/profile': () => [200, profileOf(done)] }))
    expect(await screen.findByText(/^D’autres compétences ouvriront.*Votre résultat est gardé/)).toBeTruthy()
  })

  it('open every correction at once, to read or to print', async () => {
    const asked = ['1', '2', '3', '4', '5'].map((position) => `GET ${api}/corrections/${position}`)
    const { user } = await openApp(
      `${address}/results`,
      server({
        ...completed,
        ...Object.fromEntries(asked.map((route, place) => [route, () => [200, correctionAt(place + 1)]])),
      }),
    )
    const print = await screen.findByRole('button', { name: 'Imprimer' })
    expect(document.getElementById(print.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Seules les corrections ouvertes sont imprimées.',
    )
    await user.click(screen.getByRole('button', { name: 'Tout ouvrir' }))
    await waitFor(() => expect(screen.getAllByText('C’est l’adresse qu’il faut lire.')).toHaveLength(5))
    await user.click(screen.getByText('Titre 2'))
    await waitFor(() => expect(screen.getAllByText('C’est l’adresse qu’il faut lire.')).toHaveLength(4))
  })

  it('keep their title when the corrections cannot be loaded, and load them again', async () => {
    let fails = true
    const { user } = await openApp(
      `${address}/results`,
      server({
        ...completed,
        [`GET ${api}/corrections`]: () =>
          fails ? [500, problem('internal-error')] : [200, { corrections: [summaryAt(1, 'right')], toRead: [] }],
      }),
    )
    const retry = await screen.findByRole('button', { name: 'Réessayer' })
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
    expect(document.title).toMatch(/^Résultats/)
    fails = false
    await user.click(retry)
    expect(await screen.findByText('Titre 1')).toBeTruthy()
  })

  it('let the tiles land only when the test has just ended here', async () => {
    const landing = () => document.querySelectorAll('.mosaic-landing').length
    await openApp(`${address}/results`, server(completed))
    await heading('Test terminé, bravo\u202f!')
    expect(landing()).toBe(0)
    cleanup()

    let isOver = false
    const { user } = await openApp(
      address,
      server({
        [`GET ${api}`]: () => [200, testAt(isOver ? null : questionAt(6))],
        [`POST ${api}/answers`]: () => {
          isOver = true
          return [200, { answered: 6, checkpoint: null, question: null }]
        },
      }),
    )
    await user.click(await screen.findByRole('button', { name: 'Je ne sais pas, passer' }))
    await heading('Test terminé, bravo\u202f!')
    expect(landing()).toBe(26)
    cleanup()

    await openApp(`${address}/results`, server(completed))
    await heading('Test terminé, bravo\u202f!')
    expect(landing()).toBe(0)
  })

  it('wait for the end of the test', async () => {
    await openApp(`${address}/results`, server())
    await heading('Ce test n’est pas encore fini')
    expect(screen.getByRole('link', { name: 'Continuer le test' }).getAttribute('href')).toBe(address)
  })
})

const withExhibit = {
  ...views.categorize,
  entries: views.categorize.entries.map((entry, place) =>
    place === 0
      ? { ...entry, exhibit: { kind: 'notice' as const, title: 'Connexion', body: paragraph('Réseau ouvert') } }
      : entry,
  ),
}

describe('a correction', () => {
  const openCorrection = async (more: Parameters<typeof correctionAt>[1]) => {
    const { user } = await openApp(
      `${address}/checkpoints/1`,
      server({ [`GET ${api}/corrections/2`]: () => [200, correctionAt(2, more)] }),
    )
    await user.click(await screen.findByText(/Titre 2/))
    await screen.findByRole('heading', { name: /^Pourquoi/ })
    return screen
  }

  it('of ticks says of each option how it went', async () => {
    await openCorrection({
      question: questionAt(2, views['choice-many']),
      given: { kind: 'choice-many', options: ['o1', 'o3'] },
      right: answers['choice-many'],
      why: [],
    })
    const items = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(items).toContain('VerrouillerCochée, et c’est juste')
    expect(items).toContain('AttendreCochée, mais elle ne convient pas')
    expect(items).toContain('PrévenirNon cochée, mais elle convient')
  })

  it('of pairs says of each what was given and what fits', async () => {
    await openCorrection({
      question: questionAt(2, views.categorize),
      given: {
        kind: 'categorize',
        placements: [
          { entry: 'e1', category: 'c1' },
          { entry: 'e2', category: 'c1' },
        ],
      },
      right: answers.categorize,
      parts: [
        { id: 'e1', right: false },
        { id: 'e2', right: true },
      ],
      why: [],
    })
    const items = screen.getAllByRole('listitem').map((item) => item.textContent)
    expect(items).toContain('Wi-Fi de la gareVotre réponseSûrpas encoreLa bonne réponseRisqué')
    expect(items).toContain('Réseau de la maisonVotre réponseSûrjuste')
    expect(screen.getByText('1 juste sur 2')).toBeTruthy()
  })

  const explained = () => screen.getAllByRole('term').map(({ textContent }) => textContent)

  it('explains what was chosen as a choice', async () => {
    await openCorrection({})
    expect(explained()).toContain('Votre choix\u00a0: La date')
  })

  it('explains what was put in a wrong place as a thing that the question is about', async () => {
    await openCorrection({
      question: questionAt(2, views.categorize),
      given: {
        kind: 'categorize',
        placements: [
          { entry: 'e1', category: 'c1' },
          { entry: 'e2', category: 'c1' },
        ],
      },
      right: answers.categorize,
      parts: [
        { id: 'e1', right: false },
        { id: 'e2', right: true },
      ],
      why: [{ id: 'e1', text: paragraph('Tout le monde s’y connecte.') }],
    })
    expect(explained()).toContain('À propos de\u00a0: Wi-Fi de la gare')
  })

  it('shows again what stands beside an entry', async () => {
    await openCorrection({
      question: questionAt(2, withExhibit),
      given: { kind: 'skipped' },
      right: answers.categorize,
      outcome: 'skipped',
      why: [],
    })
    const entry = screen.getAllByRole('listitem').find((item) => item.textContent?.startsWith('Wi-Fi de la gare'))
    expect(within(entry ?? document.body).getByRole('figure').textContent).toContain('Réseau ouvert')
  })

  it('of a text with blanks fills the blanks and says which were right', async () => {
    await openCorrection({
      question: questionAt(2, views.cloze),
      given: {
        kind: 'cloze',
        blanks: [
          { id: 'b1', value: 'valbourg.help' },
          { id: 'b2', value: 'b2o2' },
        ],
      },
      right: answers.cloze,
      parts: [
        { id: 'b1', right: false },
        { id: 'b2', right: true },
      ],
      why: [],
    })
    const own = screen.getByRole('heading', { name: /^Votre réponse/ }).parentElement
    expect(own?.textContent).toBe(
      'Votre réponse (question 2)1 juste sur 2Le site est valbourg.help pas encore.Le message est faux juste',
    )
    const right = screen.getByRole('heading', { name: /^La bonne réponse/ }).parentElement
    expect(right?.textContent).toContain('Le site est valbourg.example.')
  })

  it('of an order has two numbered lists, and says which lines were in their place', async () => {
    await openCorrection({
      question: questionAt(2, views.order),
      given: { kind: 'order', entries: ['e2', 'e1', 'e3'] },
      right: answers.order,
      why: [],
    })
    const list = (name: RegExp) =>
      [...(screen.getByRole('heading', { name }).parentElement?.querySelectorAll('ol > li') ?? [])].map(
        (item) => item.textContent,
      )
    expect(list(/^Votre réponse/)).toEqual(['Verrouiller juste', 'Effacer pas encore', 'Prévenir pas encore'])
    expect(list(/^La bonne réponse/)).toEqual(['Verrouiller', 'Prévenir', 'Effacer'])
    expect(screen.getByText('1 juste sur 3')).toBeTruthy()
  })

  it('of a skipped question says so, without a reproach, and gives the answer', async () => {
    await openCorrection({ given: { kind: 'skipped' }, outcome: 'skipped' })
    expect(screen.getByText('Vous avez passé cette question.')).toBeTruthy()
    expect(screen.queryByRole('heading', { name: /^Votre réponse/ })).toBe(null)
    expect(screen.getByRole('heading', { name: /^La bonne réponse/ })).toBeTruthy()
  })
})

describe('an earlier question', () => {
  const again = (correctionIsVisible: boolean) => ({
    question: questionAt(2),
    given: { kind: 'choice-one', option: 'o1' },
    correctionIsVisible,
  })
  const past: Answers = { [`GET ${api}/questions/2`]: () => [200, again(true)] }

  it('shows what was answered, which can no longer be changed, and its correction once it may be seen', async () => {
    const { user } = await openApp(`${address}/questions/2`, server(past))
    await heading('Question 2. Consigne 2')
    const radio = screen.getByRole<HTMLInputElement>('radio', { name: 'La date' })
    expect([radio.checked, radio.disabled]).toEqual([true, true])
    await user.click(screen.getByText('Voir la correction'))
    expect(await screen.findByText('C’est l’adresse qu’il faut lire.')).toBeTruthy()
  })

  it('shows what stands beside an entry once, above its correction', async () => {
    const question = questionAt(2, withExhibit)
    const { user } = await openApp(
      `${address}/questions/2`,
      server({
        [`GET ${api}/questions/2`]: () => [200, { question, given: answers.categorize, correctionIsVisible: true }],
        [`GET ${api}/corrections/2`]: () => [
          200,
          correctionAt(2, { question, given: answers.categorize, right: answers.categorize, why: [] }),
        ],
      }),
    )
    await user.click(await screen.findByText('Voir la correction'))
    await screen.findByText('C’est l’adresse qu’il faut lire.')
    expect(await screen.findAllByText('Réseau ouvert')).toHaveLength(1)
  })

  it('leads to the others and back to the question that waits', async () => {
    await openApp(`${address}/questions/2`, server(past))
    const links = within(await screen.findByRole('navigation', { name: 'Autres questions' })).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([
      address,
      `${address}/questions/1`,
      `${address}/questions/3`,
    ])
  })

  it('keeps its correction for as long as the server says', async () => {
    await openApp(`${address}/questions/2`, server({ [`GET ${api}/questions/2`]: () => [200, again(false)] }))
    expect(await screen.findByText('La correction s’ouvre à la prochaine pause.')).toBeTruthy()
    expect(screen.queryByText('Voir la correction')).toBe(null)
  })

  it('read before the pause has its correction when it is read again after it', async () => {
    let answered = 4
    const { user, path } = await openApp(
      `${address}/questions/2`,
      server({
        [`GET ${api}`]: () => [200, testAt(questionAt(answered + 1))],
        [`GET ${api}/questions/2`]: () => [200, again(answered >= 5)],
        [`POST ${api}/answers`]: () => {
          answered = 5
          return [200, { answered, checkpoint: 1, question: questionAt(6) }]
        },
        [`GET ${api}/corrections/2`]: () => [200, correctionAt(2)],
      }),
    )
    await screen.findByText('La correction s’ouvre à la prochaine pause.')
    const others = within(screen.getByRole('navigation', { name: 'Autres questions' }))
    await user.click(others.getAllByRole('link')[0] ?? document.body)
    await user.click(await screen.findByRole('button', { name: 'Je ne sais pas, passer' }))
    await waitFor(() => expect(path()).toBe(`${address}/checkpoints/1`))
    await user.click(await screen.findByText(/Titre 2/))
    await user.click(await screen.findByRole('link', { name: /^Revoir la question/ }))
    expect(await screen.findByText('Voir la correction')).toBeTruthy()
  })

  it('that waits for its answer is asked on its own page', async () => {
    const { path } = await openApp(
      `${address}/questions/6`,
      server({
        [`GET ${api}/questions/6`]: () => [200, { question: questionAt(6), given: null, correctionIsVisible: false }],
      }),
    )
    await waitFor(() => expect(path()).toBe(address))
  })

  it('that does not exist leads back to the test', async () => {
    await openApp(
      `${address}/questions/90`,
      server({ [`GET ${api}/questions/90`]: () => [404, problem('question-not-found')] }),
    )
    await heading('Cette question n’existe pas encore')
  })
})

describe('a tutorial on its own page', () => {
  it('has its title, its reading time and its text', async () => {
    await openApp('/learner/tutorials/read-the-real-address', server())
    await heading('Lire la vraie adresse')
    expect(screen.getByText('3 minutes de lecture')).toBeTruthy()
    expect(screen.getByText('Commencez par la fin.')).toBeTruthy()
    expect(screen.getByRole('link', { name: 'Tous les tutos' }).getAttribute('href')).toBe('/learner/tutorials')
  })

  it('says that it keeps trying while the service does not answer', async () => {
    await openApp(
      '/learner/tutorials/read-the-real-address',
      server({ 'GET /api/tutorials/read-the-real-address': () => [503, problem('database-unavailable')] }),
    )
    expect(await screen.findByText(/Nous réessayons tout seuls/)).toBeTruthy()
  })

  it('says that it could not be shown when the service fails', async () => {
    await openApp(
      '/learner/tutorials/read-the-real-address',
      server({ 'GET /api/tutorials/read-the-real-address': () => [500, problem('internal-error')] }),
    )
    await heading('La page n’a pas pu être affichée')
    expect(document.title).toBe('La page n’a pas pu être affichée – Pix')
  })

  it('says when there is none', async () => {
    await openApp(
      '/learner/tutorials/gone',
      server({ 'GET /api/tutorials/gone': () => [404, problem('tutorial-not-found')] }),
    )
    await heading('Ce tuto n’existe pas, ou plus')
  })
})

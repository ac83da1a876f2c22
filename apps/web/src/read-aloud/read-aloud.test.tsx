// @vitest-environment happy-dom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { showComfort } from '../layout/comfort.ts'
import { views } from '../testing/example-items.ts'
import { assessmentId } from '../testing/example-profile.ts'
import { questionAt, testAt } from '../testing/example-test.ts'
import { type FakeSpeech, fakeSpeech, frenchVoice } from '../testing/fake-speech.ts'
import { type Answers, amina, nobody, openApp } from '../testing/open-app.tsx'

beforeEach(() => {
  showComfort('aloud')
  Element.prototype.scrollIntoView = () => {}
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  showComfort('')
})

const address = `/learner/assessments/${assessmentId}`
const asked = (question = questionAt(6)): Answers => ({
  'GET /api/users/me': () => [200, amina],
  [`GET /api${address.replace('/learner', '')}`]: () => [200, testAt(question)],
})
const button = (name: string) => screen.findByRole('button', { name })
const beingRead = () => document.querySelector('[data-being-read]')?.textContent

async function hearAll(speech: FakeSpeech): Promise<string[]> {
  for (let said = -1; said !== speech.said.length; ) {
    said = speech.said.length
    await act(async () => speech.finish())
  }
  return speech.texts()
}

describe('reading aloud', () => {
  it('says a question as it stands: the situation, what is to be done, the choices in their order, the buttons', async () => {
    const speech = fakeSpeech([frenchVoice])
    const { user } = await openApp(address, asked())
    await user.click(await button('Écouter'))
    await waitFor(() => expect(speech.said).toHaveLength(1))
    const heard = await hearAll(speech)
    expect(heard).toEqual([
      'Situation 6.',
      'Question 6. Consigne 6',
      'Choix 1 : La date',
      'Choix 2 : L’adresse',
      'Choix 3 : Le nom',
      'Bouton : Valider',
      'Bouton : Je ne sais pas, passer',
      'Mes réponses précédentes',
      'Pourquoi cette question ?',
      'Bouton : Signaler un problème',
    ])
    expect(speech.said.every(({ lang, voice }) => lang === 'fr' && voice === frenchVoice)).toBe(true)
    expect(await button('Écouter')).toBeTruthy()
  })

  it('shows what it is reading, pauses, goes on with the same sentence, and stops', async () => {
    const speech = fakeSpeech([frenchVoice])
    const { user } = await openApp(address, asked())
    await user.click(await button('Écouter'))
    await user.click(await button('Mettre la voix en pause'))
    expect(speech.hushed()).toBeGreaterThan(0)
    expect(beingRead()).toBe('Situation 6.')
    await user.click(await button('Reprendre la lecture'))
    expect(speech.texts()).toEqual(['Situation 6.', 'Situation 6.'])
    await act(async () => speech.finish())
    expect(beingRead()).toBe('Question 6. Consigne 6')
    await user.click(await button('Arrêter la voix'))
    expect(beingRead()).toBe(undefined)
    expect(await button('Écouter')).toBeTruthy()
  })

  it('falls silent by Escape, and when the page is left', async () => {
    const speech = fakeSpeech([frenchVoice])
    const { user, back } = await openApp('/learner/terms', { 'GET /api/users/me': () => [200, nobody] })
    await user.click(await button('Écouter'))
    await button('Mettre la voix en pause')
    await user.keyboard('{Escape}')
    await user.click(await button('Écouter'))
    await button('Mettre la voix en pause')
    const before = speech.hushed()
    await user.click(within(await screen.findByRole('contentinfo')).getByRole('link', { name: 'Confort de lecture' }))
    await waitFor(() => expect(speech.hushed()).toBeGreaterThan(before))
    back()
  })

  it('says the lists of a question once, and never what was typed', async () => {
    const speech = fakeSpeech([frenchVoice])
    const { user } = await openApp(address, asked(questionAt(6, views.cloze)))
    const [typed] = await screen.findAllByRole('textbox')
    await user.type(typed ?? document.body, 'valbourg.secret')
    await user.click(await button('Écouter'))
    await waitFor(() => expect(speech.said).toHaveLength(1))
    const heard = (await hearAll(speech)).join('\n')
    expect(heard).toContain('(à remplir)')
    expect(heard).toMatch(/\(à choisir.: .+ ou .+\)/)
    expect(heard).not.toContain('secret')
  })

  it.each([
    ['places of a picture', 'hotspot', ['Un message', 'Choix 1 : L’adresse', 'Choix 2 : Le logo']],
    ['pictures', 'choice-image', ['Choix 1 : Un cadenas ouvert', 'Choix 2 : Un cadenas fermé']],
  ] as const)('says the %s among which one chooses', async (_name, kind, choices) => {
    const speech = fakeSpeech([frenchVoice])
    const { user } = await openApp(address, asked(questionAt(6, views[kind])))
    await screen.findAllByRole('radio')
    await user.click(await button('Écouter'))
    await waitFor(() => expect(speech.said).toHaveLength(1))
    const heard = (await hearAll(speech)).map((words) => words.replace(/\s/g, ' '))
    expect(heard.slice(2, 2 + choices.length)).toEqual(choices)
  })

  it('says kindly that there is no voice for the language, and what to do', async () => {
    fakeSpeech([{ lang: 'en-GB', localService: true, default: true }])
    const { user } = await openApp(address, asked())
    await user.click(await button('Écouter'))
    expect(await screen.findByText(/n’a pas de voix française/)).toBeTruthy()
  })

  it('waits for the voices of a browser that has none, then says so', async () => {
    fakeSpeech([])
    const { user } = await openApp(address, asked())
    await user.click(await button('Écouter'))
    expect(await screen.findByText(/n’a pas de voix française/, {}, { timeout: 3_000 })).toBeTruthy()
  })

  it('asks before it uses a voice that works at a distance', async () => {
    const speech = fakeSpeech([{ lang: 'fr-FR', localService: false, default: true }])
    const { user } = await openApp(address, asked())
    await user.click(await button('Écouter'))
    expect(await screen.findByText(/travaille à distance/)).toBeTruthy()
    expect(speech.said).toEqual([])
    await user.click(await button('Écouter quand même'))
    await waitFor(() => expect(speech.texts()).toEqual(['Situation 6.']))
  })

  it('reads at the speed that was chosen', async () => {
    showComfort('aloud slow')
    const speech = fakeSpeech([frenchVoice])
    const { user } = await openApp(address, asked())
    await user.click(await button('Écouter'))
    await waitFor(() => expect(speech.said[0]?.rate).toBe(0.75))
  })

  it('is not offered to those who did not ask for it', async () => {
    showComfort('')
    fakeSpeech([frenchVoice])
    await openApp(address, asked())
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('button', { name: 'Écouter' })).toBe(null)
  })

  it('is not offered by a browser that cannot speak, and the settings say so', async () => {
    const { user } = await openApp('/learner/comfort', { 'GET /api/users/me': () => [200, nobody] })
    expect(await screen.findByText(/ne sait pas lire à voix haute/)).toBeTruthy()
    expect(screen.queryByRole('button', { name: 'Écouter' })).toBe(null)
    expect(user).toBeTruthy()
  })
})

// @vitest-environment happy-dom
import { cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Answers, amina, openApp, problem } from '../../../testing/open-app.tsx'

beforeEach(() => {
  document.documentElement.dataset['mail'] = 'sent'
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
  delete document.documentElement.dataset['mail']
})

const account = { ...amina, hasPassword: true, isEmailVerified: true }
const wanted = 'amina@nouvelle.example'

const open = (answers: Answers = {}) =>
  openApp('/learner/account', {
    'GET /api/users/me': () => [200, account],
    'GET /api/users/me/email-change': () => [200, { kind: 'none' }],
    'GET /api/logins': () => [200, { logins: [] }],
    'GET /api/passkeys': () => [200, { passkeys: [] }],
    'GET /api/identities': () => [200, { identities: [] }],
    'GET /api/identity-providers': () => [200, { providers: [] }],
    ...answers,
  })

const button = (name: string) => screen.findByRole('button', { name })
// The question before an account is deleted asks for it too.
const ownPassword = async (id: string): Promise<HTMLElement> => {
  const fields = await screen.findAllByLabelText('Votre mot de passe actuel')
  const field = fields.find((one) => one.id === id)
  if (!field) throw new Error('this form does not ask for the password')
  return field
}
const focused = (id: string) => waitFor(() => expect(document.activeElement?.id).toBe(id))

describe('the forms of the account', () => {
  it.each([
    ['Changer d’adresse', 'new-email'],
    ['Changer de mot de passe', 'current-password'],
  ])('put the focus in the first field, and back on “%s”', async (name, field) => {
    const { user } = await open()
    await user.click(await button(name))
    await focused(field)
    await user.click(await button('Annuler'))
    await waitFor(async () => expect(document.activeElement).toBe(await button(name)))
  })

  it('says aloud that the password is wrong, where the focus goes', async () => {
    const { user } = await open({
      'POST /api/users/me/password': () => [401, problem('wrong-password', { remainingTries: 9 })],
    })
    await user.click(await button('Changer de mot de passe'))
    await user.type(await ownPassword('current-password'), 'Faux7mots')
    await user.type(screen.getByLabelText('Nouveau mot de passe'), 'hibou patin velours')
    await user.click(await button('Enregistrer ce mot de passe'))
    expect((await screen.findByRole('alert')).textContent).toContain('Ce n’est pas le mot de passe de ce compte.')
    await focused('current-password')
  })

  it('says that the password is changed, and the focus stays at the form', async () => {
    const { user } = await open({ 'POST /api/users/me/password': () => [200, {}] })
    await user.click(await button('Changer de mot de passe'))
    await user.type(await ownPassword('current-password'), 'Mosaique8')
    await user.type(screen.getByLabelText('Nouveau mot de passe'), 'hibou patin velours')
    await user.click(await button('Enregistrer ce mot de passe'))
    expect((await screen.findByText(/^Votre mot de passe est changé/)).closest('[role="status"]')).toBeTruthy()
    await waitFor(async () => expect(document.activeElement).toBe(await button('Changer de mot de passe')))
  })
})

describe('another address', () => {
  const sent = (remainingTries: number) => ({ kind: 'code-sent', email: wanted, remainingTries })

  it('has a new form for each code, which is announced and takes the focus', async () => {
    let change: unknown = { kind: 'none' }
    const { user } = await open({
      'GET /api/users/me/email-change': () => [200, change],
      'POST /api/users/me/email-change': () => {
        change = sent(5)
        return [201, { email: wanted, isNewCode: true }]
      },
    })
    const ask = async (): Promise<void> => {
      const address = await screen.findByLabelText<HTMLInputElement>('Nouvelle adresse')
      await user.clear(address)
      await user.type(address, wanted)
      await user.type(await ownPassword('email-password'), 'Mosaique8')
      await user.click(await button('Recevoir le code'))
    }
    await user.click(await button('Changer d’adresse'))
    await ask()
    const status = `Un code est en route vers ${wanted}. Recopiez-le ici dans l’heure.`
    expect((await screen.findByText(status)).closest('[role="status"]')).toBeTruthy()
    await focused('code')
    await user.type(screen.getByLabelText('Code reçu'), 'ABCDEF')

    await user.click(await button('Une autre adresse, ou un nouveau code'))
    await focused('new-email')
    await ask()
    await screen.findByText(/^Un nouveau code est en route/)
    await focused('code')
    expect(screen.getByLabelText<HTMLInputElement>('Code reçu').value).toBe('')
    expect(screen.queryByLabelText('Nouvelle adresse')).toBe(null)
  })

  it('spends no try on a code that is too short', async () => {
    const { user, asked } = await open({ 'GET /api/users/me/email-change': () => [200, sent(5)] })
    await user.type(await screen.findByLabelText('Code reçu'), 'G3')
    await user.click(await button('Changer mon adresse'))
    expect(await screen.findByText(/^Le code a 6 lettres et chiffres/)).toBeTruthy()
    expect(asked.some(({ route }) => route === 'POST /api/users/me/email')).toBe(false)
  })

  it('offers, once no try is left, another code or keeping the address', async () => {
    let change: unknown = sent(1)
    const { user } = await open({
      'GET /api/users/me/email-change': () => [200, change],
      'POST /api/users/me/email': () => {
        change = sent(0)
        return [422, problem('code-wrong', { remainingTries: 0 })]
      },
      'DELETE /api/users/me/email-change': () => [200, {}],
    })
    await user.type(await screen.findByLabelText('Code reçu'), 'ABC DEF')
    await user.click(await button('Changer mon adresse'))
    const over = await screen.findByText(/ne marche plus\. Demandez-en un nouveau, ou gardez votre adresse\.$/)
    await waitFor(() => expect(over.closest('p')).toBe(document.activeElement))
    expect(screen.queryByLabelText('Code reçu')).toBe(null)
    await user.click(await button('Garder mon adresse'))
    expect(await screen.findByText(/^Rien n’a changé/)).toBeTruthy()
    await waitFor(async () => expect(document.activeElement).toBe(await button('Changer d’adresse')))
  })
})

// @vitest-environment happy-dom
import { cleanup, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { views } from '../../../testing/example-items.ts'
import { assessmentId } from '../../../testing/example-profile.ts'
import { questionAt, testAt } from '../../../testing/example-test.ts'
import { type Answers, amina, openApp, problem } from '../../../testing/open-app.tsx'

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

const category = /^De quoi s’agit-il/
const sending = 'POST /api/problem-reports'

async function openDialog(more: Answers = {}) {
  const opened = await openApp(`/learner/assessments/${assessmentId}`, {
    'GET /api/users/me': () => [200, amina],
    [`GET /api/assessments/${assessmentId}`]: () => [200, testAt(questionAt(3))],
    ...more,
  })
  await opened.user.click(await screen.findByRole('button', { name: 'Signaler un problème' }))
  const dialog = within(await screen.findByRole('dialog'))
  const choose = async (name: string | RegExp, value: string) =>
    opened.user.selectOptions(await dialog.findByRole('combobox', { name }), value)
  const send = async () => opened.user.click(dialog.getByRole('button', { name: 'Envoyer' }))
  const sent = () => opened.asked.filter(({ route }) => route === sending).map(({ body }) => body)
  return { ...opened, dialog, choose, send, sent }
}

describe('reporting a problem', () => {
  it('asks for a category, then what exactly, then words, each where it is missing', async () => {
    const { dialog, choose, send, sent } = await openDialog()
    await dialog.findByRole('combobox', { name: category })
    await send()
    await dialog.findByText('Choisissez d’abord de quoi il s’agit.')
    expect(document.activeElement?.id).toBe('report-category')
    await choose(category, 'link')
    await send()
    expect(document.activeElement?.id).toBe('report-detail')
    await choose('Plus précisément', 'something-else')
    await send()
    await dialog.findByText('Écrivez quelques mots.')
    expect(document.activeElement?.id).toBe('report-text')
    expect(sent()).toEqual([])
  })

  it('says what to try at once, and takes a report without words then', async () => {
    const { dialog, choose, send, sent } = await openDialog({ [sending]: () => [201, { replyComes: 'on-page' }] })
    await choose(category, 'link')
    await choose('Plus précisément', 'blocked')
    await dialog.findByText('Essayez d’abord ceci')
    await send()
    await dialog.findByRole('heading', { name: /^Merci.*C’est envoyé$/ })
    expect(sent()).toMatchObject([
      {
        run: { kind: 'assessment', runId: assessmentId },
        position: 3,
        place: 'question',
        category: 'link',
        detail: 'blocked',
        text: '',
        language: 'fr',
      },
    ])
    expect(dialog.getByRole('link', { name: 'Mes signalements' }).getAttribute('href')).toBe('/learner/reports')
  })

  it('offers no correction before there is one', async () => {
    const { dialog } = await openDialog()
    await dialog.findByRole('combobox', { name: category })
    expect(dialog.queryByRole('option', { name: 'La correction' })).toBe(null)
    expect(dialog.getByRole('option', { name: 'La question' })).toBeTruthy()
  })

  it('speaks of a picture and of files where the question has some', async () => {
    const offered = async (question: object) => {
      const { dialog } = await openDialog({
        [`GET /api/assessments/${assessmentId}`]: () => [200, testAt({ ...questionAt(3), ...question })],
      })
      await dialog.findByRole('combobox', { name: category })
      const options = dialog.getAllByRole('option').map(({ textContent }) => textContent)
      cleanup()
      return options.filter((option) => /image|fichier|application/.test(option ?? ''))
    }
    expect(await offered({})).toEqual([])
    expect(await offered({ item: views.hotspot })).toEqual(['Une image'])
    const file = { label: 'Le budget', name: 'budget.ods', address: '/files/1', bytes: 2000 }
    expect(await offered({ downloads: [file] })).toEqual(['Le fichier à télécharger'])
  })

  it('keeps what was written when it cannot be sent, and sends the same report again', async () => {
    let isDown = true
    const { dialog, user, choose, send, sent } = await openDialog({
      [sending]: () => (isDown ? [503, problem('database-unavailable')] : [201, { replyComes: 'by-mail' }]),
    })
    await choose(category, 'question')
    await user.type(await dialog.findByRole('textbox'), 'Il manque un mot.')
    await send()
    await dialog.findByText(/ce que vous avez écrit est gardé ici/)
    isDown = false
    await send()
    await dialog.findByRole('heading', { name: /^Merci.*C’est envoyé$/ })
    const [first, second] = sent()
    expect(first).toMatchObject({ text: 'Il manque un mot.' })
    expect(second).toEqual(first)
  })

  it('says kindly that there were many today', async () => {
    const { dialog, user, choose, send } = await openDialog({ [sending]: () => [429, problem('too-many-reports')] })
    await choose(category, 'question')
    await user.type(await dialog.findByRole('textbox'), 'Encore un.')
    await send()
    await waitFor(() => expect(dialog.getByRole('alert').textContent).toContain('Merci pour tous vos signalements'))
  })
})

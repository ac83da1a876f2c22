// @vitest-environment happy-dom
import type { Exhibit } from '@pix/core/content'
import type { ItemAnswer, ItemView } from '@pix/core/items'
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type JSX, Suspense, useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import { answers, kinds, views } from '../testing/example-items.ts'
import { renderInFrench } from '../testing/in-french.tsx'
import { startAnswer } from './any-item.ts'
import { ItemInput } from './item-input.tsx'
import type { AnswerFlaw } from './item-player.ts'

afterEach(cleanup)

let given: ItemAnswer

function Question({ view, flaw = null }: { view: ItemView; flaw?: AnswerFlaw | null }): JSX.Element {
  const [value, setValue] = useState(() => startAnswer(view))
  given = value
  return (
    <>
      <h1 id="instruction">Que faire ?</h1>
      <Suspense fallback="Chargement…">
        <ItemInput
          view={view}
          value={value}
          onChange={setValue}
          readOnly={false}
          flaw={flaw}
          labelledBy="instruction"
        />
      </Suspense>
    </>
  )
}

const open = async (view: ItemView, flaw?: AnswerFlaw) => {
  await renderInFrench(<Question view={view} {...(flaw ? { flaw } : {})} />)
  // Some controls are loaded with the first question of their kind.
  await waitFor(() => expect(screen.queryByText('Chargement…')).toBe(null))
  return userEvent.setup()
}

describe('one choice', () => {
  it('is a group of radios under the instruction', async () => {
    const user = await open(views['choice-one'])
    const group = screen.getByRole('radiogroup', { name: 'Que faire ?' })
    await user.click(within(group).getByRole('radio', { name: 'L’adresse' }))
    expect(given).toEqual(answers['choice-one'])
  })
})

describe('one picture', () => {
  it('is a radio that is named by what its picture shows', async () => {
    const user = await open(views['choice-image'])
    const group = await screen.findByRole('radiogroup', { name: 'Que faire ?' })
    await user.click(within(group).getByRole('radio', { name: 'Un cadenas fermé' }))
    expect(given).toEqual(answers['choice-image'])
  })
})

describe('a picture to choose', () => {
  it('can be seen larger without being chosen', async () => {
    const user = await open(views['choice-image'])
    await user.click(await screen.findByRole('button', { name: 'Voir en grand\u00a0: Un cadenas fermé' }))
    const dialog = await screen.findByRole('dialog', { name: 'Image en grand' })
    expect(within(dialog).getByRole('img', { name: 'Un cadenas fermé' })).toBeTruthy()
    await user.click(within(dialog).getByRole('button', { name: 'Fermer' }))
    expect(screen.queryByRole('dialog')).toBe(null)
    expect(given).toEqual({ kind: 'choice-image', option: '' })
  })
})

describe('places on a picture', () => {
  it('say what is missing above the picture', async () => {
    await open({ ...views.hotspot }, { control: 'h1', sentence: 'Il manque un choix.' })
    const sentence = await screen.findByText('Il manque un choix.')
    const picture = screen.getByRole('img', { name: 'Un message' })
    expect(sentence.compareDocumentPosition(picture)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('are radios of their own names over the picture when one is picked', async () => {
    const user = await open(views.hotspot)
    const group = await screen.findByRole('radiogroup', { name: 'Que faire ?' })
    within(group).getByRole('img', { name: 'Un message' })
    await user.click(within(group).getByRole('radio', { name: 'Le logo' }))
    await user.click(within(group).getByRole('radio', { name: 'L’adresse' }))
    expect(given).toEqual(answers.hotspot)
  })

  it('are boxes when several may be, ticked and unticked by the space bar', async () => {
    const user = await open({ ...views.hotspot, pick: 'several' })
    const logo = await screen.findByRole('checkbox', { name: 'Le logo' })
    logo.focus()
    await user.keyboard(' ')
    await user.click(screen.getByRole('checkbox', { name: 'L’adresse' }))
    expect(given).toEqual({ kind: 'hotspot', regions: ['h1', 'h2'] })
    logo.focus()
    await user.keyboard(' ')
    expect(given).toEqual(answers.hotspot)
  })
})

describe('several choices', () => {
  it('are checkboxes, ticked and unticked by the space bar, answered in the order shown', async () => {
    const user = await open(views['choice-many'])
    screen.getByRole('checkbox', { name: 'Prévenir' }).focus()
    await user.keyboard(' ')
    screen.getByRole('checkbox', { name: 'Attendre' }).focus()
    await user.keyboard('  ')
    await user.click(screen.getByText('Verrouiller'))
    expect(given).toEqual(answers['choice-many'])
  })
})

describe('a typed answer', () => {
  it('has its label', async () => {
    const user = await open(views.text)
    await user.type(screen.getByRole('textbox', { name: 'Numéro à composer' }), '01 99 00 72 31')
    expect(given).toEqual(answers.text)
  })

  it('is asked for with figures when it is a number, and says its unit', async () => {
    const user = await open(views.number)
    const field = screen.getByRole('textbox', { name: 'Nombre de commandes', description: 'commandes' })
    expect(field.getAttribute('inputmode')).toBe('decimal')
    await user.type(field, '68')
    expect(given).toEqual(answers.number)
  })
})

describe('a text with blanks', () => {
  it('names each blank by its place and the words before it', async () => {
    const user = await open(views.cloze)
    await user.type(
      screen.getByRole('textbox', { name: 'Case 1 sur 2, après «\u00a0Le site est\u00a0»' }),
      'valbourg.example',
    )
    await user.selectOptions(screen.getByRole('combobox', { name: /Case 2 sur 2/ }), 'faux')
    expect(given).toEqual(answers.cloze)
  })
})

describe('an order', () => {
  const places = () => screen.getAllByRole('listitem').map((row) => row.textContent?.replace(/^\d/, ''))

  it('is changed by the buttons, which keep the focus and say the new place', async () => {
    const user = await open(views.order)
    await user.click(screen.getByRole('button', { name: 'Descendre\u00a0: Effacer' }))
    expect(places()).toEqual(['Verrouiller', 'Effacer', 'Prévenir'])
    expect(screen.getByRole('status').textContent).toBe('Effacer\u00a0: place 2 sur 3')
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Descendre\u00a0: Effacer')
    await user.keyboard('{Enter}')
    expect(given).toEqual(answers.order)
  })

  it('is changed by the arrows, Home and End on a button', async () => {
    const user = await open(views.order)
    screen.getByRole('button', { name: 'Monter\u00a0: Prévenir' }).focus()
    await user.keyboard('{ArrowUp}')
    expect(places()).toEqual(['Effacer', 'Prévenir', 'Verrouiller'])
    await user.keyboard('{End}{Home}')
    expect(places()).toEqual(['Prévenir', 'Effacer', 'Verrouiller'])
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Monter\u00a0: Prévenir')
  })

  it('stays as it is at its ends, and says so', async () => {
    const user = await open(views.order)
    const up = screen.getByRole('button', { name: 'Monter\u00a0: Effacer' })
    expect(up.getAttribute('aria-disabled')).toBe('true')
    await user.click(up)
    expect(places()).toEqual(['Effacer', 'Verrouiller', 'Prévenir'])
    expect(screen.getByRole('status').textContent).toBe('Effacer\u00a0: déjà en premier')
    await user.click(screen.getByRole('button', { name: 'Descendre\u00a0: Prévenir' }))
    expect(screen.getByRole('status').textContent).toBe('Prévenir\u00a0: déjà en dernier')
  })

  it('leaves the focus where it went after a press at an end', async () => {
    const user = await open(views.order)
    await user.click(screen.getByRole('button', { name: 'Monter\u00a0: Effacer' }))
    const other = screen.getByRole('button', { name: 'Monter\u00a0: Verrouiller' })
    other.focus()
    await user.keyboard('{End}')
    other.blur()
    await user.keyboard('{Escape}')
    expect(document.activeElement).toBe(document.body)
  })

  it('tells of every way to move a line', async () => {
    await open(views.order)
    expect(screen.getByText(/par ses points/).textContent).toMatch(/Début et Fin/)
  })

  it('is changed by dragging a line', async () => {
    await open(views.order)
    const rows = screen.getAllByRole('listitem')
    for (const [place, row] of rows.entries()) {
      row.getBoundingClientRect = () => new DOMRect(0, place * 60, 300, 50)
    }
    const words = screen.getByText('Effacer')
    const drag = { pointerId: 1, pointerType: 'mouse', button: 0 }
    words.setPointerCapture = () => undefined
    fireEvent.pointerDown(words, { ...drag, clientY: 25 })
    fireEvent.pointerMove(words, { ...drag, clientY: 100 })
    fireEvent.pointerUp(words, { ...drag, clientY: 150 })
    expect(given).toEqual(answers.order)
  })
})

describe('pairs', () => {
  it('are a list to choose from for each left; a right may serve twice', async () => {
    const user = await open(views.match)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Caméra' }), 'Mot de passe')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Routeur' }), 'Mise à jour')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Routeur' }), 'Mot de passe')
    expect(given).toEqual(answers.match)
  })

  it('can be taken back', async () => {
    const user = await open(views.match)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Caméra' }), 'Mot de passe')
    await user.selectOptions(screen.getByRole('combobox', { name: 'Caméra' }), 'Choisir…')
    expect(given).toEqual({ kind: 'match', pairs: [] })
  })
})

describe('categories', () => {
  it('are radios for each entry, under its name', async () => {
    const user = await open(views.categorize)
    const radio = (entry: string, category: string) =>
      within(screen.getByRole('group', { name: entry })).getByRole('radio', { name: category })
    await user.click(radio('Wi-Fi de la gare', 'Risqué'))
    await user.click(radio('Réseau de la maison', 'Sûr'))
    expect(given).toEqual(answers.categorize)
  })
})

describe('what is missing', () => {
  it.each([
    ['choice-one', 'o1', 'radio'],
    ['choice-many', 'o1', 'checkbox'],
    ['text', 'text', 'textbox'],
    ['number', 'number', 'textbox'],
    ['cloze', 'b2', 'combobox'],
    ['match', 'l2', 'combobox'],
  ] as const)('is tied to the control that waits (%s)', async (kind, control, role) => {
    await open(views[kind], { control, sentence: 'Il manque un choix.' })
    const [waiting] = screen.getAllByRole(role).filter((one) => one.id === `answer-${control}`)
    expect(waiting?.getAttribute('aria-invalid')).toBe('true')
    expect(waiting?.getAttribute('aria-describedby')).toContain('answer-flaw')
    expect(document.getElementById('answer-flaw')?.textContent).toBe('Il manque un choix.')
  })

  it('is tied to the entry that waits for its category', async () => {
    await open(views.categorize, { control: 'e2', sentence: 'Il manque un choix.' })
    expect(screen.getByRole('group', { name: 'Réseau de la maison', description: 'Il manque un choix.' })).toBeTruthy()
  })
})

/** What changes it: not what shows a picture larger. */
const controlsOfAnswer = () =>
  [...document.querySelectorAll<HTMLInputElement>('input, select, button')].filter(
    (control) => !control.getAttribute('aria-label')?.startsWith('Voir en grand'),
  )

describe('an answer given before', () => {
  it.each(kinds)('is shown and cannot be changed (%s)', async (kind) => {
    const changed: ItemAnswer[] = []
    await renderInFrench(
      <Suspense fallback="Chargement…">
        <ItemInput
          view={views[kind]}
          value={answers[kind]}
          onChange={(answer) => changed.push(answer)}
          readOnly
          flaw={null}
          labelledBy="instruction"
        />
      </Suspense>,
    )
    expect(controlsOfAnswer().every((control) => control.disabled || control.readOnly)).toBe(true)
    expect(changed).toEqual([])
  })
})

let send: () => void

function Sending({ kind }: { kind: (typeof kinds)[number] }): JSX.Element {
  const [isSent, setSent] = useState(false)
  const [value, setValue] = useState<ItemAnswer>(answers[kind])
  send = () => setSent(true)
  given = value
  return (
    <Suspense fallback="Chargement…">
      <ItemInput
        view={views[kind]}
        value={value}
        onChange={(answer) => isSent || setValue(answer)}
        readOnly={false}
        isSent={isSent}
        flaw={null}
        labelledBy="instruction"
      />
    </Suspense>
  )
}

describe('an answer on its way', () => {
  it.each(kinds)('keeps its controls and their focus, and takes no change (%s)', async (kind) => {
    await renderInFrench(<Sending kind={kind} />)
    await waitFor(() => expect(screen.queryByText('Chargement…')).toBe(null))
    const user = userEvent.setup()
    const [first] = controlsOfAnswer()
    first?.focus()
    act(() => send())
    expect(document.activeElement).toBe(first)
    expect(controlsOfAnswer().every((one) => one.readOnly || one.closest('[aria-disabled="true"]') !== null)).toBe(true)
    for (const control of controlsOfAnswer()) await user.click(control)
    await user.keyboard('x {ArrowDown}')
    expect(given).toEqual(answers[kind])
  })
})

describe('an exhibit that belongs to an entry', () => {
  const inbox: Exhibit = { kind: 'inbox', messages: [{ from: 'Club', subject: 'Tournoi' }] }
  const row: Exhibit = {
    kind: 'table',
    app: 'network',
    title: 'Relevé',
    columns: ['Élément', 'État'],
    rows: [['Wi-Fi', 'Ouvert']],
  }
  const withExhibits = <One extends object>(list: readonly One[]) =>
    list.map((one, place) => ({ ...one, exhibit: place === 0 ? inbox : row }))

  it('is in the group of its entry, before its choices (categories)', async () => {
    await open({ ...views.categorize, entries: withExhibits(views.categorize.entries) })
    const group = screen.getByRole('group', { name: 'Wi-Fi de la gare' })
    const figure = within(group).getByRole('figure', { name: 'Ce que montre l’écran\u00a0: Boîte de réception' })
    expect(figure.textContent).toContain('Tournoi')
    const [radio] = within(group).getAllByRole('radio')
    if (!radio) throw new Error('an entry has choices')
    expect(figure.compareDocumentPosition(radio)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
  })

  it('does not change the name of the drop-down that it stands beside (pairs)', async () => {
    await open({ ...views.match, left: withExhibits(views.match.left) })
    const select = screen.getByRole('combobox', { name: 'Routeur' })
    const figure = screen.getByRole('figure', { name: 'Ce que montre l’écran\u00a0: Réseau, Relevé' })
    expect(figure.compareDocumentPosition(select)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    // The entry says which row it is.
    expect(
      within(figure)
        .getAllByRole('term')
        .map((term) => term.textContent),
    ).toEqual(['État'])
    expect(within(figure).getByRole('definition').textContent).toBe('Ouvert')
  })
})

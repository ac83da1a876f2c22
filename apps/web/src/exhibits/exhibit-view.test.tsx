// @vitest-environment happy-dom
import type { Exhibit } from '@pix/core/content'
import { cleanup, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { renderInFrench } from '../testing/in-french.tsx'
import type { Exhibits } from './exhibit-types.ts'
import { ExhibitView } from './exhibit-view.tsx'

afterEach(cleanup)

const body = [{ type: 'paragraph' as const, line: [{ text: 'Votre espace est plein.' }] }]

const exhibits: Exhibits = {
  mail: {
    kind: 'mail',
    from: { name: 'Service informatique', address: 'support@valbourg.help' },
    to: 'leo@valbourg.example',
    subject: 'Boîte pleine',
    date: 'lundi',
    body,
    links: [{ text: 'Confirmer', address: 'https://valbourg.help/compte' }, { text: 'Aide' }],
    attachments: ['facture.pdf'],
    headers: [{ name: 'Received', value: 'from mail.example' }],
  },
  inbox: {
    kind: 'inbox',
    messages: [{ from: 'Club', address: 'club@judo.example', subject: 'Tournoi', excerpt: 'À 9 h', date: 'hier' }],
  },
  messages: {
    kind: 'messages',
    with: 'Agent 77',
    note: 'Numéro inconnu',
    messages: [
      { from: 'Agent 77', text: 'Ton mot de passe ?', time: '18:20' },
      { from: 'me', text: 'Ok' },
    ],
  },
  browser: {
    kind: 'browser',
    address: 'https://piscine.example/inscription',
    connection: 'insecure',
    title: 'Piscine',
    body,
    fields: ['Nom'],
    buttons: ['Envoyer'],
  },
  settings: {
    kind: 'settings',
    title: 'Sécurité',
    rows: [
      { label: 'Pare-feu', state: 'off' },
      { label: 'Antivirus', value: 'À jour', state: 'on', note: 'Depuis hier' },
    ],
  },
  table: {
    kind: 'table',
    app: 'files',
    title: 'Fichiers reçus',
    columns: ['Nom', 'Origine', 'Taille'],
    rows: [['`photo.iso`', 'Inconnue', '2 Mo']],
  },
  notice: { kind: 'notice', title: 'Appel entrant', body, buttons: ['Répondre'] },
  document: { kind: 'document', title: 'Règlement', body },
}

const show = (exhibit: Exhibit) => renderInFrench(<ExhibitView exhibit={exhibit} />)

describe('an exhibit', () => {
  it.each([
    ['mail', 'E-mail'],
    ['inbox', 'Boîte de réception'],
    ['messages', 'Messages, Agent 77'],
    ['browser', 'Navigateur'],
    ['settings', 'Réglages, Sécurité'],
    ['table', 'Fichiers'],
    ['notice', 'Fenêtre de message, Appel entrant'],
    ['document', 'Document, Règlement'],
  ] as const)('says that it is a picture of an application (%s)', async (kind, app) => {
    await show(exhibits[kind])
    expect(screen.getByRole('figure', { name: `Ce que montre l’écran\u00a0: ${app}` })).toBeTruthy()
  })

  it('says the words of its bar once, in its name', async () => {
    await show(exhibits.settings)
    expect(screen.getByText('Sécurité').closest('[aria-hidden="true"]')).toBeTruthy()
  })

  it.each(Object.values(exhibits))('holds nothing that seems to act: $kind', async (exhibit) => {
    await show(exhibit)
    for (const role of ['button', 'link', 'textbox', 'checkbox', 'switch']) expect(screen.queryByRole(role)).toBe(null)
  })
})

describe('a mail', () => {
  it('has its headers as terms with what they say', async () => {
    await show(exhibits.mail)
    const terms = screen.getAllByRole('term').map((term) => term.textContent)
    expect(terms).toEqual(['De', 'À', 'Objet', 'Date', 'Received'])
    expect(screen.getAllByRole('definition')[0]?.textContent).toBe('Service informatique ‹support@valbourg.help›')
    expect(screen.getByRole('list', { name: 'Pièces jointes' }).textContent).toBe('facture.pdf')
  })

  it('tells where a link leads to whoever asks', async () => {
    await show(exhibits.mail)
    const question = screen.getByText(/^Où mène ce lien/)
    const details = question.closest('details')
    expect(details?.open).toBe(false)
    await userEvent.click(question)
    expect(details?.open).toBe(true)
    expect(within(details ?? document.body).getByText(/Confirmer/)).toBeTruthy()
    expect(details?.textContent).toContain('https://valbourg.help/compte')
  })
})

describe('a conversation', () => {
  it('says in words who speaks', async () => {
    await show(exhibits.messages)
    const said = screen.getAllByRole('listitem').map((one) => one.textContent)
    expect(said).toEqual(['Agent 7718:20Ton mot de passe ?', 'MoiOk'])
  })
})

describe('a browser', () => {
  it('says in words how the connection is, and that fields and buttons are drawn', async () => {
    await show(exhibits.browser)
    expect(screen.getByText('Non sécurisé')).toBeTruthy()
    const drawn = screen.getAllByRole('listitem').map((one) => one.textContent)
    expect(drawn).toEqual(['Image d’un champ\u00a0: Nom', 'Image d’un bouton\u00a0: Envoyer'])
  })
})

describe('settings', () => {
  it('say on and off in words', async () => {
    await show(exhibits.settings)
    expect(screen.getAllByRole('definition').map((one) => one.textContent)).toEqual([
      'Désactivé',
      'Activé',
      'À jour',
      'Depuis hier',
    ])
  })
})

describe('a table', () => {
  it('is one, with a name, columns and rows that have names', async () => {
    await show(exhibits.table)
    const table = screen.getByRole('table', { name: 'Fichiers reçus' })
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map((one) => one.textContent),
    ).toEqual(['Nom', 'Origine', 'Taille'])
    expect(within(table).getByRole('rowheader').querySelector('code')?.textContent).toBe('photo.iso')
    expect(
      within(table)
        .getAllByRole('cell')
        .map((one) => one.dataset['column']),
    ).toEqual(['Origine', 'Taille'])
  })
})

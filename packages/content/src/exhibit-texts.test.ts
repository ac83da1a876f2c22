import { Exhibit, type WrittenExhibit } from '@pix/core/content'
import { Check } from 'typebox/value'
import { describe, expect, it } from 'vitest'
import { looksLikeCode, readExhibit } from './exhibit-texts.ts'

const address = "l'été@b.example"
const everyKind: readonly WrittenExhibit[] = [
  {
    kind: 'mail',
    from: { name: "L'école", address },
    to: 'a@b.example',
    subject: 'Déjà ?',
    date: 'hier à 9:12',
    body: "L'heure :",
    links: [{ text: "L'offre", address: "https://a.example/l'x" }, { text: 'https://a.example' }],
    attachments: ["l'avis.pdf"],
    headers: [{ name: 'Received', value: "by 'a' ?" }],
  },
  { kind: 'inbox', messages: [{ from: "L'école", address, subject: 'Quoi ?', excerpt: "C'est", date: 'lundi' }] },
  {
    kind: 'messages',
    with: "L'oncle",
    note: 'Ce soir :',
    messages: [{ from: 'me', text: "J'arrive !", time: '9:12' }],
  },
  {
    kind: 'browser',
    address,
    connection: 'secure',
    title: "L'offre",
    body: "L'heure",
    fields: ["L'âge"],
    buttons: ['Oui !'],
  },
  { kind: 'settings', title: "L'appareil", rows: [{ label: "L'écran", value: "a'b1", state: 'on', note: "C'est" }] },
  { kind: 'table', app: 'files', title: "L'offre", columns: ["L'un", 'Deux'], rows: [["L'un", "C:\\l'x"]] },
  { kind: 'notice', title: "L'offre", body: "L'heure", buttons: ['Oui !'] },
  { kind: 'document', title: "L'offre", body: "L'heure" },
]

it.each(everyKind)('makes an exhibit of each kind: $kind', (written) => {
  const { value, problems } = readExhibit(written, 'fr')
  expect(problems).toEqual([])
  expect(Check(Exhibit, value)).toBe(true)
  expect(Object.keys(value)).toEqual(Object.keys(written))
})

it('sets words and leaves to the letter what people inspect', () => {
  const [mail, , , browser, settings, table] = everyKind.map((written) => readExhibit(written, 'fr').value)
  expect(mail).toMatchObject({
    from: { name: 'L’école', address },
    subject: 'Déjà\u202f?',
    links: [{ text: 'L’offre', address: "https://a.example/l'x" }, { text: 'https://a.example' }],
    attachments: ["l'avis.pdf"],
    headers: [{ name: 'Received', value: "by 'a' ?" }],
  })
  expect(browser).toMatchObject({ address, title: 'L’offre', buttons: ['Oui\u202f!'] })
  expect(settings).toMatchObject({ rows: [{ label: 'L’écran', value: "a'b1" }] })
  expect(table).toMatchObject({ columns: ['L’un', 'Deux'], rows: [['L’un', "C:\\l'x"]] })
})

it('leaves out the keys that are not written', () => {
  const { value } = readExhibit({ kind: 'browser', address: 'a', title: 'b' }, 'fr')
  expect(value).toEqual({ kind: 'browser', address: 'a', title: 'b' })
})

it('names the body whose Markdown is wrong', () => {
  const { problems } = readExhibit({ kind: 'document', title: 'a', body: 'a\n\n<b>' }, 'fr')
  expect(problems).toEqual([{ field: 'body', line: 3, message: expect.stringMatching('HTML') }])
})

describe('looksLikeCode', () => {
  it.each([
    "it's4Me!",
    'C:\\temp',
    'https://a.example',
    'curl -s x',
    'spf=pass',
    'a.pdf',
    'rm -rf /tmp',
    '192.168.1.1',
  ])('%s', (text) => expect(looksLikeCode(text)).toBe(true))
  it.each(["Aujourd'hui", 'Quoi ?', "L'école - la cour", 'Non.', '', 'rendez-vous'])('not %j', (text) =>
    expect(looksLikeCode(text)).toBe(false),
  )
})

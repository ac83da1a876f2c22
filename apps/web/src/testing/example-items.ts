// One item of each kind, as a browser gets it, with an answer.
import type { ItemKind } from '@pix/core/items'
import type { Answers, Views } from '../items/item-player.ts'

const labelled = (letter: string, ...words: string[]) =>
  words.map((text, place) => ({ id: `${letter}${place + 1}`, label: [{ text }] }))

const picture = { address: `/files/${'a'.repeat(64)}`, width: 160, height: 120 }

const square = (left: number) => [
  [left, 0],
  [left + 40, 0],
  [left + 40, 40],
  [left, 40],
]

const tablet = {
  name: 'Tablette',
  device: 'phone',
  pages: [
    {
      id: 'i1',
      title: 'Réglages',
      groups: [{ controls: [{ type: 'toggle', id: 'i2', label: 'Wi-Fi', on: false }] }],
    },
  ],
}

export const views: Views = {
  'choice-one': { kind: 'choice-one', options: labelled('o', 'La date', 'L’adresse', 'Le nom') },
  'choice-many': { kind: 'choice-many', options: labelled('o', 'Verrouiller', 'Prévenir', 'Attendre') },
  text: { kind: 'text', label: 'Numéro à composer' },
  number: { kind: 'number', label: 'Nombre de commandes', unit: 'commandes' },
  cloze: {
    kind: 'cloze',
    segments: [
      { type: 'words', line: [{ text: 'Le site est ' }] },
      { type: 'typed', id: 'b1' },
      { type: 'words', line: [{ text: '.' }] },
      { type: 'paragraph-end' },
      { type: 'words', line: [{ text: 'Le message est ' }] },
      { type: 'choice', id: 'b2', options: labelled('b2o', 'vrai', 'faux') },
    ],
  },
  order: { kind: 'order', entries: labelled('e', 'Effacer', 'Verrouiller', 'Prévenir') },
  match: {
    kind: 'match',
    left: labelled('l', 'Caméra', 'Routeur'),
    right: labelled('r', 'Mot de passe', 'Mise à jour'),
  },
  categorize: {
    kind: 'categorize',
    categories: labelled('c', 'Sûr', 'Risqué'),
    entries: labelled('e', 'Wi-Fi de la gare', 'Réseau de la maison'),
  },
  'choice-image': {
    kind: 'choice-image',
    options: labelled('o', 'Un cadenas ouvert', 'Un cadenas fermé').map((option) => ({ ...option, picture })),
  },
  hotspot: {
    kind: 'hotspot',
    pick: 'one',
    picture: { ...picture, alt: 'Un message' },
    regions: labelled('h', 'L’adresse', 'Le logo').map((region, place) => ({ ...region, corners: square(place * 40) })),
  },
  simulator: { kind: 'simulator', simulator: 'settings', scenario: JSON.stringify(tablet) },
}

export const answers: Answers = {
  'choice-one': { kind: 'choice-one', option: 'o2' },
  'choice-many': { kind: 'choice-many', options: ['o1', 'o2'] },
  text: { kind: 'text', text: '01 99 00 72 31' },
  number: { kind: 'number', text: '68' },
  cloze: {
    kind: 'cloze',
    blanks: [
      { id: 'b1', value: 'valbourg.example' },
      { id: 'b2', value: 'b2o2' },
    ],
  },
  order: { kind: 'order', entries: ['e2', 'e3', 'e1'] },
  match: {
    kind: 'match',
    pairs: [
      { left: 'l1', right: 'r1' },
      { left: 'l2', right: 'r1' },
    ],
  },
  categorize: {
    kind: 'categorize',
    placements: [
      { entry: 'e1', category: 'c2' },
      { entry: 'e2', category: 'c1' },
    ],
  },
  'choice-image': { kind: 'choice-image', option: 'o2' },
  simulator: { kind: 'simulator', log: '[{"type":"set","control":"i2","value":true}]', reply: '' },
  hotspot: { kind: 'hotspot', regions: ['h1'] },
}

export const kinds: readonly ItemKind[] = [
  'choice-one',
  'choice-many',
  'text',
  'number',
  'cloze',
  'order',
  'match',
  'categorize',
  'choice-image',
  'hotspot',
  'simulator',
]

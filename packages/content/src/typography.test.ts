import { languages } from '@pix/core/language'
import * as check from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keepSigns, typeset, typesetLine } from './typography.ts'

const nb = '\u00a0'
const nn = '\u202f'
const nh = '-\u2060'

describe('French typography', () => {
  it.each([
    ['Quel message ?', `Quel message${nn}?`],
    ['Attention ! Lisez ; puis cliquez.', `Attention${nn}! Lisez${nn}; puis cliquez.`],
    ['Deux choses : lire, agir.', `Deux choses${nb}: lire, agir.`],
    ["L'adresse qu'il faut", 'L’adresse qu’il faut'],
    ['Elle dit « oui » vite', `Elle dit «${nb}oui${nb}» vite`],
    ['«oui»', `«${nb}oui${nb}»`],
    ['98 % et 12 €', `98${nb}% et 12${nb}€`],
    ['18 000 mots', `18${nn}000 mots`],
    ['au 01 99 00 45 12', `au 01${nb}99${nb}00${nb}45${nb}12`],
    ['Attendez...', 'Attendez…'],
    ['à 9:12, rien', 'à 9:12, rien'],
    ['voir http://a.example/b?c=d;e ?', `voir http://a.example/b?c=d;e${nn}?`],
    ["écrire à l'adresse jo'@b.example", 'écrire à l’adresse jo’@b.example'],
    ['Azerty1!', 'Azerty1!'],
    ['Que peut-elle faire ?', `Que peut${nh}elle faire${nn}?`],
    ["Qu'a-t-il lu ? « Dites-le-nous. »", `Qu’a${nh}t${nh}il lu${nn}? «${nb}Dites${nh}le${nh}nous.${nb}»`],
    ["Le Wi-Fi, l'e-mail, un porte-clés", `Le Wi${nh}Fi, l’e${nh}mail, un porte-clés`],
    ['de 9 h 05 à 10 h, 600 Go', `de 9${nb}h${nb}05 à 10${nb}h, 600${nb}Go`],
    ['donnez-le.pdf, dis-le.example/a et vas-y-2', 'donnez-le.pdf, dis-le.example/a et vas-y-2'],
    ['lu par peut-elle@b.example', 'lu par peut-elle@b.example'],
  ])('sets %j', (typed, expected) => expect(typeset(typed, 'fr')).toBe(expected))
})

describe('English typography', () => {
  it.each([
    ["Leo's mailbox", 'Leo’s mailbox'],
    ["the colleagues' addresses", 'the colleagues’ addresses'],
    ['She says "yes" twice', 'She says “yes” twice'],
    ['("yes")', '(“yes”)'],
    ["called 'Summer' here", 'called ‘Summer’ here'],
    ["it's 'fine'", 'it’s ‘fine’'],
    ['on 020 7946 0018', `on 020${nb}7946${nb}0018`],
    ['Wait...', 'Wait…'],
    ['Why? Now!', 'Why? Now!'],
    ['at 2 am, at 9:05 pm', `at 2${nb}am, at 9:05${nb}pm`],
    ['12 GB of e-mails over “Wi-Fi”', `12${nb}GB of e${nh}mails over “Wi${nh}Fi”`],
    ['2 months with my-wi-fi.example', '2 months with my-wi-fi.example'],
    ['open https://a.example/it...s today', 'open https://a.example/it...s today'],
  ])('sets %j', (typed, expected) => expect(typeset(typed, 'en')).toBe(expected))

  it('closes a quote that follows other words of the same line', () => {
    expect(typeset('" is shown', 'en', 'mairie')).toBe('” is shown')
    expect(typeset("'s box", 'en', 'Leo')).toBe('’s box')
  })
})

const signs = [
  'a',
  '-',
  'il',
  ' h ',
  'É',
  '1',
  ' ',
  '?',
  '!',
  ';',
  ':',
  "'",
  '"',
  '«',
  '»',
  '.',
  '...',
  '%',
  '€',
  '@',
  'http://',
  '(',
]
const pieces = check.string({ unit: check.constantFrom(...signs, '\u00a0', '\u202f', '\n') })

it('gives the same words when they are set twice', () =>
  check.assert(
    check.property(pieces, check.constantFrom(...languages), (words, language) => {
      const once = typeset(words, language)
      expect(typeset(once, language)).toBe(once)
    }),
    { numRuns: 2000 },
  ))

it('puts a text of several lines on one', () => {
  expect(typesetLine(' Un message\n  court ?\n', 'fr')).toBe(`Un message court${nn}?`)
})

describe('words that may be written again', () => {
  it.each([
    ['Prix : 12 €, vraiment ?', 'Prix\u00a0: 12 €, vraiment\u202f?'],
    ["« Oui », l'adresse", "«\u00a0Oui\u00a0», l'adresse"],
    ['https://exemple.test/a:b ?', 'https://exemple.test/a:b\u202f?'],
  ])('keep their signs in French, and are otherwise as they were: %s', (words, kept) => {
    expect(keepSigns(words, 'fr')).toBe(kept)
    expect(keepSigns(words, 'en')).toBe(words)
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestForm, comparable, editDistance, isAccepted } from './typed-text.ts'

function key(accepted: string, tolerance = 0) {
  return { accepted: { fr: [accepted], en: ['zzzzzzzzzzzzzzzzzzzz'] }, tolerance }
}

describe('typed words are the same', () => {
  it.each([
    ['CAPITALS', 'Pièce Jointe', 'pièce jointe'],
    ['accents', 'piece jointe', 'pièce jointe'],
    ['accents typed as separate marks', 'pie\u0300ce', 'pièce'],
    ['an accent typed beside its letter', 'cafe´', 'café'],
    ['spaces', '  pièce   jointe ', 'piècejointe'],
    ['non-breaking and narrow spaces', 'mot\u00a0de\u202fpasse', 'mot de passe'],
    ['zero-width spaces and soft hyphens', 'mot\u200bde\u00adpasse\ufeff', 'mot de passe'],
    ['punctuation', '«\u00a0e-mail\u00a0» !', 'email'],
    ['apostrophes', 'l’adresse', "l'adresse"],
    ['French ligatures', 'cœur', 'coeur'],
    ['an accent on a ligature', 'ǽgir', 'aegir'],
    ['ligatures of typesetting', 'ﬁchier', 'fichier'],
    ['sharp s', 'Straße', 'STRASSE'],
    ['capital sharp s', 'STRAẞE', 'strasse'],
    ['dotted capital i', 'İstanbul', 'istanbul'],
    ['full-width letters and digits', 'ＷＩＦＩ６', 'wifi6'],
    ['the micro sign of keyboards', '5 µm', '5 μm'],
    ['Greek accents', 'κωδικός', 'κωδικος'],
    ['Greek capitals and final sigma', 'ΚΩΔΙΚΟΣ', 'κωδικός'],
    ['final sigma inside joined words', 'ΚΩΔΙΚΟΣΜΟΥ', 'κωδικός μου'],
    ['letters with a stroke', 'Lodz, Tromso', 'Łódź, Tromsø'],
    ['Cyrillic capitals', 'ПАРОЛЬ', 'пароль'],
    ['the two dots of ё', 'ещё', 'еще'],
    ['Arabic without its short vowels', 'مُحَمَّد', 'محمد'],
    ['elongated Arabic', 'بـــريد', 'بريد'],
    ['joined forms of Arabic', 'ﺑﺮﻳﺪ', 'بريد'],
    ['pointed Hebrew', 'שָׁלוֹם', 'שלום'],
    ['Thai with spaces', 'รหัส ผ่าน', 'รหัสผ่าน'],
    ['words followed by an emoji', 'oui 👍', 'oui'],
    ['a digit drawn as a key', '1️⃣', '1'],
  ])('whatever the %s', (_what, typed, accepted) => {
    expect(comparable(typed)).toBe(comparable(accepted))
    expect(isAccepted(typed, key(accepted))).toBe(true)
  })
})

describe('typed words differ', () => {
  it.each([
    ['a Latin letter', 'valbourg.help', 'valbourg.hela'],
    ['a digit', 'wifi5', 'wifi6'],
    ['a whole Greek word', 'ναι', 'όχι'],
    ['a whole Arabic word', 'نعم', 'لا'],
    ['a whole Hebrew word', 'כן', 'לא'],
    ['a whole Chinese word', '密码', '邮件'],
    ['Cyrillic й and и', 'мои', 'мой'],
    ['hamza and bare alif', 'سأل', 'سال'],
    ['a Thai tone mark', 'มา', 'ม้า'],
    ['a Devanagari vowel', 'कि', 'की'],
    ['a sign that is the whole answer', '#', '*'],
    ['an emoji', '👍', '👎'],
    ['an emoji with a variant', '❤️', '☀️'],
    ['a sign drawn as a key', '#️⃣', '*️⃣'],
    ['a superscript', '102', '10²'],
    ['the script of look-alike letters', 'а', 'a'],
  ])('by %s', (_what, typed, accepted) => {
    expect(isAccepted(typed, key(accepted))).toBe(false)
  })
})

describe('accepted forms', () => {
  it.each(['', ' ', '\u200b', '\u00a0\ufeff'])('never include an empty answer: %j', (typed) => {
    expect(comparable(typed)).toBe('')
    expect(isAccepted(typed, { accepted: { fr: ['a', ' '], en: [' '] }, tolerance: 0.25 })).toBe(false)
  })

  it('count in any language of the service', () => {
    const both = { accepted: { fr: ['courriel', 'mél'], en: ['e-mail'] }, tolerance: 0 }
    for (const typed of ['courriel', 'mel', 'email']) expect(isAccepted(typed, both)).toBe(true)
    expect(isAccepted('mail', both)).toBe(false)
  })

  it('are shown by the first one of the language', () => {
    const both = { accepted: { fr: ['courriel', 'mél'], en: ['e-mail', 'mail'] }, tolerance: 0 }
    expect([bestForm(both, 'fr'), bestForm(both, 'en')]).toEqual(['courriel', 'e-mail'])
  })
})

describe('the tolerance', () => {
  it.each([
    { typed: 'hameçonage', accepted: 'hameçonnage', tolerance: 0, right: false },
    { typed: 'hameçonage', accepted: 'hameçonnage', tolerance: 0.1, right: true },
    { typed: 'hameconnnage', accepted: 'hameçonnage', tolerance: 0.1, right: true },
    { typed: 'amesonage', accepted: 'hameçonnage', tolerance: 0.25, right: false },
    { typed: 'abcx', accepted: 'abcd', tolerance: 0.25, right: true },
    { typed: 'abx', accepted: 'abcd', tolerance: 0.25, right: false },
    { typed: 'abcx', accepted: 'abcd', tolerance: 0.24, right: false },
    { typed: 'abcde', accepted: 'abcd', tolerance: 0.2, right: true },
    { typed: 'abc', accepted: 'abcd', tolerance: 0.25, right: false },
    { typed: 'пороль', accepted: 'пароль', tolerance: 0.2, right: true },
    { typed: '𝕏𝕐ab', accepted: '𝕏𝕐ac', tolerance: 0.25, right: true },
  ])(
    'is a share of what was typed: $typed for $accepted within $tolerance is $right',
    ({ typed, accepted, tolerance, right }) => {
      expect(isAccepted(typed, key(accepted, tolerance))).toBe(right)
    },
  )
})

describe('the edit distance', () => {
  it.each([
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['flaw', 'lawn', 2],
    ['same', 'same', 0],
    ['ab', 'ba', 2],
    ['👍', '👎', 1],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance)
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '字'), maxLength: 8 })

  it('is the same both ways, nil for equal texts alone, and never longer by a detour', () => {
    fc.assert(
      fc.property(word, word, word, (one, two, three) => {
        expect(editDistance(one, two)).toBe(editDistance(two, one))
        expect(editDistance(one, two) === 0).toBe(one === two)
        expect(editDistance(one, three)).toBeLessThanOrEqual(editDistance(one, two) + editDistance(two, three))
      }),
    )
  })
})

describe('the treatment', () => {
  it.each(['\u1e00\ufe72', '\u1d00\u2adc', '\uffa1\u17d8\uffc2'])('changes nothing when done twice: %j', (text) => {
    expect(comparable(comparable(text))).toBe(comparable(text))
  })

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (text) => {
        expect(comparable(comparable(text))).toBe(comparable(text))
      }),
    )
  })
})

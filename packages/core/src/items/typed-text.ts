// Comparing typed words with the accepted forms. The treatments are the reference service's (t1, t2, t3), with a t2
// that knows every script: where the reference keeps only ASCII letters, so that any two Greek answers become the
// same empty text, letters and digits of all scripts stay.
import { type Static, Type } from 'typebox'
import type { Language } from '../language.ts'

/** Forms accepted in each language and the share of wrong characters allowed, 0 (exact) to 0.25. */
export const TypedKey = Type.Object(
  {
    accepted: Type.Object(
      {
        fr: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
        en: Type.Array(Type.String({ minLength: 1 }), { minItems: 1 }),
      },
      { additionalProperties: false },
    ),
    tolerance: Type.Number({ minimum: 0, maximum: 0.25 }),
  },
  { additionalProperties: false },
)
export type TypedKey = Static<typeof TypedKey>

/**
 * Letters written in two ways: ligatures, letters with a stroke that many keyboards lack, the Russian ё that is mostly
 * printed е, the final sigma, the micro sign.
 */
const sameLetters: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ё: 'е',
  ς: 'σ',
  µ: 'μ',
}

/** Ligatures, joined Arabic forms, full-width letters: characters that exist for their looks alone. */
const presentationForms = /[\ufb00-\ufdff\ufe70-\uffef]/g

/** Signs that no one has to type: Hebrew points, short vowels and elongation in Arabic. */
const optionalSigns = /[\u0591-\u05bd\u05bf-\u05c7\u0640\u064b-\u0652\u0670]/g

/**
 * t1: without case, accents (of Latin and Greek letters: й and и are different letters), white space and characters
 * that do not show (zero-width spaces, variants of emoji).
 */
function withoutCaseAccentsAndSpaces(text: string): string {
  return (
    text
      .replace(presentationForms, (character) => character.normalize('NFKC'))
      .toLowerCase()
      .replace(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
      // Before marks are put in order: one of these may come to stand between a letter and its accent.
      .replace(optionalSigns, '')
      .normalize('NFD')
      .replace(/([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036f]+/gu, '$1')
      .normalize('NFC')
      .replace(/[œæßøłđёςµ]/g, (letter) => sameLetters[letter] ?? letter)
  )
}

/** t2: letters, their marks and digits of every script; a sign goes with the marks on it. An answer made of signs only (`#`, `*`) stays as it is. */
function withoutPunctuation(text: string): string {
  const kept = text.replace(/[^\p{L}\p{Mn}\p{Mc}\p{N}]\p{M}*/gu, '')
  return kept === '' ? text : kept
}

const plainText = /^[ -~]*$/

/** The text as it is compared: after t1 and t2. */
export function comparable(text: string): string {
  // What ASCII holds needs none of the tables of Unicode.
  if (plainText.test(text)) {
    const typed = text.toLowerCase().replaceAll(' ', '')
    return typed.replace(/[^a-z0-9]/g, '') || typed
  }
  // Letters that a sign kept apart may now be one.
  return withoutPunctuation(withoutCaseAccentsAndSpaces(text)).normalize('NFC')
}

/** Smallest number of characters to insert, remove or replace to turn one text into the other (Levenshtein). */
export function editDistance(from: string, to: string): number {
  const target = [...to]
  let previous = Array.from({ length: target.length + 1 }, (_, column) => column)
  for (const [row, character] of [...from].entries()) {
    const current = [row + 1]
    for (const [column, wanted] of target.entries()) {
      const replaced = (previous[column] ?? 0) + (character === wanted ? 0 : 1)
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1))
    }
    previous = current
  }
  return previous[target.length] ?? 0
}

/**
 * Whether typed words are one of the accepted forms, of any language of the service: a person may answer a French
 * question with the English word. t3: edit distance over the length of what was typed, at most the key's tolerance.
 */
export function isAccepted(typed: string, key: TypedKey): boolean {
  const given = comparable(typed)
  if (given === '') return false
  const length = [...given].length
  return [...key.accepted.fr, ...key.accepted.en].some((form) => {
    const wanted = comparable(form)
    if (given === wanted) return true
    return key.tolerance > 0 && editDistance(given, wanted) / length <= key.tolerance
  })
}

/** The form shown in the correction. */
export function bestForm(key: TypedKey, language: Language): string {
  return key.accepted[language][0] ?? ''
}

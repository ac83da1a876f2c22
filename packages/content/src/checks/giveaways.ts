// What lets a person answer without the skill: a right option that stands out by its length, a title that tells.

import type { ChallengeTexts } from '@pix/core/content'
import type { Item } from '@pix/core/items'
import type { Language } from '@pix/core/language'
import { type Line, plainText } from '@pix/core/rich-text'
import { type Finding, refuse, type TextsCheck } from './finding.ts'

type Choice = { readonly options: readonly string[]; readonly right: readonly string[] }

/** The lists of options of an item with which of them are right. */
function choicesOf(item: Item): Choice[] {
  if (item.kind === 'choice-one' || item.kind === 'choice-image')
    return [{ options: item.options, right: [item.key.right] }]
  if (item.kind === 'choice-many') return [{ options: item.options, right: item.key.right }]
  if (item.kind !== 'cloze') return []
  return Object.entries(item.blanks).flatMap(([id, blank]) => {
    const key = item.key[id]
    return blank.input === 'choice' && key && 'right' in key ? [{ options: blank.options, right: [key.right] }] : []
  })
}

const mostTimesLonger = 4 / 3
// A few letters more are not seen as a longer option.
const leastLettersLonger = 6

function isData(line: Line): boolean {
  return line.every(({ mark, text }) => mark === 'code' || text.trim() === '')
}

/** Choices whose right options are all longer than every wrong one, by more than a third. */
export const checkOptionLengths: TextsCheck = ({ item, texts }, language) => {
  const { source, texts: read } = texts[language]
  return choicesOf(item).flatMap(({ options, right }): Finding[] => {
    const labels = options.flatMap((id) => (read.labels[id] ? [{ id, line: read.labels[id] }] : []))
    // Passwords, addresses… are as long as they are; their length may be the very thing to see.
    if (labels.every(({ line }) => isData(line))) return []
    const lengthOf = ({ line }: { line: Line }) => plainText(line).length
    const rightLengths = labels.filter(({ id }) => right.includes(id)).map(lengthOf)
    const wrongLengths = labels.filter(({ id }) => !right.includes(id)).map(lengthOf)
    if (rightLengths.length === 0 || wrongLengths.length === 0) return []
    const shortestRight = Math.min(...rightLengths)
    const longestWrong = Math.max(...wrongLengths)
    if (shortestRight <= longestWrong * mostTimesLonger || shortestRight - longestWrong < leastLettersLonger) return []
    const message = `the length gives the answer away: ${shortestRight} letters for \`${right.join('`, `')}\`, at most ${longestWrong} for the others`
    return [refuse(source.positionOf(['labels', right[0] ?? '']), message)]
  })
}

function keyWords(text: string): string[] {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length >= 5)
}

/** Words that belong to the right answers alone. */
function tellingWords(item: Item, texts: ChallengeTexts, language: Language): string[] {
  if (item.kind === 'text') return item.key.accepted[language].flatMap(keyWords)
  const labelWords = (ids: readonly string[]) => ids.flatMap((id) => keyWords(plainText(texts.labels[id] ?? [])))
  return choicesOf(item).flatMap(({ options, right }) => {
    const elsewhere = new Set(labelWords(options.filter((id) => !right.includes(id))))
    return labelWords(right).filter((word) => !elsewhere.has(word))
  })
}

/** Titles that say a word found in the right answer only, and in nothing else of the question. */
export const checkTitle: TextsCheck = ({ item, texts }, language) => {
  const { source, texts: read, written } = texts[language]
  const question = [written.situation, written.instruction, written.cloze ?? '', JSON.stringify(written.exhibits ?? [])]
  const asked = new Set(question.flatMap(keyWords))
  const telling = new Set(tellingWords(item, read, language))
  const said = keyWords(read.title).filter((word) => telling.has(word) && !asked.has(word))
  if (said.length === 0) return []
  return [
    refuse(source.positionOf(['title']), `the title says “${said.join('”, “')}”, which only the right answer says`),
  ]
}

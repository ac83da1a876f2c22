// Every id of the structure has its text in every language, and every text has its use.

import { type Item, rulesOf } from '@pix/core/items'
import { plainText } from '@pix/core/rich-text'
import { type Finding, refuse, type TextsCheck } from './finding.ts'

/** Labels missing, unused, or the same for two ids. */
export const checkLabels: TextsCheck = ({ item, texts }, language) => {
  const { source, texts: read } = texts[language]
  const wanted = new Set(rulesOf(item).labelledIds())
  const given = Object.entries(read.labels)
  const seen = new Map<string, string>()
  const repeated = given.flatMap(([id, line]): Finding[] => {
    const words = plainText(line)
    const other = seen.get(words)
    seen.set(words, id)
    return other === undefined
      ? []
      : [refuse(source.positionOf(['labels', id]), `\`${id}\` and \`${other}\` have the same label`)]
  })
  return [
    ...[...wanted]
      .filter((id) => !(id in read.labels))
      .map((id) => refuse(source.positionOf(['labels']), `the label of \`${id}\` is missing`)),
    ...given
      .filter(([id]) => !wanted.has(id))
      .map(([id]) => refuse(source.positionOf(['labels', id]), `no option, entry or category is called \`${id}\``)),
    ...repeated,
  ]
}

function isTypedInAField(item: Item): boolean {
  return item.kind === 'text' || item.kind === 'number' || (item.kind === 'simulator' && item.reply !== undefined)
}

/** The parts of the texts that some kinds need and others have no use for. */
export const checkParts: TextsCheck = ({ item, texts }, language) => {
  const { source, written } = texts[language]
  const parts = [
    { name: 'field', given: written.field !== undefined, wanted: isTypedInAField(item) },
    { name: 'cloze', given: written.cloze !== undefined, wanted: item.kind === 'cloze' },
  ]
  return parts.flatMap(({ name, given, wanted }) => {
    if (given === wanted) return []
    const message = wanted
      ? `\`${name}\` is missing for a \`${item.kind}\``
      : `\`${name}\` has no use in a \`${item.kind}\``
    return [refuse(source.positionOf([name]), message)]
  })
}

/** Of the kinds in which one picks: what is right, and what is there to be left alone. */
function pickedFrom(item: Item): { right: readonly string[]; wrong: readonly string[] } {
  const split = (ids: readonly string[], right: readonly string[]) => ({
    right,
    wrong: ids.filter((id) => !right.includes(id)),
  })
  switch (item.kind) {
    case 'choice-one':
    case 'choice-image':
      return split(item.options, [item.key.right])
    case 'choice-many':
      return split(item.options, item.key.right)
    case 'hotspot':
      return split(Object.keys(item.regions), item.key.right)
    default:
      return { right: [], wrong: [] }
  }
}

/** What is explained one by one besides options: the goals of a task. */
function goalsOf(item: Item): readonly string[] {
  return item.kind === 'simulator' ? Object.keys(item.key.goals) : []
}

/** Why each wrong option of a choice, or place of a picture, is wrong; what each goal of a task is. */
export const checkWhy: TextsCheck = ({ item, texts }, language) => {
  const { source, texts: read } = texts[language]
  const { why } = read.secret
  const goals = goalsOf(item)
  const known = new Set([...rulesOf(item).labelledIds(), ...goals])
  const { right, wrong } = pickedFrom(item)
  return [
    ...goals
      .filter((id) => !(id in why))
      .map((id) => refuse(source.positionOf(['why']), `\`why\` does not say what the goal \`${id}\` is`)),
    ...wrong
      .filter((id) => !(id in why))
      .map((id) => refuse(source.positionOf(['why']), `\`why\` does not say why \`${id}\` is wrong`)),
    ...Object.keys(why)
      .filter((id) => !known.has(id))
      .map((id) =>
        refuse(source.positionOf(['why', id]), `\`why\` speaks of \`${id}\`, which is not in the challenge`),
      ),
    ...right
      .filter((id) => id in why)
      .map((id) =>
        refuse(source.positionOf(['why', id]), `\`why\` says that \`${id}\` is wrong, and the key that it is right`),
      ),
  ]
}

// What the content covers: by competence, level, kind and language, and of DigComp 3.0.
import { languages } from '@pix/core/language'
import { plainText } from '@pix/core/rich-text'
import { levelPix, skillWorth } from '@pix/core/scoring'
import type { Content, ReadChallenge, ReadCompetence } from './content.ts'
import type { WrittenSkill } from './schemas.ts'
import { textTable } from './text-table.ts'

function skillsOf({ written }: ReadCompetence): WrittenSkill[] {
  return written.tubes.flatMap((tube) => tube.skills)
}

function validated({ challenges }: Content): ReadChallenge[] {
  return challenges.filter(({ metadata }) => metadata.status === 'validated')
}

function inCodeOrder({ competences }: Content): ReadCompetence[] {
  return [...competences].sort((one, other) => (one.written.code < other.written.code ? -1 : 1))
}

function isBegun(competence: ReadCompetence, challenges: readonly ReadChallenge[]): boolean {
  return challenges.some(({ folderCode }) => folderCode === competence.written.code)
}

function byCompetence(content: Content): string {
  const asked = validated(content)
  const rows = inCodeOrder(content).map((competence) => {
    const { code, name } = competence.written
    const own = content.challenges.filter(({ folderCode }) => folderCode === code)
    const ownAsked = asked.filter(({ folderCode }) => folderCode === code)
    const skills = skillsOf(competence)
    const covered = skills.filter(({ id }) => ownAsked.some(({ metadata }) => metadata.skill === id))
    const tutorials = content.tutorials.filter(({ written }) => written.competence === code)
    return [
      code,
      name.en,
      skills.length,
      covered.length,
      ownAsked.length,
      own.length - ownAsked.length,
      tutorials.length,
    ]
  })
  const sums = [2, 3, 4, 5, 6].map((column) => rows.reduce((sum, row) => sum + Number(row[column]), 0))
  const header = ['', 'Competence', 'Skills', 'With challenges', 'Validated', 'Others', 'Tutorials']
  return textTable(header, [...rows, ['', 'All', ...sums]])
}

function byLevel(content: Content): string[] {
  const asked = validated(content)
  return inCodeOrder(content)
    .filter((competence) => isBegun(competence, asked))
    .map((competence) => {
      const skills = skillsOf(competence)
      const levels = [...new Set(skills.map(({ level }) => level))].sort((one, other) => one - other)
      const rows = levels.map((level) => {
        const ofLevel = skills.filter((skill) => skill.level === level)
        const challengesOf = ({ id }: WrittenSkill) => asked.filter(({ metadata }) => metadata.skill === id).length
        const active = ofLevel.filter((skill) => challengesOf(skill) > 0)
        const challenges = ofLevel.reduce((sum, skill) => sum + challengesOf(skill), 0)
        const pix = Math.round(active.length * skillWorth(active.length))
        return [level, ofLevel.length, active.length, challenges, `${pix} of ${levelPix}`]
      })
      const { code, name } = competence.written
      const table = textTable(['Level', 'Skills', 'With challenges', 'Validated', 'Pix within reach'], rows)
      const without = skills
        .filter(({ id }) => !asked.some(({ metadata }) => metadata.skill === id))
        .map(({ id }) => id)
      const left = without.length > 0 ? `\nSkills without challenges: ${without.join(', ')}` : ''
      return `${code} ${name.en}, by level\n\n${table}${left}`
    })
}

function byKind(content: Content): string {
  const asked = validated(content)
  const groups = Map.groupBy(asked, ({ item }) => item.kind)
  const rows = [...groups]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([kind, challenges]) => {
      const count = (fits: (challenge: ReadChallenge) => boolean) => challenges.filter(fits).length
      return [
        kind,
        challenges.length,
        count(({ metadata }) => metadata.phone),
        count(({ metadata }) => metadata.accessibility.screenReader),
        count(({ metadata }) => metadata.accessibility.colour),
        count(({ metadata }) => metadata.accessibility.hearing),
      ]
    })
  return textTable(['Kind', 'Validated', 'On a phone', 'Screen reader', 'Without colours', 'Without sound'], rows)
}

/** Choices of one whose right option is the longest: more of them than chance gives is a clue for the test-wise. */
function longestRight(content: Content): string[] {
  const choices = validated(content).flatMap(({ item, texts }) => (item.kind === 'choice-one' ? [{ item, texts }] : []))
  if (choices.length === 0) return []
  return languages.map((language) => {
    const count = choices.filter(({ item, texts }) => {
      const lengthOf = (id: string) => plainText(texts[language].texts.labels[id] ?? []).length
      return item.options.every((id) => id === item.key.right || lengthOf(id) < lengthOf(item.key.right))
    }).length
    const expected = choices.reduce((sum, { item }) => sum + 1 / item.options.length, 0)
    return `Right option the longest (${language}): ${count} of ${choices.length} choice-one; ${expected.toFixed(1)} by chance`
  })
}

function outcomes(content: Content): string[] {
  const total = content.outcomes.size
  const asked = new Set(validated(content).map(({ metadata }) => metadata.skill))
  const skills = content.competences.flatMap(skillsOf)
  const share = (some: readonly WrittenSkill[]) => {
    const covered = new Set(some.flatMap(({ digcomp3 }) => digcomp3)).size
    return `${covered} of ${total}${total > 0 ? ` (${Math.round((100 * covered) / total)}%)` : ''}`
  }
  return [
    `DigComp 3.0 learning outcomes named by skills: ${share(skills)}`,
    `DigComp 3.0 learning outcomes with challenges: ${share(skills.filter(({ id }) => asked.has(id)))}`,
  ]
}

/** The coverage of the content, as plain text. */
export function reportContent(content: Content): string {
  const count = validated(content).length
  return [
    byCompetence(content),
    ...byLevel(content),
    byKind(content),
    [
      `Validated challenges in each language: ${languages.map((language) => `${language} ${count}`).join(', ')}`,
      ...longestRight(content),
      ...outcomes(content),
    ].join('\n'),
  ].join('\n\n')
}

// Enough challenges for each skill, enough skills at each level.
import { levelPix, skillWorth } from '@pix/core/scoring'
import { type Content, placedSkills, type ReadCompetence } from '../content.ts'
import { type ContentCheck, type Finding, refuse, warn } from './finding.ts'

const leastChallenges = 2

function validatedBySkill({ challenges }: Content): Map<string, Content['challenges'][number][]> {
  const validated = challenges.filter(({ metadata }) => metadata.status === 'validated')
  return Map.groupBy(validated, ({ metadata }) => metadata.skill)
}

/** Skills that have validated challenges, and fewer than two: whoever tries again would meet the same one. */
export const checkChallengesOfSkills: ContentCheck = (content) => {
  const skills = placedSkills(content.competences)
  return [...validatedBySkill(content)].flatMap(([skillId, challenges]): Finding[] => {
    const place = skills.get(skillId)
    const [first] = challenges
    if (!place || !first || challenges.length >= leastChallenges) return []
    const message = `the skill \`${skillId}\` has ${challenges.length} validated challenge; at least ${leastChallenges} expected`
    return [refuse(first.source.positionOf(['skill']), message)]
  })
}

function levelFaults({ source, written }: ReadCompetence, active: ReadonlySet<string>): Finding[] {
  const skills = written.tubes.flatMap((tube) => tube.skills)
  const levels = [...new Set(skills.map(({ level }) => level))].sort((one, other) => one - other)
  if (!skills.some(({ id }) => active.has(id))) return []
  return levels.flatMap((level): Finding[] => {
    const count = skills.filter((skill) => skill.level === level && active.has(skill.id)).length
    const reachable = Math.round(count * skillWorth(count))
    if (reachable >= levelPix) return []
    const message = `level ${level} of ${written.code} gives ${reachable} pix of ${levelPix}: ${count} of its skills ${count === 1 ? 'has' : 'have'} validated challenges`
    // A level where nothing is written yet is work to come; a level with one skill can never be reached whole.
    return [count === 0 ? warn(source.positionOf(['tubes']), message) : refuse(source.positionOf(['tubes']), message)]
  })
}

/** Levels of a competence already begun whose 8 pix cannot be reached. */
export const checkLevels: ContentCheck = (content) => {
  const active = new Set(validatedBySkill(content).keys())
  return content.competences.flatMap((competence) => levelFaults(competence, active))
}

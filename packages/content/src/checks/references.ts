// What names something else names something that exists.
import { basename } from 'node:path'
import { type Content, placedSkills, type ReadChallenge, type ReadCompetence } from '../content.ts'
import { type ContentCheck, type Finding, refuse } from './finding.ts'

function challengeFaults(
  challenge: ReadChallenge,
  content: Content,
  skills: ReturnType<typeof placedSkills>,
): Finding[] {
  const { id, folderCode, source, metadata } = challenge
  const found: Finding[] = []
  const place = skills.get(metadata.skill)
  if (!place) {
    found.push(refuse(source.positionOf(['skill']), `the skill \`${metadata.skill}\` is not in the framework`))
  } else if (place.competence.written.code !== folderCode) {
    const { code } = place.competence.written
    found.push(
      refuse(
        source.positionOf(['skill']),
        `\`${metadata.skill}\` is of competence ${code}, and this folder of ${folderCode}`,
      ),
    )
  }
  if (place && !id.startsWith(`${metadata.skill}-`)) {
    found.push(
      refuse(
        source.positionOf(['skill']),
        `the folder of a challenge starts with its skill: \`${metadata.skill}-…\`, not \`${id}\``,
      ),
    )
  }
  const dead = metadata.tutorials.filter((tutorial) => !content.tutorialIds.has(tutorial))
  return [
    ...found,
    ...dead.map((tutorial) => refuse(source.positionOf(['tutorials']), `there is no tutorial \`${tutorial}\``)),
  ]
}

/** Challenges that name a skill or a tutorial that does not exist, or that are not in the right folder. */
export const checkChallengeReferences: ContentCheck = (content) => {
  const skills = placedSkills(content.competences)
  return content.challenges.flatMap((challenge) => challengeFaults(challenge, content, skills))
}

function competenceFaults({ source, written }: ReadCompetence, content: Content): Finding[] {
  const found: Finding[] = []
  if (!content.areas.some(({ area }) => area.id === written.area)) {
    found.push(refuse(source.positionOf(['area']), `the area \`${written.area}\` is not in framework.yaml`))
  }
  const expected = `${written.code}-${written.id}.yaml`
  if (basename(source.file) !== expected) {
    found.push(refuse(source.positionOf(['id']), `this file must be called ${expected}`))
  }
  for (const [place, tube] of written.tubes.entries()) {
    for (const [rung, skill] of tube.skills.entries()) {
      const path = ['tubes', place, 'skills', rung]
      const below = tube.skills[rung - 1]
      if (below && below.level >= skill.level) {
        found.push(
          refuse(
            source.positionOf([...path, 'level']),
            `levels rise in a tube: ${skill.level} cannot follow ${below.level}`,
          ),
        )
      }
      for (const outcome of skill.digcomp3.filter((id) => !content.outcomes.has(id))) {
        found.push(refuse(source.positionOf([...path, 'digcomp3']), `DigComp 3.0 has no outcome \`${outcome}\``))
      }
    }
  }
  return found
}

/** Competences whose area, file, levels or DigComp outcomes are wrong. */
export const checkFramework: ContentCheck = (content) =>
  content.competences.flatMap((competence) => competenceFaults(competence, content))

/** Tutorials of a competence that does not exist. */
export const checkTutorialReferences: ContentCheck = ({ competences, tutorials }) =>
  tutorials
    .filter(({ written }) => !competences.some((competence) => competence.written.code === written.competence))
    .map(({ source, written }) =>
      refuse(source.positionOf(['competence']), `there is no competence ${written.competence}`),
    )

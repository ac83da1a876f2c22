import type { Competence } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import { competenceScore, levelPix } from '@pix/core/scoring'
import type { FastifyInstance } from 'fastify'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { getProfile, type Scorecard } from './contract.ts'
import { listStandings, type StandingRow } from './queries.ts'

const levelsInAll = 8

export function profileRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases, config } = services
  register(app, services, getProfile, async ({ actor, query: { language } }) => {
    const { release, candidates } = releases.current
    const standings = actor ? await listStandings(pool, actor.userId) : []
    const scorecards = release.competences.map((competence) => {
      const standing = standings.find(({ competence_id }) => competence_id === competence.id)
      return scorecard(competence, standing, {
        available: candidates.has(competence.id),
        openLevels: config.openLevels,
        language,
      })
    })
    return {
      areas: release.areas.map(({ id, code, name }) => ({ id, code, name: name[language] })),
      scorecards,
      pix: scorecards.reduce((sum, { pix }) => sum + pix, 0),
      openPix: levelPix * config.openLevels * scorecards.length,
      mostPix: levelPix * levelsInAll * scorecards.length,
      openLevels: config.openLevels,
    }
  })
}

function scorecard(
  competence: Competence,
  standing: StandingRow | undefined,
  options: { readonly available: boolean; readonly openLevels: number; readonly language: Language },
): Scorecard {
  const { language, available, openLevels } = options
  return {
    competenceId: competence.id,
    code: competence.code,
    name: competence.name[language],
    description: competence.description[language],
    areaId: competence.areaId,
    status: standing?.state ?? (available ? 'not-started' : 'coming-soon'),
    ...competenceScore(competence, standing?.tubes ?? {}, openLevels),
    assessmentId: standing?.assessment_id ?? null,
  }
}

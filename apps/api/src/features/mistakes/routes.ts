import type { Competence } from '@pix/core/content'
import type { Language } from '@pix/core/language'
import type { FastifyInstance } from 'fastify'
import { refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { competenceSummary } from '../assessments/competence-summary.ts'
import { correctionSummary } from '../assessments/correction.ts'
import * as contract from './contract.ts'
import { listOwnMistakes, type OwnMistake } from './own-mistakes.ts'

const mistakesOnAPage = 20

export function mistakeRoutes(app: FastifyInstance, services: Services): void {
  const { pool, releases } = services

  register(app, services, contract.countMistakes, async ({ actor, query: { language } }) => {
    const own = Map.groupBy(await listOwnMistakes(pool, actor.userId), ({ competence_id }) => competence_id)
    return {
      competences: releases.current.release.competences.flatMap((competence) => {
        const mistakes = own.get(competence.id)
        return mistakes ? [countOf(competence, mistakes, language)] : []
      }),
    }
  })

  register(app, services, contract.listMistakes, async ({ actor, params, query: { language, show, before } }) => {
    const competence = releases.current.release.competences.find(({ code }) => code === params.code)
    if (!competence) refuse(contract.listMistakes, 'competence-not-found')
    const own = await listOwnMistakes(pool, actor.userId, competence.id)
    const wanted = own.filter(
      ({ isDone, sequence }) =>
        (show === 'all' || isDone === (show === 'done')) && (before === undefined || sequence < Number(before)),
    )
    const page = wanted.slice(0, mistakesOnAPage)
    const last = page.at(-1)
    return {
      ...countOf(competence, own, language),
      mistakes: await Promise.all(page.map((mistake) => mistakeView(services, mistake, language))),
      next: last && wanted.length > page.length ? String(last.sequence) : null,
    }
  })
}

function countOf(competence: Competence, mistakes: readonly OwnMistake[], language: Language): contract.MistakeCount {
  const done = mistakes.filter(({ isDone }) => isDone).length
  return { competence: competenceSummary(competence, language), notYet: mistakes.length - done, done }
}

/** In the words of the release that the question was asked with. */
async function mistakeView({ releases }: Services, mistake: OwnMistake, language: Language): Promise<contract.Mistake> {
  const release = await releases.get(mistake.release_hash)
  const tubes = release.competences.get(mistake.competence_id)?.tubes
  return {
    ...correctionSummary(release, mistake, language),
    assessmentId: mistake.assessment_id,
    tube: { id: mistake.tube_id, title: tubes?.find(({ id }) => id === mistake.tube_id)?.title[language] ?? '' },
    answeredAt: mistake.answered_at.getTime(),
    isDone: mistake.isDone,
  }
}

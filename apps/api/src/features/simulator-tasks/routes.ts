// The gallery of simulators, for those who write challenges: each task as people meet it, with what they never see beside.
import type { Challenge } from '@pix/core/content'
import { rulesOf } from '@pix/core/items'
import { mayAuthor } from '@pix/core/operators'
import { replayAnswer } from '@pix/core/simulator'
import type { FastifyInstance } from 'fastify'
import type { RouteContract } from '../../http/contract.ts'
import type { Operator } from '../../http/login.ts'
import { Refusal, refuse } from '../../http/refusal.ts'
import { register } from '../../http/register.ts'
import type { Services } from '../../http/services.ts'
import { questionView } from '../assessments/question.ts'
import * as contract from './contract.ts'

type Task = Challenge & { readonly item: Extract<Challenge['item'], { kind: 'simulator' }> }

function isTask(challenge: Challenge | undefined): challenge is Task {
  return challenge?.item.kind === 'simulator'
}

export function simulatorTaskRoutes(app: FastifyInstance, services: Services): void {
  const { releases, config } = services
  // Whoever writes a challenge on their own machine has no account there: nobody has to sign in, and nobody is looked at.
  const opened = <Contract extends RouteContract>(one: Contract): Contract =>
    config.development ? { ...one, actors: ['public'] } : one
  const refuseOthers = ({ roles }: Operator): void => {
    if (!mayAuthor(roles)) throw new Refusal('operator-role-missing')
  }

  register(app, services, opened(contract.listSimulatorTasks), async ({ actor, query: { language } }) => {
    if (!config.development) refuseOthers(actor)
    const { release, skills } = releases.current
    const bySimulator = Map.groupBy(release.challenges.filter(isTask), ({ item }) => item.simulator)
    return {
      simulators: [...bySimulator]
        .map(([name, tasks]) => ({
          name,
          tasks: tasks.map(({ id, texts, level, skillId }) => ({
            challengeId: id,
            title: texts[language].title,
            level,
            skill: skills.get(skillId)?.statement[language] ?? '',
          })),
        }))
        .sort((one, other) => (one.name < other.name ? -1 : 1)),
    }
  })

  register(app, services, opened(contract.getSimulatorTask), async ({ actor, params, query: { language } }) => {
    if (!config.development) refuseOthers(actor)
    const task = releases.current.challenges.get(params.challengeId)
    if (!isTask(task)) refuse(contract.getSimulatorTask, 'simulator-task-not-found')
    const { title, secret } = task.texts[language]
    const rules = rulesOf(task.item)
    const presentation = rules.present(0)
    const { situation, instruction, item } = questionView(task, { position: 1, presentation }, language)
    const goals = rules.shown(presentation).map(({ id, authorId }) => ({ id, text: secret.why[authorId] ?? [] }))
    return { challengeId: task.id, title, situation, instruction, item, goals }
  })

  register(app, services, opened(contract.judgeSimulatorTask), async ({ actor, params, body }) => {
    if (!config.development) refuseOthers(actor)
    const task = releases.current.challenges.get(params.challengeId)
    if (!isTask(task)) refuse(contract.judgeSimulatorTask, 'simulator-task-not-found')
    const { language, ...given } = body
    const answer = { kind: 'simulator' as const, ...given }
    const rules = rulesOf(task.item)
    const replayed = replayAnswer(task.item, answer, language)
    if ('refusedAt' in replayed) return { facts: '{}', refusedAt: replayed.refusedAt, reached: [] }
    const { parts } = rules.score(rules.present(0), answer, language)
    return {
      facts: JSON.stringify(replayed.facts),
      refusedAt: null,
      reached: parts.filter(({ right }) => right).map(({ id }) => id),
    }
  })
}

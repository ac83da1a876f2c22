// Tasks in a simulator: a scenario that fits, goals that can be asked, and runs that end as their author says.
import { type Item, rulesOf } from '@pix/core/items'
import { type Language, languages } from '@pix/core/language'
import { declaredNames, inLanguage, longestLog, meantNames, neutralIds, simulators } from '@pix/core/simulator'
import { explain } from '../explain.ts'
import type { Path } from '../yaml-source.ts'
import { conditionProblems } from './condition-problems.ts'
import { type ChallengeCheck, refuse } from './finding.ts'

type Task = Extract<Item, { kind: 'simulator' }>
type Fault = { readonly path: Path; readonly message: string }

function nameFaults({ scenario, key }: Task): Fault[] {
  const declared = declaredNames(scenario)
  const repeated = declared.filter((name, place) => declared.indexOf(name) < place)
  const unknown = (path: Path, value: unknown): Fault[] =>
    [...new Set(meantNames(value))]
      .filter((name) => !declared.includes(name))
      .map((name) => ({ path, message: `nothing in the scenario has the id ${name}` }))
  return [
    ...[...new Set(repeated)].map((name) => ({ path: ['scenario'], message: `two things have the id ${name}` })),
    ...unknown(['scenario'], scenario),
    ...unknown(['key', 'goals'], key.goals),
    ...unknown(['key', 'runs'], key.runs),
  ]
}

function scenarioFaults({ simulator, scenario }: Task, language: Language): Fault[] {
  const { scenarioSchema, problems } = simulators[simulator]
  const ids = neutralIds(scenario)
  const names = new Map([...ids].map(([name, id]) => [id, name]))
  const written = inLanguage(scenario, language, ids)
  const unfit = explain(scenarioSchema, written).slice(0, 1)
  const faults = unfit.length > 0 ? unfit : problems(written)
  return faults.map(({ path, message }) => ({
    path: ['scenario', ...path],
    // Authors know their names, not what becomes of them.
    message: message.replace(/\bi\d+\b/g, (id) => names.get(id) ?? id),
  }))
}

function goalFaults({ simulator, key }: Task, language: Language): Fault[] {
  const { factsSchema: facts, actionSchema: action } = simulators[simulator]
  const goals = Object.entries(key.goals)
  if (goals.length === 0) return [{ path: ['key', 'goals'], message: 'there is no goal' }]
  return goals.flatMap(([id, goal]) =>
    // Names stay as written: what they lead to is an entry, whatever its id.
    conditionProblems(inLanguage(goal, language, new Map()), { facts, action }, ['key', 'goals', id]),
  )
}

function runFaults(item: Task, language: Language): Fault[] {
  const rules = rulesOf(item)
  const presentation = rules.present(0)
  const ids = neutralIds(item.scenario)
  return (['accepted', 'rejected'] as const).flatMap((expected) =>
    item.key.runs[expected].flatMap(({ says, actions, reply }, place): Fault[] => {
      const path = ['key', 'runs', expected, place]
      const log = JSON.stringify(inLanguage(actions, language, ids))
      if (log.length > longestLog) return [{ path, message: `the run “${says}” is too long to be sent` }]
      const answer = { kind: 'simulator' as const, log, reply: String(inLanguage(reply ?? '', language, ids)) }
      const problem = rules.validate(presentation, answer, language)
      if (problem === 'incomplete')
        return [{ path, message: `the run “${says}” could not be sent: something is missing` }]
      if (problem !== null)
        return [{ path, message: `nobody can do the run “${says}”: ${refused(item, answer.log, language)}` }]
      const { right, parts } = rules.score(presentation, answer, language)
      if (right === (expected === 'accepted')) return []
      const goals = Object.keys(item.key.goals)
      const missed = goals.filter((_, goal) => parts[goal]?.right === false)
      const found = right ? 'reaches every goal' : `does not reach ${missed.map((id) => `\`${id}\``).join(', ')}`
      return [{ path, message: `the run “${says}” is declared ${expected} and ${found} (${language})` }]
    }),
  )
}

function refused({ simulator, scenario }: Task, log: string, language: Language): string {
  const actions: readonly unknown[] = JSON.parse(log)
  const replayed = simulators[simulator].replay(inLanguage(scenario, language, neutralIds(scenario)), actions, language)
  if (!('refusedAt' in replayed)) return ''
  const action = actions[replayed.refusedAt]
  return `action ${replayed.refusedAt + 1}, ${JSON.stringify(action)}${
    explain(simulators[simulator].actionSchema, action).length > 0 ? ', is none that the simulator knows' : ''
  }`
}

/** Scenarios, goals and runs. The first thing that is wrong is told: what comes after depends on it. */
export const checkSimulators: ChallengeCheck = ({ item, source }) => {
  if (item.kind !== 'simulator') return []
  const steps = [
    () => nameFaults(item),
    ...languages.map((language) => () => scenarioFaults(item, language)),
    ...languages.map((language) => () => goalFaults(item, language)),
    ...languages.map((language) => () => runFaults(item, language)),
  ]
  for (const step of steps) {
    const faults = step()
    if (faults.length > 0) return faults.map(({ path, message }) => refuse(source.positionOf(path), message))
  }
  return []
}

import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { audiences, facts, reduce, type SocialState, start } from './reduce.ts'
import { type ShownWhen, SocialAction, SocialFacts, SocialScenario } from './schema.ts'

export {
  audiences,
  isShown,
  nameOf,
  type SocialComment,
  type SocialEntry,
  type SocialState,
  shownLures,
  usualAudience,
} from './reduce.ts'
export type { SocialAction, SocialScenario } from './schema.ts'

export const social: Simulator<SocialScenario, SocialState, SocialAction, SocialFacts> = {
  name: 'social',
  scenarioSchema: SocialScenario,
  actionSchema: SocialAction,
  factsSchema: SocialFacts,
  problems,
  start,
  reduce,
  facts,
}

function problems(scenario: SocialScenario): ScenarioProblem[] {
  const { posts, people, settings = [], profile = [], lures = [], received = [] } = scenario
  const known = ['me', ...people.map(({ id }) => id)]
  const ids = [
    ...posts.flatMap(({ id, comments = [] }) => [id, ...comments.map((comment) => comment.id)]),
    ...[...lures, ...received].map(({ id }) => id),
  ]
  const repeated = ids.filter((id, place) => ids.indexOf(id) < place)
  const isAudience = (id: string | undefined): boolean => id === undefined || audiences(scenario).includes(id)
  const isNothing = (path: ScenarioProblem['path'], when: ShownWhen = []): ScenarioProblem[] =>
    when.flatMap((one) => {
      if ('follows' in one)
        return known.includes(one.follows) ? [] : [{ path, message: `there is no person ${one.follows}` }]
      const options = settings.find(({ id }) => id === one.setting)?.options ?? []
      return options.some(({ id }) => id === one.is)
        ? []
        : [{ path, message: `${one.setting} never stands at ${one.is}` }]
    })
  return [
    ...lures.flatMap(({ shownWhen, before }, place) => [
      ...isNothing(['lures', place, 'shownWhen'], shownWhen),
      ...(before === undefined || posts.some(({ id }) => id === before)
        ? []
        : [{ path: ['lures', place, 'before'], message: `there is no post ${before}` }]),
    ]),
    ...posts.flatMap(({ shownWhen }, place) => isNothing(['posts', place, 'shownWhen'], shownWhen)),
    ...received
      .filter(({ from }) => !known.includes(from))
      .map(({ from }) => ({ path: ['received'], message: `there is no person ${from}` })),
    ...repeated.map((id) => ({ path: ['posts'], message: `two posts, comments or messages have the id ${id}` })),
    ...posts.flatMap(({ from, audience, tagged = [], passesOn, comments = [] }, place): ScenarioProblem[] => {
      const path = ['posts', place]
      const strangers = [from, ...tagged, ...comments.map((comment) => comment.from)].filter(
        (id) => !known.includes(id),
      )
      return [
        ...strangers.map((person) => ({ path, message: `there is no person ${person}` })),
        ...(isAudience(audience) ? [] : [{ path: [...path, 'audience'], message: `there is no group ${audience}` }]),
        ...(passesOn === undefined || posts.some(({ id }) => id === passesOn)
          ? []
          : [{ path: [...path, 'passesOn'], message: `there is no post ${passesOn}` }]),
      ]
    }),
    ...settings.flatMap(({ options, value }, place) =>
      options.some(({ id }) => id === value)
        ? []
        : [{ path: ['settings', place, 'value'], message: `${value} is none of the options` }],
    ),
    ...profile.flatMap(({ audience }, place) =>
      isAudience(audience) ? [] : [{ path: ['profile', place, 'audience'], message: `there is no group ${audience}` }],
    ),
  ]
}

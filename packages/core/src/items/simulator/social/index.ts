import type { ScenarioProblem, Simulator } from '../simulator.ts'
import { audiences, facts, reduce, type SocialState, start } from './reduce.ts'
import { SocialAction, SocialFacts, SocialScenario } from './schema.ts'

export {
  audiences,
  isShown,
  nameOf,
  type SocialComment,
  type SocialEntry,
  type SocialState,
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
  const { posts, people, settings = [], profile = [] } = scenario
  const known = ['me', ...people.map(({ id }) => id)]
  const ids = posts.flatMap(({ id, comments = [] }) => [id, ...comments.map((comment) => comment.id)])
  const repeated = ids.filter((id, place) => ids.indexOf(id) < place)
  const isAudience = (id: string | undefined): boolean => id === undefined || audiences(scenario).includes(id)
  return [
    ...repeated.map((id) => ({ path: ['posts'], message: `two posts or comments have the id ${id}` })),
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

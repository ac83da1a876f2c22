// What is written as code, whatever it is: a browser loads only the one that a task needs.
import { Type } from 'typebox'
import type { Simulator } from '../simulator.ts'
import type { FilmState } from './film/film.ts'
import { film } from './film/index.ts'
import { FilmFacts, FilmScenario } from './film/schema.ts'
import { code } from './index.ts'
import { CodeAction, CodeFacts, CodeScenario } from './schema.ts'
import { site } from './site/index.ts'
import { SiteAction, SiteFacts, SiteScenario } from './site/schema.ts'
import type { SiteState } from './site/site.ts'
import type { CodeState } from './state.ts'

/** A program, the pages of a site, or the project of a film. */
export const anyCode: Simulator<
  CodeScenario | SiteScenario | FilmScenario,
  CodeState | SiteState | FilmState,
  CodeAction | SiteAction,
  CodeFacts | SiteFacts | FilmFacts
> = {
  name: 'code',
  scenarioSchema: Type.Union([CodeScenario, SiteScenario, FilmScenario]),
  actionSchema: Type.Union([CodeAction, SiteAction]),
  factsSchema: Type.Union([CodeFacts, SiteFacts, FilmFacts]),
  problems: (scenario) => {
    if ('site' in scenario) return site.problems(scenario)
    return 'film' in scenario ? film.problems(scenario) : code.problems(scenario)
  },
  start: (scenario, language) => {
    if ('site' in scenario) return site.start(scenario, language)
    return 'film' in scenario ? film.start(scenario, language) : code.start(scenario, language)
  },
  reduce: (state, action) => {
    if ('site' in state) return action.type === 'edit' ? site.reduce(state, action) : null
    if ('film' in state) return action.type === 'edit' ? film.reduce(state, action) : null
    return action.type === 'edit' ? null : code.reduce(state, action)
  },
  facts: (state) => {
    if ('site' in state) return site.facts(state)
    return 'film' in state ? film.facts(state) : code.facts(state)
  },
}

import type { Simulator } from '../../simulator.ts'
import { SiteAction } from '../site/schema.ts'
import { type FilmState, filmFacts, filmProblems, reduceFilm, startFilm } from './film.ts'
import { FilmFacts, FilmScenario } from './schema.ts'

export { type FilmState, filmFacts, projectFile } from './film.ts'
export { type FilmMistake, readProject } from './project.ts'
export type { FilmFacts, Source as FilmSource } from './schema.ts'

/** The project of a film, which `code` shows in place of a program. */
export const film: Simulator<FilmScenario, FilmState, SiteAction, FilmFacts> = {
  name: 'code',
  scenarioSchema: FilmScenario,
  actionSchema: SiteAction,
  factsSchema: FilmFacts,
  problems: filmProblems,
  start: startFilm,
  reduce: reduceFilm,
  facts: filmFacts,
}

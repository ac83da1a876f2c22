import type { Simulator } from '../../simulator.ts'
import { SiteAction, SiteFacts, SiteScenario } from './schema.ts'
import { reduceSite, type SiteState, siteFacts, siteProblems, startSite } from './site.ts'

export type { Said, Styled } from './cascade.ts'
export { changedLines } from './change.ts'
export { isUnseen, type Mistake, textOf } from './element.ts'
export { longestFile, type SiteAction, type SiteFile } from './schema.ts'
export {
  isPage,
  linksIn,
  mistakesIn,
  overflowOf,
  type Page,
  pageOf,
  type Shown,
  type SiteState,
  selectorFor,
  shownAt,
} from './site.ts'

/** The pages of a site, which `code` shows in place of a program. */
export const site: Simulator<SiteScenario, SiteState, SiteAction, SiteFacts> = {
  name: 'code',
  scenarioSchema: SiteScenario,
  actionSchema: SiteAction,
  factsSchema: SiteFacts,
  problems: siteProblems,
  start: startSite,
  reduce: reduceSite,
  facts: siteFacts,
}

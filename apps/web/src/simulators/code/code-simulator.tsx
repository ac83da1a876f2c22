import { type JSX, lazy } from 'react'
import type { HostProps } from '../simulator-host.tsx'

const ProgramSimulator = lazy(async () => ({ default: (await import('./program-simulator.tsx')).ProgramSimulator }))
const SiteSimulator = lazy(async () => ({ default: (await import('./site/site-simulator.tsx')).SiteSimulator }))
const FilmSimulator = lazy(async () => ({ default: (await import('./film/film-simulator.tsx')).FilmSimulator }))

/** A program, the pages of a site, or the project of a film. */
export function CodeSimulator(props: HostProps): JSX.Element {
  // The service's own words.
  const scenario = JSON.parse(props.scenario) as object
  if ('site' in scenario) return <SiteSimulator {...props} />
  return 'film' in scenario ? <FilmSimulator {...props} /> : <ProgramSimulator {...props} />
}

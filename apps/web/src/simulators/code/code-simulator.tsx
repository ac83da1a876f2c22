import {
  anyCode,
  type CodeAction,
  type CodeState,
  type FilmState,
  type SiteAction,
  type SiteState,
} from '@pix/core/simulators/code'
import type { JSX } from 'react'
import { hostOf, type ScreenProps } from '../simulator-host.tsx'
import { CodeScreen } from './code-screen.tsx'
import { FilmScreen } from './film/film-screen.tsx'
import { SiteScreen } from './site/site-screen.tsx'

type State = CodeState | SiteState | FilmState

/** A program, the pages of a site, or the project of a film. */
function AnyScreen({ state, act }: ScreenProps<State, CodeAction | SiteAction>): JSX.Element {
  if ('site' in state) return <SiteScreen state={state} act={act} />
  return 'film' in state ? <FilmScreen state={state} act={act} /> : <CodeScreen state={state} act={act} />
}

export const CodeSimulator = hostOf(anyCode, AnyScreen)

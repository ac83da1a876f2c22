import { type CodeAction, type CodeState, codeOrSite, type SiteAction, type SiteState } from '@pix/core/simulators/code'
import type { JSX } from 'react'
import { hostOf, type ScreenProps } from '../simulator-host.tsx'
import { CodeScreen } from './code-screen.tsx'
import { SiteScreen } from './site/site-screen.tsx'

/** A program, or the pages of a site. */
function CodeOrSiteScreen({ state, act }: ScreenProps<CodeState | SiteState, CodeAction | SiteAction>): JSX.Element {
  return 'site' in state ? <SiteScreen state={state} act={act} /> : <CodeScreen state={state} act={act} />
}

export const CodeSimulator = hostOf(codeOrSite, CodeOrSiteScreen)

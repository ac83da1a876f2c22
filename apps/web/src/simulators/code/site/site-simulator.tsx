import { site } from '@pix/core/simulators/code/site'
import { hostOf } from '../../simulator-host.tsx'
import { SiteScreen } from './site-screen.tsx'

export const SiteSimulator = hostOf(site, SiteScreen)

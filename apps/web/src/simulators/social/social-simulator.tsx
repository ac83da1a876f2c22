import { social } from '@pix/core/simulators/social'
import { hostOf } from '../simulator-host.tsx'
import { SocialScreen } from './social-screen.tsx'

export const SocialSimulator = hostOf(social, SocialScreen)

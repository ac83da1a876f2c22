import { messaging } from '@pix/core/simulators/messaging'
import { hostOf } from '../simulator-host.tsx'
import { MessagingScreen } from './messaging-screen.tsx'

export const MessagingSimulator = hostOf(messaging, MessagingScreen)

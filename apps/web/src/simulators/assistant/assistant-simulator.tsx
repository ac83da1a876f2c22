import { assistant } from '@pix/core/simulators/assistant'
import { hostOf } from '../simulator-host.tsx'
import { AssistantScreen } from './assistant-screen.tsx'

export const AssistantSimulator = hostOf(assistant, AssistantScreen)

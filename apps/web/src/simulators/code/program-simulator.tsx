import { code } from '@pix/core/simulators/code'
import { hostOf } from '../simulator-host.tsx'
import { CodeScreen } from './code-screen.tsx'

export const ProgramSimulator = hostOf(code, CodeScreen)

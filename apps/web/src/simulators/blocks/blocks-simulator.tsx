import { blocks } from '@pix/core/simulators/blocks'
import { hostOf } from '../simulator-host.tsx'
import { BlocksScreen } from './blocks-screen.tsx'

export const BlocksSimulator = hostOf(blocks, BlocksScreen)

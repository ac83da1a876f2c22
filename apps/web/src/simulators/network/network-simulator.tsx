import { network } from '@pix/core/simulators/network'
import { hostOf } from '../simulator-host.tsx'
import { NetworkScreen } from './network-screen.tsx'

export const NetworkSimulator = hostOf(network, NetworkScreen)

import { settings } from '@pix/core/simulators/settings'
import { hostOf } from '../simulator-host.tsx'
import { SettingsScreen } from './settings-screen.tsx'

export const SettingsSimulator = hostOf(settings, SettingsScreen)

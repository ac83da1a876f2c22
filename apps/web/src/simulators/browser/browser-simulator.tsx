import { browser } from '@pix/core/simulators/browser'
import { hostOf } from '../simulator-host.tsx'
import { BrowserScreen } from './browser-screen.tsx'

export const BrowserSimulator = hostOf(browser, BrowserScreen)

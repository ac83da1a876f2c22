import { spreadsheet } from '@pix/core/simulators/spreadsheet'
import { hostOf } from '../simulator-host.tsx'
import { SpreadsheetScreen } from './spreadsheet-screen.tsx'

export const SpreadsheetSimulator = hostOf(spreadsheet, SpreadsheetScreen)

import { calendar } from '@pix/core/simulators/calendar'
import { hostOf } from '../simulator-host.tsx'
import { CalendarScreen } from './calendar-screen.tsx'

export const CalendarSimulator = hostOf(calendar, CalendarScreen)

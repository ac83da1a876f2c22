import { mail } from '@pix/core/simulators/mail'
import { hostOf } from '../simulator-host.tsx'
import { MailScreen } from './mail-screen.tsx'

export const MailSimulator = hostOf(mail, MailScreen)

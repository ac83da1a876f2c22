import { document } from '@pix/core/simulators/document'
import { hostOf } from '../simulator-host.tsx'
import { DocumentScreen } from './document-screen.tsx'

export const DocumentSimulator = hostOf(document, DocumentScreen)

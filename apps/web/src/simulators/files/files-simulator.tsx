import { files } from '@pix/core/simulators/files'
import { hostOf } from '../simulator-host.tsx'
import { FilesScreen } from './files-screen.tsx'

export const FilesSimulator = hostOf(files, FilesScreen)

import { imageEditor } from '@pix/core/simulators/image-editor'
import { hostOf } from '../simulator-host.tsx'
import { ImageEditorScreen } from './image-editor-screen.tsx'

export const ImageEditorSimulator = hostOf(imageEditor, ImageEditorScreen)

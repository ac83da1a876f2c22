import { form } from '@pix/core/simulators/form'
import { hostOf } from '../simulator-host.tsx'
import { FormScreen } from './form-screen.tsx'

export const FormSimulator = hostOf(form, FormScreen)

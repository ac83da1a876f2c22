import type { FormAction, FormState } from '@pix/core/simulators/form'
import type { JSX } from 'react'
import type { ScreenProps } from '../simulator-host.tsx'
import { BuilderScreen } from './builder-screen.tsx'
import { ServiceScreen } from './service-screen.tsx'

/** An online service, or the making of a form. */
export function FormScreen({ state, act }: ScreenProps<FormState, FormAction>): JSX.Element {
  return state.mode === 'service' ? (
    <ServiceScreen state={state} act={act} />
  ) : (
    <BuilderScreen state={state} act={act} />
  )
}

// The exhaustive record of the simulators: each is loaded with the first question that needs it.
import type { SimulatorName } from '@pix/core/simulator-parts'
import { type ComponentType, lazy } from 'react'
import type { MessageArea } from '../messages/areas.ts'
import type { HostProps } from './simulator-host.tsx'

type Entry = {
  readonly Host: ComponentType<HostProps>
  /** The words of its screen. */
  readonly area: MessageArea
}

export const hosts: { readonly [Name in SimulatorName]: Entry } = {
  assistant: {
    Host: lazy(async () => ({ default: (await import('./assistant/assistant-simulator.tsx')).AssistantSimulator })),
    area: 'simulator-assistant',
  },
  mail: {
    Host: lazy(async () => ({ default: (await import('./mail/mail-simulator.tsx')).MailSimulator })),
    area: 'simulator-mail',
  },
  messaging: {
    Host: lazy(async () => ({ default: (await import('./messaging/messaging-simulator.tsx')).MessagingSimulator })),
    area: 'simulator-messaging',
  },
  settings: {
    Host: lazy(async () => ({ default: (await import('./settings/settings-simulator.tsx')).SettingsSimulator })),
    area: 'simulator-settings',
  },
}

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
  blocks: {
    Host: lazy(async () => ({ default: (await import('./blocks/blocks-simulator.tsx')).BlocksSimulator })),
    area: 'simulator-blocks',
  },
  browser: {
    Host: lazy(async () => ({ default: (await import('./browser/browser-simulator.tsx')).BrowserSimulator })),
    area: 'simulator-browser',
  },
  calendar: {
    Host: lazy(async () => ({ default: (await import('./calendar/calendar-simulator.tsx')).CalendarSimulator })),
    area: 'simulator-calendar',
  },
  code: {
    Host: lazy(async () => ({ default: (await import('./code/code-simulator.tsx')).CodeSimulator })),
    area: 'simulator-code',
  },
  document: {
    Host: lazy(async () => ({ default: (await import('./document/document-simulator.tsx')).DocumentSimulator })),
    area: 'simulator-document',
  },
  files: {
    Host: lazy(async () => ({ default: (await import('./files/files-simulator.tsx')).FilesSimulator })),
    area: 'simulator-files',
  },
  form: {
    Host: lazy(async () => ({ default: (await import('./form/form-simulator.tsx')).FormSimulator })),
    area: 'simulator-form',
  },
  'image-editor': {
    Host: lazy(async () => ({
      default: (await import('./image-editor/image-editor-simulator.tsx')).ImageEditorSimulator,
    })),
    area: 'simulator-image-editor',
  },
  mail: {
    Host: lazy(async () => ({ default: (await import('./mail/mail-simulator.tsx')).MailSimulator })),
    area: 'simulator-mail',
  },
  messaging: {
    Host: lazy(async () => ({ default: (await import('./messaging/messaging-simulator.tsx')).MessagingSimulator })),
    area: 'simulator-messaging',
  },
  network: {
    Host: lazy(async () => ({ default: (await import('./network/network-simulator.tsx')).NetworkSimulator })),
    area: 'simulator-network',
  },
  settings: {
    Host: lazy(async () => ({ default: (await import('./settings/settings-simulator.tsx')).SettingsSimulator })),
    area: 'simulator-settings',
  },
  social: {
    Host: lazy(async () => ({ default: (await import('./social/social-simulator.tsx')).SocialSimulator })),
    area: 'simulator-social',
  },
  spreadsheet: {
    Host: lazy(async () => ({
      default: (await import('./spreadsheet/spreadsheet-simulator.tsx')).SpreadsheetSimulator,
    })),
    area: 'simulator-spreadsheet',
  },
}

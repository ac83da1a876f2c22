// Words of the simulators, of which most pages show none. A new area is two files, and a line here.
import type { Loaders } from './areas.ts'
import type frenchSimulator from './fr/simulator.json'
import type frenchSimulatorAssistant from './fr/simulator-assistant.json'
import type frenchSimulatorBlocks from './fr/simulator-blocks.json'
import type frenchSimulatorBrowser from './fr/simulator-browser.json'
import type frenchSimulatorCalendar from './fr/simulator-calendar.json'
import type frenchSimulatorCode from './fr/simulator-code.json'
import type frenchSimulatorDocument from './fr/simulator-document.json'
import type frenchSimulatorFiles from './fr/simulator-files.json'
import type frenchSimulatorForm from './fr/simulator-form.json'
import type frenchSimulatorImageEditor from './fr/simulator-image-editor.json'
import type frenchSimulatorMail from './fr/simulator-mail.json'
import type frenchSimulatorMessaging from './fr/simulator-messaging.json'
import type frenchSimulatorNetwork from './fr/simulator-network.json'
import type frenchSimulatorSettings from './fr/simulator-settings.json'
import type frenchSimulatorSocial from './fr/simulator-social.json'
import type frenchSimulatorSpreadsheet from './fr/simulator-spreadsheet.json'

export type SimulatorCatalogues = {
  simulator: typeof frenchSimulator
  'simulator-assistant': typeof frenchSimulatorAssistant
  'simulator-blocks': typeof frenchSimulatorBlocks
  'simulator-browser': typeof frenchSimulatorBrowser
  'simulator-calendar': typeof frenchSimulatorCalendar
  'simulator-code': typeof frenchSimulatorCode
  'simulator-document': typeof frenchSimulatorDocument
  'simulator-files': typeof frenchSimulatorFiles
  'simulator-form': typeof frenchSimulatorForm
  'simulator-image-editor': typeof frenchSimulatorImageEditor
  'simulator-mail': typeof frenchSimulatorMail
  'simulator-messaging': typeof frenchSimulatorMessaging
  'simulator-network': typeof frenchSimulatorNetwork
  'simulator-settings': typeof frenchSimulatorSettings
  'simulator-social': typeof frenchSimulatorSocial
  'simulator-spreadsheet': typeof frenchSimulatorSpreadsheet
}

export const simulatorLoaders: Loaders<SimulatorCatalogues> = {
  simulator: {
    fr: () => import('./fr/simulator.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator.json', { with: { type: 'json' } }),
  },
  'simulator-assistant': {
    fr: () => import('./fr/simulator-assistant.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-assistant.json', { with: { type: 'json' } }),
  },
  'simulator-blocks': {
    fr: () => import('./fr/simulator-blocks.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-blocks.json', { with: { type: 'json' } }),
  },
  'simulator-browser': {
    fr: () => import('./fr/simulator-browser.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-browser.json', { with: { type: 'json' } }),
  },
  'simulator-calendar': {
    fr: () => import('./fr/simulator-calendar.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-calendar.json', { with: { type: 'json' } }),
  },
  'simulator-code': {
    fr: () => import('./fr/simulator-code.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-code.json', { with: { type: 'json' } }),
  },
  'simulator-document': {
    fr: () => import('./fr/simulator-document.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-document.json', { with: { type: 'json' } }),
  },
  'simulator-files': {
    fr: () => import('./fr/simulator-files.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-files.json', { with: { type: 'json' } }),
  },
  'simulator-form': {
    fr: () => import('./fr/simulator-form.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-form.json', { with: { type: 'json' } }),
  },
  'simulator-image-editor': {
    fr: () => import('./fr/simulator-image-editor.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-image-editor.json', { with: { type: 'json' } }),
  },
  'simulator-mail': {
    fr: () => import('./fr/simulator-mail.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-mail.json', { with: { type: 'json' } }),
  },
  'simulator-messaging': {
    fr: () => import('./fr/simulator-messaging.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-messaging.json', { with: { type: 'json' } }),
  },
  'simulator-network': {
    fr: () => import('./fr/simulator-network.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-network.json', { with: { type: 'json' } }),
  },
  'simulator-settings': {
    fr: () => import('./fr/simulator-settings.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-settings.json', { with: { type: 'json' } }),
  },
  'simulator-social': {
    fr: () => import('./fr/simulator-social.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-social.json', { with: { type: 'json' } }),
  },
  'simulator-spreadsheet': {
    fr: () => import('./fr/simulator-spreadsheet.json', { with: { type: 'json' } }),
    en: () => import('./en/simulator-spreadsheet.json', { with: { type: 'json' } }),
  },
}

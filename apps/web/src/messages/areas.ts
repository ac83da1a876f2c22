// Words of a part of the app that few pages show: a browser loads them with those pages. A new area is two files, and a
// line here.
import type { Language } from '@pix/core/language'
import type frenchAccess from './fr/access.json'
import type frenchAccount from './fr/account.json'
import type frenchAccounts from './fr/accounts.json'
import type frenchAuthoring from './fr/authoring.json'
import type frenchComfort from './fr/comfort.json'
import type frenchFocus from './fr/focus.json'
import type frenchLearn from './fr/learn.json'
import type frenchOperator from './fr/operator.json'
import type frenchPractice from './fr/practice.json'
import type frenchProfile from './fr/profile.json'
import type frenchProgress from './fr/progress.json'
import type frenchReading from './fr/reading.json'
import type frenchReports from './fr/reports.json'
import type frenchResults from './fr/results.json'
import type frenchSignInMethods from './fr/sign-in-methods.json'
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
import type frenchTimed from './fr/timed.json'
import type frenchWhy from './fr/why.json'

type Catalogues = {
  access: typeof frenchAccess
  account: typeof frenchAccount
  accounts: typeof frenchAccounts
  authoring: typeof frenchAuthoring
  comfort: typeof frenchComfort
  focus: typeof frenchFocus
  learn: typeof frenchLearn
  operator: typeof frenchOperator
  practice: typeof frenchPractice
  profile: typeof frenchProfile
  progress: typeof frenchProgress
  reading: typeof frenchReading
  reports: typeof frenchReports
  results: typeof frenchResults
  'sign-in-methods': typeof frenchSignInMethods
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
  timed: typeof frenchTimed
  why: typeof frenchWhy
}

export type MessageArea = keyof Catalogues

/** Distributed over the areas: a key of any of them. */
export type AreaKey = { [Area in MessageArea]: keyof Catalogues[Area] }[MessageArea]

type Loaders = {
  readonly [Area in MessageArea]: Readonly<Record<Language, () => Promise<{ default: Catalogues[Area] }>>>
}

const loaders: Loaders = {
  access: {
    fr: () => import('./fr/access.json', { with: { type: 'json' } }),
    en: () => import('./en/access.json', { with: { type: 'json' } }),
  },
  account: {
    fr: () => import('./fr/account.json', { with: { type: 'json' } }),
    en: () => import('./en/account.json', { with: { type: 'json' } }),
  },
  accounts: {
    fr: () => import('./fr/accounts.json', { with: { type: 'json' } }),
    en: () => import('./en/accounts.json', { with: { type: 'json' } }),
  },
  authoring: {
    fr: () => import('./fr/authoring.json', { with: { type: 'json' } }),
    en: () => import('./en/authoring.json', { with: { type: 'json' } }),
  },
  comfort: {
    fr: () => import('./fr/comfort.json', { with: { type: 'json' } }),
    en: () => import('./en/comfort.json', { with: { type: 'json' } }),
  },
  focus: {
    fr: () => import('./fr/focus.json', { with: { type: 'json' } }),
    en: () => import('./en/focus.json', { with: { type: 'json' } }),
  },
  learn: {
    fr: () => import('./fr/learn.json', { with: { type: 'json' } }),
    en: () => import('./en/learn.json', { with: { type: 'json' } }),
  },
  operator: {
    fr: () => import('./fr/operator.json', { with: { type: 'json' } }),
    en: () => import('./en/operator.json', { with: { type: 'json' } }),
  },
  practice: {
    fr: () => import('./fr/practice.json', { with: { type: 'json' } }),
    en: () => import('./en/practice.json', { with: { type: 'json' } }),
  },
  profile: {
    fr: () => import('./fr/profile.json', { with: { type: 'json' } }),
    en: () => import('./en/profile.json', { with: { type: 'json' } }),
  },
  progress: {
    fr: () => import('./fr/progress.json', { with: { type: 'json' } }),
    en: () => import('./en/progress.json', { with: { type: 'json' } }),
  },
  reading: {
    fr: () => import('./fr/reading.json', { with: { type: 'json' } }),
    en: () => import('./en/reading.json', { with: { type: 'json' } }),
  },
  reports: {
    fr: () => import('./fr/reports.json', { with: { type: 'json' } }),
    en: () => import('./en/reports.json', { with: { type: 'json' } }),
  },
  results: {
    fr: () => import('./fr/results.json', { with: { type: 'json' } }),
    en: () => import('./en/results.json', { with: { type: 'json' } }),
  },
  'sign-in-methods': {
    fr: () => import('./fr/sign-in-methods.json', { with: { type: 'json' } }),
    en: () => import('./en/sign-in-methods.json', { with: { type: 'json' } }),
  },
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
  timed: {
    fr: () => import('./fr/timed.json', { with: { type: 'json' } }),
    en: () => import('./en/timed.json', { with: { type: 'json' } }),
  },
  why: {
    fr: () => import('./fr/why.json', { with: { type: 'json' } }),
    en: () => import('./en/why.json', { with: { type: 'json' } }),
  },
}

export const messageAreas = Object.keys(loaders) as MessageArea[]

export async function loadArea(area: MessageArea, language: Language): Promise<Record<string, string>> {
  return (await loaders[area][language]()).default
}

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
import type frenchTimed from './fr/timed.json'
import type frenchWhy from './fr/why.json'
import type frenchYours from './fr/yours.json'
import type { SimulatorCatalogues } from './simulator-areas.ts'

type PageCatalogues = {
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
  timed: typeof frenchTimed
  why: typeof frenchWhy
  yours: typeof frenchYours
}

type Catalogues = PageCatalogues & SimulatorCatalogues

export type MessageArea = keyof Catalogues

/** Distributed over the areas: a key of any of them. */
export type AreaKey = { [Area in MessageArea]: keyof Catalogues[Area] }[MessageArea]

/** How to load the words of each area. */
export type Loaders<Of> = {
  readonly [Area in keyof Of]: Readonly<Record<Language, () => Promise<{ default: Of[Area] }>>>
}

const loaders: Loaders<PageCatalogues> = {
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
  timed: {
    fr: () => import('./fr/timed.json', { with: { type: 'json' } }),
    en: () => import('./en/timed.json', { with: { type: 'json' } }),
  },
  why: {
    fr: () => import('./fr/why.json', { with: { type: 'json' } }),
    en: () => import('./en/why.json', { with: { type: 'json' } }),
  },
  yours: {
    fr: () => import('./fr/yours.json', { with: { type: 'json' } }),
    en: () => import('./en/yours.json', { with: { type: 'json' } }),
  },
}

export async function loadArea(area: MessageArea, language: Language): Promise<Record<string, string>> {
  if (isOfPages(area)) return (await loaders[area][language]()).default
  const { simulatorLoaders } = await import('./simulator-areas.ts')
  return (await simulatorLoaders[area][language]()).default
}

function isOfPages(area: MessageArea): area is keyof PageCatalogues {
  return area in loaders
}

// Words of a part of the app that few pages show: a browser loads them with those pages. A new area is two files, and a
// line here.
import type { Language } from '@pix/core/language'
import type frenchAccess from './fr/access.json'
import type frenchAccount from './fr/account.json'
import type frenchLearn from './fr/learn.json'
import type frenchProfile from './fr/profile.json'
import type frenchProgress from './fr/progress.json'
import type frenchSignInMethods from './fr/sign-in-methods.json'

type Catalogues = {
  access: typeof frenchAccess
  account: typeof frenchAccount
  learn: typeof frenchLearn
  profile: typeof frenchProfile
  progress: typeof frenchProgress
  'sign-in-methods': typeof frenchSignInMethods
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
  learn: {
    fr: () => import('./fr/learn.json', { with: { type: 'json' } }),
    en: () => import('./en/learn.json', { with: { type: 'json' } }),
  },
  profile: {
    fr: () => import('./fr/profile.json', { with: { type: 'json' } }),
    en: () => import('./en/profile.json', { with: { type: 'json' } }),
  },
  progress: {
    fr: () => import('./fr/progress.json', { with: { type: 'json' } }),
    en: () => import('./en/progress.json', { with: { type: 'json' } }),
  },
  'sign-in-methods': {
    fr: () => import('./fr/sign-in-methods.json', { with: { type: 'json' } }),
    en: () => import('./en/sign-in-methods.json', { with: { type: 'json' } }),
  },
}

export const messageAreas = Object.keys(loaders) as MessageArea[]

export async function loadArea(area: MessageArea, language: Language): Promise<Record<string, string>> {
  return (await loaders[area][language]()).default
}

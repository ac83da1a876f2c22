import { profile } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export type Profile = profile.Profile
export type Scorecard = profile.Scorecard

export const profileKey = ['profile'] as const

/** The one before stays while the same arrives in another language. */
export const profileQuery = (language: Language) =>
  queryOptions({
    queryKey: [...profileKey, language],
    queryFn: ({ signal }) => call(profile.getProfile, { query: { language }, signal }),
    placeholderData: keepPreviousData,
    // A test that goes on in another tab or on another device changes it.
    staleTime: 5000,
  })

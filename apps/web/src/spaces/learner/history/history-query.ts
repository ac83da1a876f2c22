import { history } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { profileKey } from '../profile/profile-query.ts'

export type History = history.History

/** What changes the profile changes the history too. */
export const historyQuery = (language: Language) =>
  queryOptions({
    queryKey: [...profileKey, 'history', language],
    queryFn: ({ signal }) => call(history.getHistory, { query: { language }, signal }),
    placeholderData: keepPreviousData,
    staleTime: 5000,
  })

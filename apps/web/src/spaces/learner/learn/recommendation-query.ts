import { recommendations } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export type Recommendation = recommendations.Recommendation

export const recommendationQuery = (language: Language) =>
  queryOptions({
    queryKey: ['recommendations', language],
    queryFn: ({ signal }) => call(recommendations.getRecommendations, { query: { language }, signal }),
    placeholderData: keepPreviousData,
    // Whatever is done on another page changes them.
    staleTime: 5000,
  })

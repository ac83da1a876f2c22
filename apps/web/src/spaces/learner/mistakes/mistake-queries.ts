// What the pages of mistakes ask the server.
import { mistakes } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

// A test that goes on in another tab or on another device changes them.
const staleTime = 5000

export const mistakeCountsQuery = (language: Language) =>
  queryOptions({
    queryKey: ['mistakes', language],
    queryFn: ({ signal }) => call(mistakes.countMistakes, { query: { language }, signal }),
    placeholderData: keepPreviousData,
    staleTime,
  })

/** Of one competence, a page at a time. */
export const mistakesQuery = (code: string, show: mistakes.MistakeFilter, language: Language) =>
  infiniteQueryOptions({
    queryKey: ['mistakes', code, show, language],
    queryFn: ({ pageParam, signal }) =>
      call(mistakes.listMistakes, {
        params: { code },
        query: { language, show, ...(pageParam === null ? {} : { before: pageParam }) },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    staleTime,
  })

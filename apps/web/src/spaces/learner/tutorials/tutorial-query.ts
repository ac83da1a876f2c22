import { tutorials } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export const tutorialQuery = (tutorialId: string, language: Language) =>
  queryOptions({
    queryKey: ['tutorials', tutorialId, language],
    queryFn: ({ signal }) => call(tutorials.getTutorial, { params: { tutorialId }, query: { language }, signal }),
    // The content changes with a release only.
    staleTime: Number.POSITIVE_INFINITY,
  })

export const tutorialListQuery = (language: Language) =>
  queryOptions({
    queryKey: ['tutorials', language],
    queryFn: ({ signal }) => call(tutorials.listTutorials, { query: { language }, signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

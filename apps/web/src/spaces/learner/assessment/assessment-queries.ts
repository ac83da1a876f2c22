// What the pages of a test ask the server, under keys that begin with the test.
import { assessments } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export const assessmentKey = (assessmentId: string) => ['assessments', assessmentId] as const

/** While the same arrives in another language, the page stays as it is, with its place and its focus. */
function onlyLanguageDiffers(one: readonly unknown[], other: readonly unknown[] = []): boolean {
  const about = (key: readonly unknown[]): string => JSON.stringify(key.slice(0, -1))
  return about(one) === about(other) && one.at(-1) !== other.at(-1)
}

/** Where the test stands. Not asked again behind the back of somebody who is reading: only when a page opens. */
export const assessmentQuery = (assessmentId: string, language: Language) => {
  const queryKey = [...assessmentKey(assessmentId), 'state', language] as const
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) => call(assessments.getAssessment, { params: { assessmentId }, query: { language }, signal }),
    placeholderData: (before, query) => (onlyLanguageDiffers(queryKey, query?.queryKey) ? before : undefined),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: 'always',
  })
}

export const pastQuestionQuery = (assessmentId: string, position: number, language: Language) => {
  const queryKey = [...assessmentKey(assessmentId), 'question', position, language] as const
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      call(assessments.getPastQuestion, {
        params: { assessmentId, position: String(position) },
        query: { language },
        signal,
      }),
    placeholderData: (before, query) => (onlyLanguageDiffers(queryKey, query?.queryKey) ? before : undefined),
  })
}

export const correctionsQuery = (assessmentId: string, language: Language) => {
  const queryKey = [...assessmentKey(assessmentId), 'corrections', language] as const
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      call(assessments.listCorrections, { params: { assessmentId }, query: { language }, signal }),
    placeholderData: (before, query) => (onlyLanguageDiffers(queryKey, query?.queryKey) ? before : undefined),
  })
}

export const correctionQuery = (assessmentId: string, position: number, language: Language) => {
  const queryKey = [...assessmentKey(assessmentId), 'correction', position, language] as const
  return queryOptions({
    queryKey,
    queryFn: ({ signal }) =>
      call(assessments.getCorrection, {
        params: { assessmentId, position: String(position) },
        query: { language },
        signal,
      }),
    placeholderData: (before, query) => (onlyLanguageDiffers(queryKey, query?.queryKey) ? before : undefined),
    // It never changes.
    staleTime: Number.POSITIVE_INFINITY,
  })
}

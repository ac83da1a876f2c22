// What the pages of a test ask the server, under keys that begin with the test.
import { assessments } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export const assessmentKey = (assessmentId: string) => ['assessments', assessmentId] as const

/** Where the test stands. Not asked again behind the back of somebody who is reading: only when a page opens. */
export const assessmentQuery = (assessmentId: string, language: Language) =>
  queryOptions({
    queryKey: [...assessmentKey(assessmentId), 'state', language],
    queryFn: ({ signal }) => call(assessments.getAssessment, { params: { assessmentId }, query: { language }, signal }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: 'always',
  })

// A question that was answered and its correction never change.
const forever = { staleTime: Number.POSITIVE_INFINITY } as const

export const pastQuestionQuery = (assessmentId: string, position: number, language: Language) =>
  queryOptions({
    queryKey: [...assessmentKey(assessmentId), 'question', position, language],
    queryFn: ({ signal }) =>
      call(assessments.getPastQuestion, {
        params: { assessmentId, position: String(position) },
        query: { language },
        signal,
      }),
  })

export const correctionsQuery = (assessmentId: string, language: Language) =>
  queryOptions({
    queryKey: [...assessmentKey(assessmentId), 'corrections', language],
    queryFn: ({ signal }) =>
      call(assessments.listCorrections, { params: { assessmentId }, query: { language }, signal }),
  })

export const correctionQuery = (assessmentId: string, position: number, language: Language) =>
  queryOptions({
    queryKey: [...assessmentKey(assessmentId), 'correction', position, language],
    queryFn: ({ signal }) =>
      call(assessments.getCorrection, {
        params: { assessmentId, position: String(position) },
        query: { language },
        signal,
      }),
    ...forever,
  })

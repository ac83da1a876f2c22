// What the pages of practice ask the server.
import { exercises, reviews } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export const tubesQuery = (language: Language) =>
  queryOptions({
    queryKey: ['practice-tubes', language],
    queryFn: ({ signal }) => call(exercises.listPractice, { query: { language }, signal }),
  })

export const reviewQuery = queryOptions({
  queryKey: ['review-of-the-day'],
  queryFn: ({ signal }) => call(reviews.getReviewOfTheDay, { signal }),
  refetchOnMount: 'always',
})

export const exerciseKey = (exerciseId: string) => ['exercises', exerciseId] as const

/** Where the exercise stands. Not asked again behind the back of somebody who is reading. */
export const exerciseQuery = (exerciseId: string, language: Language) =>
  queryOptions({
    queryKey: [...exerciseKey(exerciseId), 'state', language] as const,
    queryFn: ({ signal }) => call(exercises.getExercise, { params: { exerciseId }, query: { language }, signal }),
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    refetchOnMount: 'always',
  })

export const exerciseCorrectionsQuery = (exerciseId: string, language: Language) =>
  queryOptions({
    queryKey: [...exerciseKey(exerciseId), 'corrections', language] as const,
    queryFn: ({ signal }) =>
      call(exercises.listExerciseCorrections, { params: { exerciseId }, query: { language }, signal }),
    refetchOnMount: 'always',
  })

export const exerciseCorrectionQuery = (exerciseId: string, position: number, language: Language) =>
  queryOptions({
    queryKey: [...exerciseKey(exerciseId), 'correction', position, language] as const,
    queryFn: ({ signal }) =>
      call(exercises.getExerciseCorrection, {
        params: { exerciseId, position: String(position) },
        query: { language },
        signal,
      }),
  })

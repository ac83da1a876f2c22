import { problemReports } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

export const ownReportsKey = ['own-reports'] as const

export const ownReportsQuery = (language: Language) =>
  queryOptions({
    queryKey: [...ownReportsKey, language],
    queryFn: ({ signal }) => call(problemReports.listOwnReports, { query: { language }, signal }),
  })

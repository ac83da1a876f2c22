// What the pages for operators ask the server.
import { mailDeliveries, operators, reportInbox } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { call } from '../../api.ts'
import type { mailFilter, ReportFilter } from './operator-search.ts'

/** Begins the key of everything below: what an operator does changes counts elsewhere too. */
export const operatorKey = ['operator'] as const

export const overviewQuery = queryOptions({
  queryKey: [...operatorKey, 'overview'],
  queryFn: ({ signal }) => call(operators.getOverview, { signal }),
  refetchOnMount: 'always',
})

const asked = ({ page, ...filter }: ReportFilter, language: Language) => ({ ...filter, page: String(page), language })

export const reportedChallengesQuery = (filter: ReportFilter, language: Language) =>
  queryOptions({
    queryKey: [...operatorKey, 'challenges', filter, language],
    queryFn: ({ signal }) => call(reportInbox.listReportedChallenges, { query: asked(filter, language), signal }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })

export const reportsQuery = (challengeId: string, filter: ReportFilter, language: Language) =>
  queryOptions({
    queryKey: [...operatorKey, 'reports', challengeId, filter, language],
    queryFn: ({ signal }) =>
      call(reportInbox.listReports, { params: { challengeId }, query: asked(filter, language), signal }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
  })

export const reportedQuestionQuery = (challengeId: string, reportId: string, language: Language) =>
  queryOptions({
    queryKey: [...operatorKey, 'question', challengeId, reportId, language],
    queryFn: ({ signal }) =>
      call(reportInbox.getReportedQuestion, { params: { challengeId, reportId }, query: { language }, signal }),
  })

export const mailsQuery = ({ state, page }: ReturnType<typeof mailFilter>) =>
  queryOptions({
    queryKey: [...operatorKey, 'mails', state, page],
    queryFn: ({ signal }) => call(mailDeliveries.listMails, { query: { state, page: String(page) }, signal }),
    placeholderData: keepPreviousData,
    refetchOnMount: 'always',
    // What waits goes by itself: the page shows it.
    refetchInterval: 10_000,
  })

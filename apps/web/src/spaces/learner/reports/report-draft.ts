// What somebody was writing about a question: kept by the tab until it is sent, so that a lost line or a reload loses
// nothing, and sending it twice is sending it once.
import type { problemReports } from '@pix/api/contract'
import { detailsOf, type ReportCategory, type ReportDetail, reportCategories } from '@pix/core/reports'
import { newAnswerId } from '../../../questions/new-answer-id.ts'
import { forgetInTab, readTab, writeTab } from '../../../tab-storage.ts'

export type ReportDraft = {
  readonly reportId: string
  readonly category: ReportCategory | null
  readonly detail: ReportDetail | null
  readonly text: string
}

type Place = { readonly run: problemReports.Run; readonly position: number }

const keyOf = ({ run, position }: Place): string => `report-${run.runId}-${position}`

export function readReportDraft(place: Place): ReportDraft {
  const kept = readTab(keyOf(place))
  return isDraft(kept) ? kept : { reportId: newAnswerId(), category: null, detail: null, text: '' }
}

export function keepReportDraft(place: Place, draft: ReportDraft): void {
  writeTab(keyOf(place), draft)
}

export function forgetReportDraft(place: Place): void {
  forgetInTab(keyOf(place))
}

function isDraft(kept: unknown): kept is ReportDraft {
  if (typeof kept !== 'object' || kept === null) return false
  const { reportId, category, detail, text } = Object.assign({ reportId: 0, category: 0, detail: 0, text: 0 }, kept)
  return (
    typeof reportId === 'string' &&
    typeof text === 'string' &&
    (category === null || isOneOf(reportCategories, category)) &&
    (detail === null || isOneOf(reportCategories.flatMap(detailsOf), detail))
  )
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return known.some((one) => one === value)
}

import type { Language } from '@pix/core/language'
import { challengeOf } from '../assessments/question.ts'
import type { IndexedRelease } from '../releases/indexed-release.ts'
import type { ReceivedReport, ReportedChallenge } from './contract.ts'
import type { listGroups, ReportRow } from './queries.ts'

/** A challenge with the count of what was reported about it, in the words of the release of the newest report. */
export function reportedChallengeView(
  release: IndexedRelease,
  group: Awaited<ReturnType<typeof listGroups>>[number],
  language: Language,
): ReportedChallenge {
  const challenge = challengeOf(release, group.challenge_id)
  const competence = release.competences.get(challenge.competenceId)
  return {
    challengeId: challenge.id,
    title: challenge.texts[language].title,
    competence: {
      id: challenge.competenceId,
      code: competence?.code ?? '',
      name: competence?.name[language] ?? '',
      areaId: competence?.areaId ?? '',
    },
    reports: group.reports,
    categories: group.categories,
    languages: group.languages,
    newestAt: group.newest_at.getTime(),
  }
}

/** A report as operators see it: nothing says who sent it. */
export function receivedReportView(report: ReportRow, sendsMail: boolean): ReceivedReport {
  return {
    reportId: report.report_id,
    askedIn: report.asked_in,
    place: report.place,
    category: report.category,
    detail: report.detail,
    text: report.text,
    language: report.language,
    challengeVersion: report.challenge_version,
    browser: report.browser,
    system: report.system,
    reportedAt: report.reported_at.getTime(),
    state: report.closed_as ?? 'open',
    closedAt: report.closed_at?.getTime() ?? null,
    note: report.note ?? '',
    reply: report.reply,
    repliedAt: report.replied_at?.getTime() ?? null,
    readBy: readBy(report.is_verified, sendsMail),
  }
}

function readBy(isVerified: boolean | null, sendsMail: boolean): ReceivedReport['readBy'] {
  if (isVerified === null) return 'nobody'
  return isVerified && sendsMail ? 'mail' : 'page'
}

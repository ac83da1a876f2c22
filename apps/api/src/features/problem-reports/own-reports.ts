import type { Language } from '@pix/core/language'
import type { Services } from '../../http/services.ts'
import { challengeOf } from '../assessments/question.ts'
import type { OwnReport } from './contract.ts'
import { listReports } from './queries.ts'

/** What a person reported, the newest first, with what the questions asked. */
export async function ownReports(
  { pool, releases }: Pick<Services, 'pool' | 'releases'>,
  userId: string,
  language: Language,
): Promise<OwnReport[]> {
  const reports = await listReports(pool, userId)
  return Promise.all(
    reports.map(async (report) => ({
      reportId: report.report_id,
      run: { kind: report.run_kind, runId: report.run_id },
      position: report.position,
      instruction: challengeOf(await releases.get(report.release_hash), report.challenge_id).texts[language]
        .instruction,
      place: report.place,
      category: report.category,
      detail: report.detail,
      text: report.text ?? '',
      browser: report.browser,
      system: report.system,
      reportedAt: report.reported_at.getTime(),
      state: report.closed_as ?? 'open',
      closedAt: report.closed_at?.getTime() ?? null,
      reply: report.reply,
      repliedAt: report.replied_at?.getTime() ?? null,
    })),
  )
}

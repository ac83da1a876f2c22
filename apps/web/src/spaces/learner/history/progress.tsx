import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { ProgressSection } from '../progress/progress-page.tsx'
import type { History } from './history-query.ts'
import { PixChart } from './pix-chart.tsx'
import { PointsTable } from './points-table.tsx'
import { TestsTable } from './tests-table.tsx'
import { Tubes } from './tubes.tsx'

/** Of somebody who has answered at least once. */
export function Progress({ history }: { history: History }): JSX.Element {
  const { points, tests, pix, strengths, nextTubes } = history
  const begin = Math.min(...tests.map(({ startedAt }) => startedAt), ...points.map(({ at }) => at))
  return (
    <>
      <ProgressSection title="progress.chart-title">
        <PixChart points={points} begin={begin} />
        {points.at(-1)?.totalPix !== pix && (
          <p>
            <Message id="progress.changed" values={{ pix }} />
          </p>
        )}
        <PointsTable points={points} />
      </ProgressSection>
      <ProgressSection title="progress.strengths-title">
        <p>
          <Message id={strengths.length > 0 ? 'progress.strengths-text' : 'progress.strengths-none'} />
        </p>
        {strengths.length > 0 && <Tubes tubes={strengths} />}
      </ProgressSection>
      {nextTubes.length > 0 && (
        <ProgressSection title="progress.next-tubes-title">
          <p>
            <Message id="progress.next-tubes-text" />
          </p>
          <Tubes tubes={nextTubes} />
        </ProgressSection>
      )}
      <ProgressSection title="progress.tests-title">
        <TestsTable tests={tests} />
        {tests.some(({ change }) => change < 0) && (
          <p className="muted">
            <Message id="progress.tests-fewer" />
          </p>
        )}
      </ProgressSection>
    </>
  )
}

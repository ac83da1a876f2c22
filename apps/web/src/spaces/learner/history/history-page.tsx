import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { ProgressPage } from '../progress/progress-page.tsx'
import { historyQuery } from './history-query.ts'
import { Progress } from './progress.tsx'

/** The way somebody has come: pix over time, strengths, what is within reach, and the tests. */
export function HistoryPage(): JSX.Element {
  return (
    <AreaMessages areas={['progress']}>
      <LoadedHistory />
    </AreaMessages>
  )
}

function LoadedHistory(): JSX.Element {
  const { language } = useLanguage()
  const asked = useQuery(historyQuery(language))
  const { data: history } = asked
  const isEmpty = history?.points.length === 0
  const first = history !== undefined && (
    <>
      <p className="lead">
        <Message id={isEmpty ? 'progress.empty-text' : 'progress.lead'} values={{ pix: history.pix }} />
      </p>
      {isEmpty && (
        <p className="actions">
          <Link className="button" to="/learner/profile" hash="competences">
            <Message id="progress.empty-action" />
          </Link>
        </p>
      )}
    </>
  )
  return (
    <ProgressPage title="progress.title" asked={asked} first={first}>
      {history !== undefined && !isEmpty && <Progress history={history} />}
    </ProgressPage>
  )
}

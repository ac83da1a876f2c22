import { questionsPerCheckpoint } from '@pix/core/assessments'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { CorrectionList } from '../../../corrections/correction-list.tsx'
import { useLanguage } from '../../../language/use-language.ts'
import { PageTitle } from '../../../layout/page-title.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Illustration } from '../../../ui/illustrations/illustration.tsx'
import { assessmentQuery, correctionsQuery } from './assessment-queries.ts'
import styles from './checkpoint.module.css'
import { CorrectionPanel } from './correction-panel.tsx'
import { isLevelUp, LevelUp } from './level-up.tsx'
import { TestArrival } from './test-arrival.tsx'
import { TestMessage } from './test-message.tsx'
import { TestPage } from './test-page.tsx'

const route = getRouteApi('/learner/assessments/$assessmentId/checkpoints/$number')

/** The breathing space after every few questions: what was answered, how it went, why, what to learn. */
export function CheckpointPage(): JSX.Element {
  const say = useMessages()
  const { assessmentId, number } = route.useParams()
  const { language } = useLanguage()
  const { data: assessment } = useQuery(assessmentQuery(assessmentId, language))
  const { data, error, failureCount, refetch } = useQuery(correctionsQuery(assessmentId, language))
  const competence = assessment?.competence ?? null

  if (!data) {
    return <TestArrival {...{ assessmentId, error, competence }} isSlow={failureCount > 0} onRetry={() => refetch()} />
  }
  const last = Number(number) * questionsPerCheckpoint
  const corrections = data.corrections.filter(
    ({ position }) => position <= last && position > last - questionsPerCheckpoint,
  )
  // Only at the pause of the moment: an earlier one says what was answered then.
  const reached = assessment?.answered === last && isLevelUp(assessment) ? assessment : null
  const isOver = assessment?.state === 'completed'
  const goOn = (
    <Link
      className="button"
      to={isOver ? '/learner/assessments/$assessmentId/results' : '/learner/assessments/$assessmentId'}
      params={{ assessmentId }}
    >
      {say(isOver ? 'checkpoint.to-results' : 'checkpoint.continue')}
      <Icon name="arrow-right" />
    </Link>
  )
  if (corrections.length === 0) {
    return (
      <TestPage competence={competence}>
        <TestMessage title="checkpoint.not-yet-title" text="checkpoint.not-yet-text">
          {goOn}
        </TestMessage>
      </TestPage>
    )
  }
  return (
    <TestPage competence={competence} hasPause={false}>
      <div className={styles['top']}>
        <div className="stack">
          <PageTitle documentTitle={say('checkpoint.window', { number })}>
            {say('checkpoint.title', { count: Math.min(last, data.corrections.length) })}
          </PageTitle>
          <p className="lead">{say('checkpoint.lead')}</p>
          <p className="actions">
            {goOn}
            {!isOver && (
              <Link className="button button-quiet" to="/learner/profile">
                {say('checkpoint.pause')}
              </Link>
            )}
          </p>
        </div>
        {reached ? <LevelUp assessment={reached} /> : <Illustration name="breathing-space" />}
      </div>
      <h2 className={styles['heading']}>{say('checkpoint.list', { count: corrections.length })}</h2>
      <CorrectionList
        corrections={corrections}
        panelOf={(position) => <CorrectionPanel assessmentId={assessmentId} position={position} />}
      />
      <p className={`actions ${styles['onward']}`}>{goOn}</p>
    </TestPage>
  )
}

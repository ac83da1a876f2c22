import type { exercises } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Correction } from '../../../corrections/correction.tsx'
import { CorrectionList } from '../../../corrections/correction-list.tsx'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { ReportButton } from '../reports/report-button.tsx'
import { TutorialPanel } from '../tutorials/tutorial-panel.tsx'
import styles from './exercise-end.module.css'
import { ExerciseFrame } from './exercise-frame.tsx'
import { exerciseName } from './exercise-name.ts'
import { exerciseCorrectionQuery, exerciseCorrectionsQuery } from './practice-queries.ts'

/** The end of an exercise: what was practised, what to read, every correction, and where to go from here. */
export function ExerciseEnd({ exercise }: { exercise: exercises.Exercise }): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { exerciseId, answered } = exercise
  const { data, error, failureCount, refetch } = useQuery(exerciseCorrectionsQuery(exerciseId, language))
  const isDemo = exercise.kind === 'demo'
  // A demo is a beginning: what follows it is a test.
  const beginWith = isDemo ? data?.beginWith : null
  const right = data?.corrections.filter(({ outcome }) => outcome === 'right').length ?? 0
  // The title takes the focus when it comes: it comes once it can say how it went.
  if (!data && !error) {
    return (
      <ExerciseFrame exercise={exercise}>
        <PagePlaceholder isSlow={failureCount > 0} />
      </ExerciseFrame>
    )
  }
  return (
    <ExerciseFrame exercise={exercise}>
      <div className={styles['page']}>
        <div className="stack">
          <PageTitle documentTitle={exerciseName(exercise, say)}>
            {isDemo && right > 0 ? (
              <Message id="demo.end-title" values={{ right, count: answered }} />
            ) : (
              <Message id="practice.end-title" values={{ count: answered }} />
            )}
          </PageTitle>
          <p className="lead">
            <Message id={isDemo ? 'demo.end-text' : 'practice.end-text'} />
          </p>
          <p className="actions">
            {beginWith ? (
              <Link className="button" to="/learner/competences/$code" params={{ code: beginWith.code }}>
                <Message id="demo.begin-with" values={{ name: beginWith.name }} />
              </Link>
            ) : (
              <Link className="button" to="/learner/practice">
                <Message id="practice.choose-tube" />
              </Link>
            )}
            <Link className="button button-quiet" to="/learner/profile">
              <Message id="common.to-profile" />
            </Link>
          </p>
          {answered > 0 && <KeepIt exerciseId={exerciseId} />}
        </div>
        {error && <ErrorNotice error={error} onRetry={() => refetch()} />}
        {data && data.toRead.length > 0 && (
          <section className={styles['section']} aria-labelledby="to-read">
            <h2 id="to-read">
              <Message id="practice.to-read" />
            </h2>
            {data.toRead.map((tutorial) => (
              <TutorialPanel key={tutorial.id} tutorial={tutorial} headingLevel={3} />
            ))}
          </section>
        )}
        {data && data.corrections.length > 0 && (
          <section className={styles['section']} aria-labelledby="answers">
            <h2 id="answers">
              <Message id="practice.answers" />
            </h2>
            <CorrectionList
              corrections={data.corrections}
              panelOf={(position) => <ExerciseCorrection exerciseId={exerciseId} position={position} />}
            />
          </section>
        )}
      </div>
    </ExerciseFrame>
  )
}

function ExerciseCorrection({ exerciseId, position }: { exerciseId: string; position: number }): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, refetch } = useQuery(exerciseCorrectionQuery(exerciseId, position, language))
  if (data)
    return (
      <Correction
        correction={data}
        reporting={
          <ReportButton
            run={{ kind: 'exercise', runId: exerciseId }}
            question={data.question}
            place="correction"
            isAmongOthers
          />
        }
      />
    )
  if (error) return <ErrorNotice error={error} onRetry={() => refetch()} />
  return <p className="muted">{say('correction.loading')}</p>
}

/** For whoever has no account: what was done stays with one. */
function KeepIt({ exerciseId }: { exerciseId: string }): JSX.Element | null {
  const { data: user } = useCurrentUser()
  if (user?.kind !== 'anonymous' || user.isPending) return null
  return (
    <div className="notice">
      <Icon name="info" />
      <div>
        <p>
          <Message id="practice.keep-text" />
        </p>
        <p>
          <Link to="/sign-up" search={{ next: `/learner/exercises/${exerciseId}` }}>
            <Message id="practice.keep" />
          </Link>
        </p>
      </div>
    </div>
  )
}

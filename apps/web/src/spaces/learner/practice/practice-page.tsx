import type { exercises, ResponseOf } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { OneMoment } from '../../../layout/one-moment.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { areaIcon } from '../../../ui/icons.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './practice-page.module.css'
import { tubesQuery } from './practice-queries.ts'
import { useStartExercise } from './use-start-exercise.ts'

type Competence = ResponseOf<typeof exercises.listPractice>['competences'][number]

/** What can be practised: a competence, then a tube. */
export function PracticePage(): JSX.Element {
  return (
    <AreaMessages areas={['practice']}>
      <Tubes />
    </AreaMessages>
  )
}

function Tubes(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, failureCount, refetch } = useQuery(tubesQuery(language))
  const start = useStartExercise()
  if (!data && !error) return <PagePlaceholder isSlow={failureCount > 0} />
  return (
    <div className={styles['page']}>
      <div className="stack">
        <PageTitle documentTitle={say('practice.title')}>
          <Message id="practice.title" />
        </PageTitle>
        <p className="lead">
          <Message id="practice.lead" />
        </p>
        <p>
          <Link to="/learner/review">
            <Message id="practice.to-review" />
          </Link>
        </p>
      </div>
      {start.error && <ErrorNotice error={start.error} />}
      {!data && <ErrorNotice error={error} onRetry={() => refetch()} />}
      {data?.competences.length === 0 && (
        <p>
          <Message id="practice.nothing" />
        </p>
      )}
      {data && data.competences.length > 0 && (
        <section className={styles['competences']} aria-labelledby="competences">
          <h2 id="competences">
            <Message id="practice.choose" />
          </h2>
          {data.competences.map((one) => (
            <CompetenceTubes
              key={one.competence.id}
              competence={one}
              starting={start.isPending && start.variables.kind === 'tube' ? start.variables.tubeId : null}
              onChoose={(tubeId) => start.mutate({ kind: 'tube', tubeId })}
            />
          ))}
        </section>
      )}
    </div>
  )
}

function CompetenceTubes({
  competence: { competence, tubes },
  starting,
  onChoose,
}: {
  competence: Competence
  /** The tube whose exercise is on its way. */
  starting: string | null
  onChoose: (tubeId: string) => void
}): JSX.Element {
  const say = useMessages()
  return (
    <details className={styles['competence']} data-area={competence.areaId}>
      <summary>
        <h3 className={styles['name']}>
          <Icon name={areaIcon(competence.areaId)} />
          {competence.name}
        </h3>
      </summary>
      <ul className={styles['tubes']}>
        {tubes.map(({ tubeId, title, description, held }) => (
          <li key={tubeId} className={styles['tube']}>
            <div>
              <h4>{title}</h4>
              <p>{description}</p>
              {held !== null && (
                <p className={styles['held']}>
                  <Icon name="check" />
                  <span>{say('practice.held', { skill: held })}</span>
                </p>
              )}
              <OneMoment isPending={starting === tubeId} />
            </div>
            <button
              type="button"
              className="button button-soft"
              aria-disabled={starting !== null || undefined}
              onClick={() => starting !== null || onChoose(tubeId)}
            >
              <Message id="practice.start" />
              <span className="visually-hidden"> ({title})</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}

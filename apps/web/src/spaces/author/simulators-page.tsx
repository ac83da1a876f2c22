import { simulatorTasks } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { call } from '../../api.ts'
import { useLanguage } from '../../language/use-language.ts'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './author.module.css'
import { AuthorProblem } from './author-problem.tsx'

/** Every simulator with the tasks that are done in it. */
export function SimulatorsPage(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { data, error, failureCount, refetch } = useQuery({
    queryKey: ['simulator-tasks', language],
    queryFn: ({ signal }) => call(simulatorTasks.listSimulatorTasks, { query: { language }, signal }),
  })
  if (error) return <AuthorProblem error={error} onRetry={() => refetch()} />
  if (!data) return <PagePlaceholder isSlow={failureCount > 0} />
  return (
    <div className={styles['page']}>
      <header>
        <PageTitle documentTitle={say('authoring.simulators')}>{say('authoring.simulators')}</PageTitle>
        <p className="lead">{say('authoring.simulators-lead')}</p>
      </header>
      {data.simulators.map(({ name, tasks }) => (
        <section key={name}>
          <h2>{name}</h2>
          <ul className={styles['tasks']}>
            {tasks.map(({ challengeId, title, level, skill }) => (
              <li key={challengeId}>
                <Link to="/authoring/$" params={{ _splat: `simulators/${challengeId}` }}>
                  {title}
                </Link>
                <p className="small muted">{say('authoring.task-skill', { level, skill })}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

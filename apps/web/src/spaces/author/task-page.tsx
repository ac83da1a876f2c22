import { simulatorTasks } from '@pix/api/contract'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type JSX, Suspense, useState } from 'react'
import { call } from '../../api.ts'
import { PartMark } from '../../corrections/part-mark.tsx'
import { startAnswer } from '../../items/any-item.ts'
import { ItemInput } from '../../items/item-input.tsx'
import { useLanguage } from '../../language/use-language.ts'
import { ErrorNotice } from '../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { PageTitle } from '../../layout/page-title.tsx'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import { Line } from '../../ui/line.tsx'
import { RichText } from '../../ui/rich-text.tsx'
import styles from './author.module.css'
import { AuthorProblem } from './author-problem.tsx'

const instructionId = 'task-instruction'

/** A task as people meet it; beside it what they never see: the facts as they change, and the goals that are reached. */
export function TaskPage({ challengeId }: { challengeId: string }): JSX.Element {
  const { language } = useLanguage()
  const { data, error, failureCount, refetch } = useQuery({
    queryKey: ['simulator-task', challengeId, language],
    queryFn: ({ signal }) =>
      call(simulatorTasks.getSimulatorTask, { params: { challengeId }, query: { language }, signal }),
  })
  if (error) return <AuthorProblem error={error} onRetry={() => refetch()} />
  if (!data) return <PagePlaceholder isSlow={failureCount > 0} />
  return <Task key={language} task={data} language={language} />
}

function Task({ task, language }: { task: simulatorTasks.SimulatorTask; language: 'fr' | 'en' }): JSX.Element {
  const say = useMessages()
  const [answer, setAnswer] = useState(() => startAnswer(task.item))
  const { log, reply } = answer.kind === 'simulator' ? answer : { log: '[]', reply: '' }
  const { challengeId } = task
  const judgement = useQuery({
    queryKey: ['simulator-judgement', challengeId, language, log, reply],
    queryFn: ({ signal }) =>
      call(simulatorTasks.judgeSimulatorTask, { params: { challengeId }, body: { language, log, reply }, signal }),
    placeholderData: keepPreviousData,
  })
  const reached = judgement.data?.reached ?? []
  return (
    <div className={styles['page']}>
      <header>
        <Link className={styles['back']} to="/authoring/$" params={{ _splat: 'simulators' }}>
          <Icon name="arrow-left" />
          {say('authoring.all-simulators')}
        </Link>
        <PageTitle documentTitle={task.title}>{task.title}</PageTitle>
        <p className="small muted">{challengeId}</p>
      </header>
      <div className={styles['task']}>
        <section className="stack" aria-label={say('authoring.as-shown')}>
          <RichText text={task.situation} headingLevel={2} />
          <p id={instructionId} className={styles['instruction']}>
            <Line line={task.instruction} />
          </p>
          <Suspense fallback={<p role="status">{say('common.loading')}</p>}>
            <ItemInput
              view={task.item}
              value={answer}
              onChange={setAnswer}
              readOnly={false}
              flaw={null}
              labelledBy={instructionId}
            />
          </Suspense>
        </section>
        <aside className="stack" aria-label={say('authoring.behind')}>
          <section>
            <h2>{say('authoring.goals')}</h2>
            <p role="status" className="visually-hidden">
              {say('authoring.reached', { count: reached.length, total: task.goals.length })}
            </p>
            <ul className={styles['goals']}>
              {task.goals.map(({ id, text }) => (
                <li key={id}>
                  <div>
                    <RichText text={text} headingLevel={3} />
                  </div>
                  <PartMark isRight={reached.includes(id)} />
                </li>
              ))}
            </ul>
          </section>
          {judgement.error && <ErrorNotice error={judgement.error} onRetry={() => judgement.refetch()} />}
          {judgement.data && judgement.data.refusedAt !== null && (
            <p className="notice notice-attention">
              {say('authoring.refused', { place: judgement.data.refusedAt + 1 })}
            </p>
          )}
          <details open>
            <summary>{say('authoring.facts')}</summary>
            <Json text={judgement.data?.facts ?? '{}'} label={say('authoring.facts')} />
          </details>
          <details>
            <summary>{say('authoring.actions')}</summary>
            <Json text={log} label={say('authoring.actions')} />
          </details>
          {task.item.kind === 'simulator' && (
            <details>
              <summary>{say('authoring.scenario')}</summary>
              <Json text={task.item.scenario} label={say('authoring.scenario')} />
            </details>
          )}
        </aside>
      </div>
    </div>
  )
}

function Json({ text, label }: { text: string; label: string }): JSX.Element {
  return (
    <Group label={label} tabIndex={0} className={styles['json']}>
      <pre>{JSON.stringify(JSON.parse(text), null, 2)}</pre>
    </Group>
  )
}

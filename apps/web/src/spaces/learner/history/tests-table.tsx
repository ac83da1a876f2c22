import { Link } from '@tanstack/react-router'
import type { JSX, ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { ScrollingTable } from '../../../ui/scrolling-table.tsx'
import type { History } from './history-query.ts'
import { PixChange } from './pix-change.tsx'

/** Every test that somebody began, with what it won and the way to it. */
export function TestsTable({ tests }: { tests: History['tests'] }): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  return (
    <ScrollingTable caption={<Message id="progress.tests-caption" />}>
      <thead>
        <tr>
          <th scope="col">
            <Message id="progress.column-competence" />
          </th>
          <th scope="col">
            <Message id="progress.column-date" />
          </th>
          <th scope="col" className="number">
            <Message id="progress.column-change" />
          </th>
        </tr>
      </thead>
      <tbody>
        {tests.map((test) => (
          <tr key={test.assessmentId}>
            <th scope="row">{test.competence.name}</th>
            <td>
              {intl.formatDate(test.completedAt ?? test.startedAt, { dateStyle: 'medium' })}
              {test.state !== 'completed' && (
                <>
                  {' · '}
                  <Message id={`progress.test-${test.state}`} />
                </>
              )}
              <TestLink test={test} />
            </td>
            <td className="number" data-column={say('progress.column-change')}>
              <PixChange pix={test.change} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function TestLink({ test }: { test: History['tests'][number] }): JSX.Element | null {
  const { assessmentId, state, competence } = test
  const params = { assessmentId }
  const more = (words: ReactNode[]) => <span className="visually-hidden">{words}</span>
  const values = { name: competence.name, more }
  if (state === 'aborted') return null
  return (
    <p className="no-print">
      {state === 'completed' ? (
        <Link to="/learner/assessments/$assessmentId/results" params={params}>
          <Message id="progress.test-results" values={values} />
        </Link>
      ) : (
        <Link to="/learner/assessments/$assessmentId" params={params}>
          <Message id="progress.test-resume" values={values} />
        </Link>
      )}
    </p>
  )
}

import { type myData as contract, myData } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../api.ts'
import { AnswerWords } from '../../../corrections/answer-words.tsx'
import { OutcomeTag } from '../../../corrections/outcome-tag.tsx'
import { answerInWords } from '../../../items/any-item.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { Message } from '../../../messages/message.tsx'
import { MoreMessages } from '../../../messages/more-messages.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Line } from '../../../ui/line.tsx'
import styles from './data-page.module.css'

type Answers = contract.MyData['tests'][number]['answers']

/** All that the service keeps of a person, to be read and printed. */
export function DataPage(): JSX.Element {
  return (
    <MoreMessages of="account">
      <Data />
    </MoreMessages>
  )
}

function Data(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const date = useMoment()
  const { data, error, failureCount, refetch } = useQuery({
    queryKey: ['my-data', language],
    queryFn: ({ signal }) => call(myData.getMyData, { query: { language }, signal }),
    gcTime: 0,
  })
  if (!data) {
    return error ? (
      <ErrorNotice error={error} onRetry={() => refetch()} />
    ) : (
      <PagePlaceholder isSlow={failureCount > 0} />
    )
  }
  const { account, logins, tests, exercises, reviews } = data
  const facts = [
    ['data.email', account.email],
    ['data.first-name', account.firstName],
    ['data.created', date(account.createdAt)],
    ['data.last-active', date(account.lastActiveAt)],
    ['data.email-confirmed', account.emailVerifiedAt === null ? null : date(account.emailVerifiedAt)],
    ['data.terms-accepted', account.termsAcceptedAt === null ? null : date(account.termsAcceptedAt)],
  ] as const
  return (
    <div className={styles['page']}>
      <div>
        <PageTitle documentTitle={say('data.title')}>
          <Message id="data.title" />
        </PageTitle>
        <p className="lead">
          <Message id="data.lead" values={{ date: date(data.writtenAt) }} />
        </p>
        <p className="no-print">
          <Link to="/learner/account">
            <Message id="data.back" />
          </Link>
        </p>
      </div>
      <section>
        <h2>
          <Message id="data.account" />
        </h2>
        <dl className={styles['facts']}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>
                <Message id={label} />
              </dt>
              <dd>{value === null || value === '' ? say('data.none') : value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h2>
          <Message id="data.logins" />
        </h2>
        <ul>
          {logins.map((login) => (
            <li key={login.loginId}>
              {[login.browser, login.system].filter((name) => name !== '').join(', ') || say('account.some-device')}
              {' – '}
              {date(login.lastSeenAt)}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>
          <Message id="data.tests" />
        </h2>
        {tests.length === 0 && (
          <p>
            <Message id="data.no-test" />
          </p>
        )}
        {tests.map((test) => (
          <AnswersData
            key={test.assessmentId}
            title={`${test.competence.code} ${test.competence.name}, ${date(test.startedAt)}`}
            answers={test.answers}
          />
        ))}
      </section>
      {exercises.length > 0 && (
        <section>
          <h2>
            <Message id="data.exercises" />
          </h2>
          {exercises.map(({ exerciseId, title, startedAt, answers }) => (
            <AnswersData
              key={exerciseId}
              title={`${title || say('data.review')}, ${date(startedAt)}`}
              answers={answers}
            />
          ))}
        </section>
      )}
      {reviews.length > 0 && (
        <section>
          <h2>
            <Message id="data.reviews" />
          </h2>
          <ul>
            {reviews.map(({ skill, dueAt }) => (
              <li key={skill}>
                {skill} – {date(dueAt)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function AnswersData({ title, answers }: { title: string; answers: Answers }): JSX.Element {
  const say = useMessages()
  const date = useMoment()
  return (
    <details className={styles['test']}>
      <summary>{title}</summary>
      <ol>
        {answers.map(({ question, given, outcome, answeredAt }) => {
          const words = given.kind === 'skipped' ? null : answerInWords(question.item, given)
          return (
            <li key={question.position} className={styles['answer']}>
              <p>
                <strong>
                  <Line line={question.instruction} />
                </strong>
              </p>
              {words === null ? <p>{say('past.skipped')}</p> : <AnswerWords words={words} />}
              <p className="muted">
                {outcome === null ? say('data.outcome-later') : <OutcomeTag outcome={outcome} />} {date(answeredAt)}
              </p>
            </li>
          )
        })}
      </ol>
    </details>
  )
}

function useMoment(): (at: number) => string {
  const intl = useIntl()
  return (at) => intl.formatDate(at, { dateStyle: 'long', timeStyle: 'short' })
}

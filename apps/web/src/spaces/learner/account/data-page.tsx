import { type myData as contract, myData } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { call } from '../../../api.ts'
import { answerInWords } from '../../../items/any-item.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Line } from '../../../ui/line.tsx'
import { AnswerWords } from '../assessment/answer-words.tsx'
import { OutcomeTag } from '../assessment/outcome-tag.tsx'
import styles from './data-page.module.css'

type Test = contract.MyData['tests'][number]

/** All that the service keeps of a person, to be read and printed. */
export function DataPage(): JSX.Element {
  return (
    <AreaMessages areas={['account', 'reports']}>
      <Data />
    </AreaMessages>
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
  const {
    account,
    parentalConsent,
    comfort,
    logins,
    passkeys,
    identities,
    tests,
    resets,
    savedTutorials,
    tutorialRatings,
    reports,
  } = data
  const facts = [
    ['data.email', account.email],
    ['data.username', account.username],
    ['data.first-name', account.firstName],
    ['data.created', date(account.createdAt)],
    ['data.last-active', date(account.lastActiveAt)],
    ['data.email-confirmed', account.emailVerifiedAt === null ? null : date(account.emailVerifiedAt)],
    ['data.terms-accepted', account.termsAcceptedAt === null ? null : date(account.termsAcceptedAt)],
    ['data.terms-version', account.termsVersion],
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
          {parentalConsent !== null && (
            <div>
              <dt>
                <Message id="data.consent" />
              </dt>
              <dd>
                {parentalConsent.givenAt === null
                  ? say('data.consent-asked', {
                      date: date(parentalConsent.askedAt),
                      parentEmail: parentalConsent.parentEmail ?? '',
                    })
                  : say('data.consent-given', { date: date(parentalConsent.givenAt) })}
              </dd>
            </div>
          )}
          <div>
            <dt>
              <Message id="common.comfort" />
            </dt>
            <dd>
              {comfort === null ? say('data.none') : <Link to="/learner/comfort">{say('data.comfort-read')}</Link>}
            </dd>
          </div>
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
      {identities.length > 0 && (
        <section>
          <h2>
            <Message id="data.identities" />
          </h2>
          <ul>
            {identities.map(({ identityId, name, subject, linkedAt }) => (
              <li key={identityId}>
                {name} ({subject}){' – '}
                {date(linkedAt)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {passkeys.length > 0 && (
        <section>
          <h2>
            <Message id="data.passkeys" />
          </h2>
          <ul>
            {passkeys.map(({ passkeyId, name, createdAt }) => (
              <li key={passkeyId}>
                {name}
                {' – '}
                {date(createdAt)}
              </li>
            ))}
          </ul>
        </section>
      )}
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
          <TestData key={test.assessmentId} test={test} />
        ))}
      </section>
      {resets.length > 0 && (
        <section>
          <h2>
            <Message id="data.resets" />
          </h2>
          <ul>
            {resets.map(({ competence, at }) => (
              <li key={`${competence} ${at}`}>
                {competence} – {date(at)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>
          <Message id="data.tutorials" />
        </h2>
        {savedTutorials.length + tutorialRatings.length === 0 && (
          <p>
            <Message id="data.no-tutorial" />
          </p>
        )}
        <ul>
          {savedTutorials.map(({ tutorialId, title, savedAt }) => (
            <li key={tutorialId}>
              <Message id="data.tutorial-saved" values={{ title: title ?? tutorialId, date: date(savedAt) }} />
            </li>
          ))}
          {tutorialRatings.map(({ tutorialId, title, isUseful, ratedAt }) => (
            <li key={`${tutorialId} rated`}>
              <Message
                id={isUseful ? 'data.tutorial-useful' : 'data.tutorial-not-useful'}
                values={{ title: title ?? tutorialId, date: date(ratedAt) }}
              />
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>
          <Message id="data.reports" />
        </h2>
        {reports.length === 0 && (
          <p>
            <Message id="data.no-report" />
          </p>
        )}
        <ul>
          {reports.map(({ reportId, category, text, reply, reportedAt }) => (
            <li key={reportId}>
              {date(reportedAt)} – {say(`reports.category-${category}`)}
              {text !== '' && ` – ${text}`}
              {reply !== null && <p>{say('data.reply', { reply })}</p>}
            </li>
          ))}
        </ul>
      </section>
    </div>
  )
}

function TestData({ test }: { test: Test }): JSX.Element {
  const say = useMessages()
  const date = useMoment()
  return (
    <details className={styles['test']}>
      <summary>
        {test.competence.code} {test.competence.name}, {date(test.startedAt)}
      </summary>
      <ol>
        {test.answers.map(({ question, given, outcome, answeredAt }) => {
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

import { myData } from '@pix/api/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { call } from '../../../api.ts'
import { languageNames } from '../../../language/language-names.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { useMoment } from '../../../language/use-moment.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { PageTitle } from '../../../layout/page-title.tsx'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { AnswersData } from './answers-data.tsx'
import styles from './data-page.module.css'

/** All that the service keeps of a person, to be read and printed. */
export function DataPage(): JSX.Element {
  return (
    <AreaMessages areas={['account', 'reports', 'sign-in-methods', 'timed']}>
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
    exercises,
    reviews,
    roles,
    links,
    auditEntries,
    operatorEntries,
  } = data
  const facts = [
    ['data.email', account.email],
    [
      'data.email-awaited',
      account.awaitedEmail && `${account.awaitedEmail.email}, ${date(account.awaitedEmail.askedAt)}`,
    ],
    ['data.username', account.username],
    ['data.first-name', account.firstName],
    ['data.language', languageNames[account.language]],
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
                      until: date(parentalConsent.decideBefore),
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
      <Lines
        title="data.roles"
        lines={roles.map(({ role, addedAt }) => ({ key: role, parts: [say(`data.role-${role}`), date(addedAt)] }))}
      />
      <Lines
        title="data.logins"
        lines={logins.map(({ loginId, browser, system, createdAt, lastSeenAt }) => ({
          key: loginId,
          parts: [
            deviceOf(browser, system) || say('account.some-device'),
            say('data.login-begun', { date: date(createdAt) }),
            say('account.last-seen', { date: date(lastSeenAt) }),
          ],
        }))}
      />
      <Lines
        title="data.identities"
        lines={identities.map(({ identityId, name, subject, linkedAt, lastUsedAt }) => ({
          key: identityId,
          parts: [
            `${name} (${subject})`,
            say('methods.identity-linked', { date: date(linkedAt) }),
            say('methods.identity-used', { date: date(lastUsedAt) }),
          ],
        }))}
      />
      <Lines
        title="data.passkeys"
        lines={passkeys.map(({ passkeyId, name, createdAt, lastUsedAt }) => ({
          key: passkeyId,
          parts: [
            name,
            say('methods.passkey-added', { date: date(createdAt) }),
            lastUsedAt === null
              ? say('methods.passkey-unused')
              : say('methods.passkey-used', { date: date(lastUsedAt) }),
          ],
        }))}
      />
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
            estimates={test.estimates}
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
      <Lines
        title="data.reviews"
        lines={reviews.map(({ skill, dueAt }) => ({ key: skill, parts: [date(dueAt), skill] }))}
      />
      <Lines
        title="data.resets"
        lines={resets.map(({ competence, at }) => ({ key: `${competence} ${at}`, parts: [competence, date(at)] }))}
      />
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
          {reports.map(({ reportId, category, text, reply, reportedAt, browser, system, state }) => (
            <li key={reportId}>
              {inOneLine([
                date(reportedAt),
                say(`reports.category-${category}`),
                text,
                deviceOf(browser, system),
                say(`reports.state-${state === 'open' && reply !== null ? 'answered' : state}`),
              ])}
              {reply !== null && <p>{say('data.reply', { reply })}</p>}
            </li>
          ))}
        </ul>
      </section>
      <Lines
        title="data.links"
        lines={links.map(({ purpose, email, sentAt, usedAt }) => ({
          key: `${purpose} ${sentAt}`,
          parts: [
            say(`data.link-${purpose}`),
            email ?? '',
            say('data.link-sent', { date: date(sentAt) }),
            usedAt === null ? '' : say('data.link-used', { date: date(usedAt) }),
          ],
        }))}
      />
      <Lines
        title="data.audit"
        lines={auditEntries.map(({ action, at }) => ({
          key: `${action} ${at}`,
          parts: [say(`data.audit-${action}`), date(at)],
        }))}
      />
      <Lines
        title="data.operator"
        lines={operatorEntries.map(({ action, at }) => ({
          key: `${action} ${at}`,
          parts: [say(`data.operator-${action}`), date(at)],
        }))}
      />
    </div>
  )
}

type LinesProps = {
  title: MessageKey
  lines: readonly { readonly key: string; readonly parts: readonly string[] }[]
}

/** A list that is left out when it is empty; the parts of a line that are empty are left out too. */
function Lines({ title, lines }: LinesProps): JSX.Element | null {
  if (lines.length === 0) return null
  return (
    <section>
      <h2>
        <Message id={title} />
      </h2>
      <ul>
        {lines.map(({ key, parts }) => (
          <li key={key}>{inOneLine(parts)}</li>
        ))}
      </ul>
    </section>
  )
}

function inOneLine(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' – ')
}

function deviceOf(browser: string, system: string): string {
  return [browser, system].filter((name) => name !== '').join(', ')
}

import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { PageTitle } from '../../../layout/page-title.tsx'
import { findOperator } from '../../../operator.ts'
import { Icon } from '../../../ui/icons.tsx'
import { Illustration } from '../../../ui/illustrations/illustration.tsx'
import { OperatorSection } from '../terms/operator-section.tsx'
import { privacy } from './privacy.ts'
import styles from './privacy-page.module.css'

/** What the service keeps of people, first as a child reads it. */
export function PrivacyPage(): JSX.Element {
  const { language } = useLanguage()
  const { data: user } = useCurrentUser()
  const { title, lead, plain, full } = privacy[language]
  const { contact, consentAge } = findOperator()
  return (
    <article className={styles['page']}>
      <div>
        <PageTitle documentTitle={title}>{title}</PageTitle>
        <p className="lead">{lead}</p>
      </div>
      <section className={styles['plain']} aria-labelledby="plain">
        <h2 id="plain">{plain.heading}</h2>
        <Illustration name="together" />
        <ul className={styles['cards']}>
          {plain.cards.map(({ icon, heading, sentences }) => (
            <li key={heading} className={styles['card']}>
              <h3>
                <Icon name={icon} />
                {heading}
              </h3>
              {sentences.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
            </li>
          ))}
        </ul>
        {contact !== null && (
          <p>
            {plain.ask} <a href={contact.href}>{contact.words}</a>
          </p>
        )}
        {user?.kind === 'registered' && (
          <p className="no-print">
            <Link className="button button-soft" to="/learner/account/data">
              {plain.account}
            </Link>
          </p>
        )}
      </section>
      <section className={styles['full']} aria-labelledby="full">
        <h2 id="full">{full.heading}</h2>
        <OperatorSection heading="h3" />
        {full.parts(consentAge).map(({ heading, lines }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <ul>
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        ))}
      </section>
    </article>
  )
}

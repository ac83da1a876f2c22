import { termsVersion } from '@pix/core/accounts'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { useLanguage } from '../../../language/use-language.ts'
import { PageTitle } from '../../../layout/page-title.tsx'
import { findOperator } from '../../../operator.ts'
import { OperatorSection } from './operator-section.tsx'
import { terms } from './terms.ts'
import styles from './terms-page.module.css'

export function TermsPage(): JSX.Element {
  const { language } = useLanguage()
  const intl = useIntl()
  const { title, version, changes, sections, privacy } = terms[language]
  const { consentAge } = findOperator()
  return (
    <article className={styles['text']}>
      <div>
        <PageTitle documentTitle={title}>{title}</PageTitle>
        <p className="muted">
          {version} {intl.formatDate(termsVersion, { dateStyle: 'long', timeZone: 'UTC' })}
        </p>
      </div>
      <OperatorSection />
      {sections(consentAge).map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
      <section>
        <h2>{privacy.heading}</h2>
        <p>
          {privacy.before} <Link to="/learner/privacy">{privacy.link}</Link>.
        </p>
      </section>
      <section>
        <h2>{changes.heading}</h2>
        <ul>
          {changes.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </article>
  )
}

import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { PageTitle } from '../../../layout/page-title.tsx'
import { findOperator } from '../../../operator.ts'
import { terms } from './terms.ts'
import styles from './terms-page.module.css'

export function TermsPage(): JSX.Element {
  const { language } = useLanguage()
  const { title, operator, sections } = terms[language]
  const { name, contact } = findOperator()
  return (
    <article className={styles['text']}>
      <PageTitle documentTitle={title}>{title}</PageTitle>
      <section>
        <h2>{operator.heading}</h2>
        <p>{name === null ? operator.unnamed : operator.named(name)}</p>
        {contact !== null && (
          <p>
            {operator.contact} <a href={contact.href}>{contact.words}</a>
          </p>
        )}
      </section>
      {sections.map(({ heading, paragraphs }) => (
        <section key={heading}>
          <h2>{heading}</h2>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </section>
      ))}
    </article>
  )
}

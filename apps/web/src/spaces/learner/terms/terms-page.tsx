import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { PageTitle } from '../../../layout/page-title.tsx'
import { terms } from './terms.ts'
import styles from './terms-page.module.css'

export function TermsPage(): JSX.Element {
  const { language } = useLanguage()
  const { title, sections } = terms[language]
  return (
    <article className={styles['text']}>
      <PageTitle documentTitle={title}>{title}</PageTitle>
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

import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import type { Scorecard } from '../profile/profile-query.ts'
import styles from './next-level.module.css'

/** What makes up the next level of a competence, in plain words. */
export function NextLevel({ next }: { next: NonNullable<Scorecard['next']> }): JSX.Element {
  return (
    <section aria-labelledby="next-level">
      <h2 id="next-level" className={styles['title']}>
        <Message id="profile.next-title" values={{ level: next.level }} />
      </h2>
      <p>
        <Message id="profile.next-missing" values={{ pix: next.missingPix }} />
      </p>
      <ul className={styles['skills']}>
        {next.skills.map(({ tube, skill }) => (
          <li key={`${tube} ${skill}`}>
            <strong className={styles['tube']}>{tube}</strong>
            {skill}
          </li>
        ))}
      </ul>
    </section>
  )
}

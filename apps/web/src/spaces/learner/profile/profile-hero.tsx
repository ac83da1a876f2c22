import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { PageTitle } from '../../../layout/page-title.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { LearningStep } from '../learn/learning-step.tsx'
import { exploredCount } from './next-step.ts'
import { NextStepActions } from './next-step-actions.tsx'
import styles from './profile-hero.module.css'
import { ProfileMosaic } from './profile-mosaic.tsx'
import type { Profile } from './profile-query.ts'

/** The whole profile in one picture, in one number, and the one thing to do next. */
export function ProfileHero({
  profile,
  firstName,
  describedBy,
}: {
  profile: Profile
  firstName: string
  /** The id of what is said before it. */
  describedBy: string | undefined
}): JSX.Element {
  const say = useMessages()
  const explored = exploredCount(profile)
  const isEmpty = profile.pix === 0
  const title = isEmpty ? 'profile.waiting' : 'profile.growing'
  const namedTitle = isEmpty ? 'profile.waiting-named' : 'profile.growing-named'
  return (
    <section className={styles['hero']}>
      <div>
        <PageTitle
          className={styles['title'] ?? ''}
          documentTitle={say('profile.document-title')}
          describedBy={describedBy}
        >
          <Message id={firstName === '' ? title : namedTitle} values={{ name: firstName }} />
        </PageTitle>
        <p className={styles['total']}>
          <Message
            id="profile.total"
            values={{
              pix: profile.pix,
              open: profile.openPix,
              most: profile.mostPix,
              number: (words) => <strong className={styles['number']}>{words}</strong>,
              words: (words) => <span className={styles['words']}>{words}</span>,
              all: (words) => <span className={styles['all']}>{words}</span>,
            }}
          />
        </p>
        <p className="lead">
          {explored === 0 ? (
            <Message id="profile.promise" />
          ) : (
            <Message id="profile.explored" values={{ explored, all: profile.scorecards.length }} />
          )}
        </p>
        <NextStepActions profile={profile} />
        {explored > 0 && <LearningStep />}
      </div>
      <div className={styles['picture']}>
        <ProfileMosaic profile={profile} />
        {explored > 0 && (
          <p className={`actions ${styles['more']}`}>
            <Link className="button button-quiet" to="/learner/history">
              <Message id="profile.progress" />
            </Link>
            <Link className="button button-quiet" to="/learner/share">
              <Message id="profile.share" />
            </Link>
          </p>
        )}
      </div>
    </section>
  )
}

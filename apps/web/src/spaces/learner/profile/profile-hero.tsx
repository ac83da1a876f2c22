import type { JSX } from 'react'
import { PageTitle } from '../../../layout/page-title.tsx'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Illustration } from '../../../ui/illustrations/illustration.tsx'
import { exploredCount, nextStep } from './next-step.ts'
import { NextStepActions } from './next-step-actions.tsx'
import styles from './profile-hero.module.css'
import { ProfileMosaic } from './profile-mosaic.tsx'
import type { Profile } from './profile-query.ts'

/** The whole profile in one picture, in one number, and the one thing to do next. */
export function ProfileHero({ profile, firstName }: { profile: Profile; firstName: string }): JSX.Element {
  const say = useMessages()
  const explored = exploredCount(profile)
  const isNew = explored === 0
  const title = profile.pix === 0 ? 'profile.waiting' : 'profile.growing'
  return (
    <section className={styles['hero']}>
      <div>
        <PageTitle className={styles['title'] ?? ''} documentTitle={say('profile.document-title')}>
          <Message id={firstName === '' ? title : `${title}-named`} values={{ name: firstName }} />
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
          {isNew ? (
            <Message id="profile.promise" />
          ) : (
            <Message id="profile.explored" values={{ explored, all: profile.scorecards.length }} />
          )}
        </p>
        <NextStepActions step={nextStep(profile)} />
      </div>
      <div className={styles['picture']}>
        {isNew ? <Illustration name="first-tile" /> : <ProfileMosaic profile={profile} />}
      </div>
    </section>
  )
}

import { type JSX, useState } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { PageTitle } from '../../../layout/page-title.tsx'
import { Message } from '../../../messages/message.tsx'
import { areaIcon } from '../../../ui/icons.ts'
import { Icon } from '../../../ui/icons.tsx'
import { MosaicBlock } from '../../../ui/mosaic.tsx'
import { isOpen } from '../profile/next-step.ts'
import type { Scorecard } from '../profile/profile-query.ts'
import { CompetenceAction } from './competence-action.tsx'
import styles from './competence-sheet.module.css'
import { FallenPix } from './fallen-pix.tsx'
import { HowItGoes } from './how-it-goes.tsx'
import { NextLevel } from './next-level.tsx'
import { ResetSection } from './reset-section.tsx'

type CompetenceSheetProps = { scorecard: Scorecard; area: string; openLevels: number }

export function CompetenceSheet({ scorecard, area, openLevels }: CompetenceSheetProps): JSX.Element {
  const { data: user } = useCurrentUser()
  const [wasReset, setWasReset] = useState(false)
  const { name, description, areaId, status, level, pix, inferredPix, openPix, next, questions } = scorecard
  return (
    <article className={styles['sheet']} data-area={areaId}>
      <div className={styles['words']}>
        <div className={styles['heading']}>
          <p className="tag">
            <Icon name={areaIcon(areaId)} />
            {area}
          </p>
          <PageTitle documentTitle={name}>{name}</PageTitle>
        </div>
        <p className="lead">{description}</p>
        {wasReset && status === 'not-started' && (
          <p className="notice notice-positive" role="status">
            <Icon name="check" />
            <Message id="profile.reset-done" />
          </p>
        )}
        <FallenPix scorecard={scorecard} />
        <CompetenceAction scorecard={scorecard} />
        {status === 'not-started' && <HowItGoes questions={questions} />}
        {next !== null && <NextLevel next={next} />}
        {user?.kind === 'registered' && <ResetSection scorecard={scorecard} onDone={() => setWasReset(true)} />}
      </div>
      <figure className={styles['standing']}>
        <MosaicBlock area={areaId} pix={pix} openLevels={isOpen(scorecard) ? openLevels : 0} />
        {isOpen(scorecard) && (
          <figcaption>
            <p className={styles['pix']}>
              {status === 'not-started' ? (
                <Message id="profile.to-earn" values={{ pix: openPix }} />
              ) : (
                <Message id="profile.standing" values={{ level, levels: openLevels, pix, open: openPix }} />
              )}
            </p>
            {inferredPix > 0 && (
              <p>
                <Message id="profile.inferred" values={{ pix: inferredPix }} />
              </p>
            )}
            <p>
              <Message id="profile.open-levels" values={{ count: openLevels }} />
            </p>
          </figcaption>
        )}
      </figure>
    </article>
  )
}

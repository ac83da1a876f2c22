import type { JSX } from 'react'
import { PageTitle } from '../../../layout/page-title.tsx'
import { Message } from '../../../messages/message.tsx'
import { areaIcon } from '../../../ui/icons.ts'
import { Icon } from '../../../ui/icons.tsx'
import { MosaicBlock } from '../../../ui/mosaic.tsx'
import { isOpen } from '../profile/next-step.ts'
import type { Scorecard } from '../profile/profile-query.ts'
import { CompetenceAction } from './competence-action.tsx'
import styles from './competence-sheet.module.css'
import { HowItGoes } from './how-it-goes.tsx'
import { NextLevel } from './next-level.tsx'

type CompetenceSheetProps = { scorecard: Scorecard; area: string; openLevels: number }

export function CompetenceSheet({ scorecard, area, openLevels }: CompetenceSheetProps): JSX.Element {
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
        <CompetenceAction scorecard={scorecard} />
        {status === 'not-started' && <HowItGoes questions={questions} />}
        {next !== null && <NextLevel next={next} />}
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

import type { assessments } from '@pix/api/contract'
import { Link } from '@tanstack/react-router'
import { type JSX, useEffect, useState } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { PageTitle } from '../../../layout/page-title.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { useMessages } from '../../../messages/use-messages.ts'
import { MosaicBlock } from '../../../ui/mosaic.tsx'
import styles from './results.module.css'
import { forgetGoingOn, wasSeenGoingOn } from './seen-going-on.ts'

/** Two levels a sentence, as the framework names them: novice, independent, advanced, expert. */
function sentenceFor(level: number): MessageKey {
  if (level === 0) return 'results.level-0'
  if (level <= 2) return 'results.level-novice'
  if (level <= 4) return 'results.level-independent'
  return level <= 6 ? 'results.level-advanced' : 'results.level-expert'
}

/** Level, pix and the block of the mosaic that lights up, with what to do next. */
export function ReachedLevel({ assessment }: { assessment: assessments.Assessment }): JSX.Element {
  const say = useMessages()
  const { data: user } = useCurrentUser()
  const { assessmentId, competence, level, pix, openLevels, openPix: open, startPix, isImprovement } = assessment
  const [isNews] = useState(() => wasSeenGoingOn(assessmentId))
  useEffect(forgetGoingOn, [])
  const isAnonymous = user?.kind === 'anonymous' && !user.isPending
  const next = `/learner/assessments/${assessmentId}/results`
  return (
    <div className={styles['top']}>
      <div className={styles['words']}>
        <PageTitle
          className={styles['title'] ?? ''}
          documentTitle={say('results.window', { competence: competence.name })}
        >
          {say('results.title')}
        </PageTitle>
        <div>
          <p className={styles['level']}>{say('results.level', { level })}</p>
          <p className={styles['pix']}>
            {pix === 0 ? say('results.no-pix', { open }) : say('results.pix-of', { pix, open })}
          </p>
          {isImprovement && (
            <p>{pix > startPix ? say('results.gained', { gained: pix - startPix }) : say('results.not-gained')}</p>
          )}
        </div>
        <p className="lead">{say(sentenceFor(level))}</p>
        {isAnonymous && <p className="no-print">{say('results.keep')}</p>}
        <p className="actions">
          {isAnonymous && (
            <Link className="button" to="/sign-up" search={{ next }}>
              {say('results.sign-up')}
            </Link>
          )}
          <Link className={isAnonymous ? 'button button-quiet' : 'button'} to="/learner/profile">
            {say('results.to-profile')}
          </Link>
        </p>
      </div>
      <div className={styles['block']}>
        <MosaicBlock
          area={competence.areaId}
          pix={pix}
          {...(isNews ? { previousPix: startPix } : {})}
          openLevels={openLevels}
          label={say('results.block', { competence: competence.name, level, pix, open })}
        />
      </div>
    </div>
  )
}

import type { assessments, tutorials } from '@pix/api/contract'
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
export function ReachedLevel({
  assessment,
  toRead,
}: {
  assessment: assessments.Assessment
  /** The tutorials that help most; undefined until they are known. */
  toRead: readonly tutorials.Tutorial[] | undefined
}): JSX.Element {
  const say = useMessages()
  const { data: user } = useCurrentUser()
  const {
    assessmentId,
    competence,
    level,
    pix,
    inferredPix,
    openLevels,
    openPix: open,
    startPix,
    isImprovement,
  } = assessment
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
          {/* Zero in large letters would say that nothing was shown. */}
          {level === 0 ? (
            <p className={styles['begin']}>{say('results.begin')}</p>
          ) : (
            <p className={styles['level']}>{say('results.level', { level })}</p>
          )}
          <p className={styles['pix']}>
            {pix === 0 ? say('results.no-pix', { open }) : say('results.pix-of', { pix, open })}
          </p>
          {inferredPix > 0 && <p className={styles['note']}>{say('results.inferred', { pix: inferredPix })}</p>}
          {isImprovement && <SinceTheBeginning assessment={assessment} isNews={isNews} />}
        </div>
        <p className="lead">{say(sentenceFor(level))}</p>
        {isAnonymous && <p className="no-print">{say('results.keep')}</p>}
        <p className="actions">
          {isAnonymous && (
            <Link className="button" to="/sign-up" search={{ next }}>
              {say('results.sign-up')}
            </Link>
          )}
          {toRead && <NextLink tutorial={toRead[0]} className={isAnonymous ? 'button button-soft' : 'button'} />}
          <Link className="button button-quiet" to="/learner/profile">
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

/** How the pix moved with an improvement. */
function SinceTheBeginning({
  assessment: { pix, startPix, pausePix },
  isNews,
}: {
  assessment: assessments.Assessment
  isNews: boolean
}): JSX.Element | null {
  const say = useMessages()
  const told = Math.max(startPix, pausePix)
  if (pix >= told)
    return (
      <p className={styles['note']}>
        {pix > startPix ? say('results.gained', { gained: pix - startPix }) : say('results.not-gained')}
      </p>
    )
  // Later they may be fewer for another reason: the competence says which.
  return isNews ? <p className={styles['note']}>{say('results.fell', { told, pix })}</p> : null
}

/** What to do next: read what helps most, or choose among what else there is. */
function NextLink({
  tutorial,
  className,
}: {
  tutorial: tutorials.Tutorial | undefined
  className: string
}): JSX.Element {
  const say = useMessages()
  return tutorial === undefined ? (
    <Link className={className} to="/learner/learn">
      {say('results.to-learn')}
    </Link>
  ) : (
    <Link className={className} to="/learner/tutorials/$tutorialId" params={{ tutorialId: tutorial.id }}>
      {say('results.to-read-first', { title: tutorial.title })}
    </Link>
  )
}

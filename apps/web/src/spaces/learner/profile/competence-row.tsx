import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { MosaicBlock } from '../../../ui/mosaic.tsx'
import styles from './competence-row.module.css'
import { isOpen } from './next-step.ts'
import type { Scorecard } from './profile-query.ts'
import { ScorecardStanding } from './scorecard-standing.tsx'

export function CompetenceRow({ scorecard, openLevels }: { scorecard: Scorecard; openLevels: number }): JSX.Element {
  const { code, name, areaId, pix } = scorecard
  return (
    <li className={styles['item']}>
      <Link className={styles['row'] ?? ''} to="/learner/competences/$code" params={{ code }}>
        <MosaicBlock area={areaId} pix={pix} openLevels={isOpen(scorecard) ? openLevels : 0} />
        <span>
          <strong className={styles['name']}>{name}</strong>{' '}
          <span className={styles['standing']}>
            <ScorecardStanding scorecard={scorecard} openLevels={openLevels} />
          </span>
        </span>
      </Link>
    </li>
  )
}

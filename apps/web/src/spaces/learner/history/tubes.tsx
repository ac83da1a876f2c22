import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import type { History } from './history-query.ts'
import styles from './tubes.module.css'

/** Tubes, each with a skill in words and the way to its competence. */
export function Tubes({ tubes }: { tubes: History['strengths'] }): JSX.Element {
  return (
    <ul className={styles['tubes']}>
      {tubes.map(({ competence, tube, skill }) => (
        <li key={`${competence.id} ${tube}`} data-area={competence.areaId}>
          <strong>{tube}</strong>
          <p>{skill}</p>
          <Link
            className={styles['competence'] ?? ''}
            to="/learner/competences/$code"
            params={{ code: competence.code }}
          >
            {competence.name}
          </Link>
        </li>
      ))}
    </ul>
  )
}

import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import type { History } from './history-query.ts'
import styles from './topics.module.css'

/** Topics, each with a skill in words and the way to its competence. */
export function Topics({ topics }: { topics: History['strengths'] }): JSX.Element {
  return (
    <ul className={styles['topics']}>
      {topics.map(({ competence, topic, skill }) => (
        <li key={`${competence.id} ${topic}`} data-area={competence.areaId}>
          <strong>{topic}</strong>
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

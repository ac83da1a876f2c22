import type { JSX } from 'react'
import styles from './learn-page.module.css'
import { RecommendationLink } from './recommendation-link.tsx'
import type { Recommendation } from './recommendation-query.ts'
import { RecommendationReason } from './recommendation-reason.tsx'

/** What to do next, the first as the one main action of the page. */
export function RecommendationList({ recommendations }: { recommendations: readonly Recommendation[] }): JSX.Element {
  return (
    <ol className={styles['next']}>
      {recommendations.map((recommendation, place) => (
        <li key={recommendation.kind}>
          <p className={place === 0 ? 'actions' : undefined}>
            <RecommendationLink
              recommendation={recommendation}
              className={place === 0 ? 'button' : (styles['other'] ?? '')}
            />
          </p>
          <p className="muted">
            <RecommendationReason recommendation={recommendation} />
          </p>
        </li>
      ))}
    </ol>
  )
}

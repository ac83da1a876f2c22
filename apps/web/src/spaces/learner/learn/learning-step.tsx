import { useQuery } from '@tanstack/react-query'
import type { JSX } from 'react'
import { useLanguage } from '../../../language/use-language.ts'
import { AreaMessages } from '../../../messages/area-messages.tsx'
import { Icon } from '../../../ui/icons.tsx'
import styles from './learning-step.module.css'
import { RecommendationLink } from './recommendation-link.tsx'
import { type Recommendation, recommendationQuery } from './recommendation-query.ts'
import { RecommendationReason } from './recommendation-reason.tsx'

/** The profile has its own way to the tests; beside it stands what else there is to do. */
const isAboutLearning = ({ kind }: Recommendation): boolean => kind !== 'go-on' && kind !== 'discover'

/** The first recommendation that is not a test to begin or to go on with; nothing where there is none. */
export function LearningStep(): JSX.Element | null {
  const { language } = useLanguage()
  const { data } = useQuery(recommendationQuery(language))
  const recommendation = data?.recommendations.find(isAboutLearning)
  if (recommendation === undefined) return null
  return (
    <AreaMessages areas={['learn']} placeholder={null}>
      <p className={`no-print ${styles['step']}`}>
        <Icon name={recommendation.kind === 'improve' ? 'refresh' : 'lightbulb'} />
        <span>
          <RecommendationLink recommendation={recommendation} className={styles['link'] ?? ''} />
          <span className={styles['reason']}>
            <RecommendationReason recommendation={recommendation} />
          </span>
        </span>
      </p>
    </AreaMessages>
  )
}

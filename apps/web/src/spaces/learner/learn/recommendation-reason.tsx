import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import type { Recommendation } from './recommendation-query.ts'

/** Why it is recommended, in a sentence. */
export function RecommendationReason({ recommendation }: { recommendation: Recommendation }): JSX.Element {
  const say = useMessages()
  switch (recommendation.kind) {
    case 'read':
      return <>{say('learn.read-why', { tube: recommendation.tube, missed: recommendation.missed })}</>
    case 'discover':
      return <>{say(`learn.discover-${recommendation.reason}`)}</>
    default:
      return <>{say(`learn.${recommendation.kind}-why`)}</>
  }
}

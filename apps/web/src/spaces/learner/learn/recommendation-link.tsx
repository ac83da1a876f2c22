import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import type { Recommendation } from './recommendation-query.ts'

/** The way to what is recommended. */
export function RecommendationLink({
  recommendation,
  className,
}: {
  recommendation: Recommendation
  className: string
}): JSX.Element {
  const say = useMessages()
  switch (recommendation.kind) {
    case 'go-on': {
      const { assessmentId, competence } = recommendation
      return (
        <Link className={className} to="/learner/assessments/$assessmentId" params={{ assessmentId }}>
          {say('learn.go-on', { name: competence.name })}
        </Link>
      )
    }
    case 'review':
      return (
        <Link className={className} to="/learner/review">
          {say('learn.review', { count: recommendation.questions })}
        </Link>
      )
    case 'read': {
      const { id, title } = recommendation.tutorial
      return (
        <Link className={className} to="/learner/tutorials/$tutorialId" params={{ tutorialId: id }}>
          {say('learn.read', { title })}
        </Link>
      )
    }
    case 'improve':
    case 'discover': {
      const { code, name } = recommendation.competence
      return (
        <Link className={className} to="/learner/competences/$code" params={{ code }}>
          {say(recommendation.kind === 'improve' ? 'learn.improve' : 'learn.discover', { name })}
        </Link>
      )
    }
  }
}

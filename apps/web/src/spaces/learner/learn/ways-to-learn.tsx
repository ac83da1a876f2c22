import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import styles from './learn-page.module.css'

/** All that one can do to learn, whatever is recommended. */
export function WaysToLearn(): JSX.Element {
  const say = useMessages()
  return (
    <ul className={styles['ways']}>
      <li>
        <Icon name="refresh" />
        <div>
          <h3>
            <Link to="/learner/review">{say('learn.way-review')}</Link>
          </h3>
          <p className="muted">{say('learn.way-review-text')}</p>
        </div>
      </li>
      <li>
        <Icon name="pencil" />
        <div>
          <h3>
            <Link to="/learner/practice">{say('learn.way-practise')}</Link>
          </h3>
          <p className="muted">{say('learn.way-practise-text')}</p>
        </div>
      </li>
      <li>
        <Icon name="lightbulb" />
        <div>
          <h3>
            <Link to="/learner/mistakes">{say('mistakes.title')}</Link>
          </h3>
          <p className="muted">{say('learn.way-mistakes-text')}</p>
        </div>
      </li>
      <li>
        <Icon name="book" />
        <div>
          <h3>
            <Link to="/learner/tutorials">{say('tutorials.title')}</Link>
          </h3>
          <p className="muted">{say('tutorials.lead')}</p>
        </div>
      </li>
    </ul>
  )
}

import type { JSX } from 'react'
import { useCurrentUser } from '../../../current-user/current-user.ts'
import { Message } from '../../../messages/message.tsx'
import { type IconName } from '../../../ui/icons.ts'
import { Icon } from '../../../ui/icons.tsx'
import type { Scorecard } from '../profile/profile-query.ts'
import styles from './how-it-goes.module.css'

const points = [
  { icon: 'settings', text: 'profile.how-adapt' },
  { icon: 'pause', text: 'profile.how-pause' },
  { icon: 'arrow-right', text: 'profile.how-skip' },
  { icon: 'flag', text: 'profile.how-once' },
] as const satisfies { icon: IconName; text: string }[]

export function HowItGoes({ questions }: { questions: Scorecard['questions'] }): JSX.Element {
  const { data: user } = useCurrentUser()
  return (
    <section className={styles['how']} aria-labelledby="how-title">
      <h2 id="how-title" className={styles['title']}>
        <Message id="profile.how-title" />
      </h2>
      <ul className={styles['points']}>
        {questions !== null && (
          <li>
            <Icon name="list" />
            <Message
              id={questions.fewest === questions.most ? 'profile.how-length-one' : 'profile.how-length'}
              values={questions}
            />
          </li>
        )}
        {points.map(({ icon, text }) => (
          <li key={text}>
            <Icon name={icon} />
            <Message id={text} />
          </li>
        ))}
        <li>
          <Icon name="clock" />
          <Message id={user?.kind === 'registered' ? 'profile.how-stop' : 'profile.how-stop-anonymous'} />
        </li>
        {user?.kind !== 'registered' && (
          <li>
            <Icon name="user" />
            <Message id="profile.how-anonymous" />
          </li>
        )}
      </ul>
    </section>
  )
}

import { isLongEnoughAlone, type PasswordProblem, passwordProblems } from '@pix/core/accounts'
import type { JSX } from 'react'
import { isApiError } from '../api.ts'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './password-rules.module.css'

const mixedRules = {
  'too-short': 'accounts.rule-too-short',
  'no-upper-case': 'accounts.rule-no-upper-case',
  'no-lower-case': 'accounts.rule-no-lower-case',
  'no-digit': 'accounts.rule-no-digit',
} as const satisfies Partial<Record<PasswordProblem, MessageKey>>

// What is easy to guess is known on the server.
const unknownHere = (): boolean => false

/** What is wrong with a password, as far as a browser can tell. */
function visibleProblems(password: string): readonly PasswordProblem[] {
  return passwordProblems(password, unknownHere)
}

/** What to say of a password before it is sent; null when it may be good. */
export function passwordProblem(password: string): MessageKey | null {
  if (password === '') return 'accounts.password-choose'
  const [weakness] = visibleProblems(password)
  if (weakness === undefined) return null
  return weakness === 'too-long' ? 'accounts.password-long' : 'accounts.password-weak'
}

/** What to say of a password that the server refused; null when it refused something else. */
export function refusedPassword(error: unknown): MessageKey | null {
  if (!isApiError(error) || error.code !== 'password-too-weak') return null
  const { problems } = error.problem
  if (problems?.includes('made-of-own-names')) return 'accounts.password-own'
  return problems?.includes('easy-to-guess') ? 'accounts.password-guessable' : 'accounts.password-weak'
}

/** The two ways to make a password, ticked while the person types. Once one is complete, nothing waits in the other. */
export function PasswordRules({ password }: { password: string }): JSX.Element {
  const isLong = isLongEnoughAlone(password)
  const problems = visibleProblems(password)
  const needless = problems.length === 0 ? 'needless' : 'waiting'
  return (
    <div className={styles['rules']}>
      <p>
        <Message id="accounts.password-rules" />
      </p>
      <ul className={styles['list']}>
        <Rule message="accounts.rule-long" state={isLong ? 'done' : needless} />
      </ul>
      <p className={styles['or']}>
        <Message id="accounts.rule-or" />
      </p>
      <ul className={styles['list']}>
        {Object.entries(mixedRules).map(([problem, message]) => {
          // A password that is long enough alone is not looked at for these.
          const isDone = !isLong && password !== '' && !problems.some((one) => one === problem)
          return <Rule key={problem} message={message} state={isDone ? 'done' : needless} />
        })}
      </ul>
    </div>
  )
}

type RuleState = 'done' | 'waiting' | 'needless'

function Rule({ message, state }: { message: MessageKey; state: RuleState }): JSX.Element {
  return (
    <li data-state={state}>
      <i aria-hidden="true">{state === 'done' && <Icon name="check" />}</i>
      <span>
        <Message id={message} />{' '}
        <span className="visually-hidden">
          (<Message id={`accounts.rule-${state}`} />)
        </span>
      </span>
    </li>
  )
}

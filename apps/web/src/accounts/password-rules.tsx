import { type PasswordProblem, passwordProblems } from '@pix/core/accounts'
import type { JSX } from 'react'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './password-rules.module.css'

const rules = {
  'too-short': 'accounts.rule-too-short',
  'no-upper-case': 'accounts.rule-no-upper-case',
  'no-lower-case': 'accounts.rule-no-lower-case',
  'no-digit': 'accounts.rule-no-digit',
} as const satisfies Partial<Record<PasswordProblem, MessageKey>>

// The list of leaked passwords is on the server.
const unknownHere = (): boolean => false

/** What is wrong with a password, as far as a browser can tell. */
export function visibleProblems(password: string): readonly PasswordProblem[] {
  return passwordProblems(password, unknownHere)
}

/** The rules, ticked while the person types. */
export function PasswordRules({ password }: { password: string }): JSX.Element {
  const problems = new Set<string>(visibleProblems(password))
  return (
    <div className={styles['rules']}>
      <p>
        <Message id="accounts.password-rules" />
      </p>
      <ul className={styles['list']}>
        {Object.entries(rules).map(([problem, rule]) => {
          const isDone = password !== '' && !problems.has(problem)
          return (
            <li key={problem} data-done={isDone}>
              <i aria-hidden="true">{isDone && <Icon name="check" />}</i>
              <span>
                <Message id={rule} />{' '}
                <span className="visually-hidden">
                  (<Message id={isDone ? 'accounts.rule-done' : 'accounts.rule-waiting'} />)
                </span>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}

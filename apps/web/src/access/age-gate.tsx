import { useQuery } from '@tanstack/react-query'
import { type JSX, type ReactNode, useState } from 'react'
import { useCurrentUser } from '../current-user/current-user.ts'
import { focusNextTitle } from '../layout/page-title.tsx'
import { AreaMessages } from '../messages/area-messages.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { findOperator } from '../operator.ts'
import styles from './access.module.css'
import { askedConsentQuery } from './asked-consent-query.ts'
import { AwaitedConsent } from './awaited-consent.tsx'
import { YoungSignUp } from './young-sign-up.tsx'

type AgeGateProps = {
  /** The title of the page and what goes with it; none where the page keeps its own, whatever stands below. */
  heading?: ReactNode
  /** Leads to signing in, from the words of a sentence. */
  signInLink: (words: ReactNode[]) => JSX.Element
  /** The form of those who are old enough. */
  children: ReactNode
}

/** Asks for the age, where the operator says that one matters, and shows the way that goes with it. */
export function AgeGate({ heading, signInLink, children }: AgeGateProps): ReactNode {
  const { consentAge } = findOperator()
  if (consentAge === null) {
    return (
      <>
        {heading}
        {children}
      </>
    )
  }
  return (
    <AreaMessages areas={['access']}>
      <Ways age={consentAge} heading={heading} signInLink={signInLink}>
        {children}
      </Ways>
    </AreaMessages>
  )
}

type Way = 'old' | 'young'

function Ways({ age, heading, signInLink, children }: AgeGateProps & { age: number }): JSX.Element {
  const { data: user } = useCurrentUser()
  const { data: asked } = useQuery({ ...askedConsentQuery, enabled: user?.kind === 'anonymous' })
  const [way, setWay] = useState<Way | null>(null)
  const [hasJustAsked, setJustAsked] = useState(false)

  if (asked?.kind === 'awaited' && way === null) {
    return (
      <AwaitedConsent
        consent={asked}
        isPage={heading !== undefined}
        isNew={hasJustAsked}
        onAskAnother={() => {
          focusNextTitle()
          setWay('young')
        }}
      />
    )
  }
  const choice = (value: Way, words: MessageKey): JSX.Element => (
    <label className="choice">
      <input type="radio" name="age" checked={way === value} onChange={() => setWay(value)} />
      <span>
        <Message id={words} values={{ age }} />
      </span>
    </label>
  )
  return (
    <>
      {heading}
      <fieldset className={styles['choices']}>
        <legend className="field-label">
          <Message id="access.age" />
        </legend>
        <p className="field-hint">
          <Message id="access.age-hint" />
        </p>
        {choice('old', 'access.age-old')}
        {choice('young', 'access.age-young')}
      </fieldset>
      {way === 'old' && children}
      {way === 'young' && (
        <YoungSignUp
          age={age}
          signInLink={signInLink}
          onAsked={() => {
            focusNextTitle()
            setJustAsked(true)
            setWay(null)
          }}
        />
      )}
    </>
  )
}

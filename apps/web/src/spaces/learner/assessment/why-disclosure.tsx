import { type JSX, useState } from 'react'
import { LatePart } from '../../../layout/late-part.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import styles from './question.module.css'

const load = async () => (await import('./why-this-question.tsx')).WhyThisQuestion

/** Why a question is asked, for whoever wants to know: nobody else waits for it. */
export function WhyDisclosure(props: { assessmentId: string; position: number }): JSX.Element {
  const say = useMessages()
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details
      className={`no-print ${styles['why']}`}
      onToggle={({ currentTarget: { open } }) => open && setWasOpened(true)}
    >
      <summary>{say('test.why')}</summary>
      {wasOpened && <LatePart part="why" load={load} props={props} />}
    </details>
  )
}

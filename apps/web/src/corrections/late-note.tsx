import type { JSX } from 'react'
import { AreaMessages } from '../messages/area-messages.tsx'
import { useMessages } from '../messages/use-messages.ts'

/** Why a right answer does not count yet: it came after its time. */
export function LateNote(): JSX.Element {
  return (
    <AreaMessages areas={['timed']} placeholder={null}>
      <Words />
    </AreaMessages>
  )
}

function Words(): JSX.Element {
  const say = useMessages()
  return <p>{say('timed.late')}</p>
}

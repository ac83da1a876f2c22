import type { assessments } from '@pix/api/contract'
import type { JSX } from 'react'
import { useMessages } from '../messages/use-messages.ts'
import type { IconName } from '../ui/icons.ts'
import { Icon } from '../ui/icons.tsx'

type Outcome = assessments.Correction['outcome']

const looks: Readonly<Record<Outcome, { icon: IconName; tag: string }>> = {
  right: { icon: 'check', tag: 'tag-positive' },
  late: { icon: 'clock', tag: 'tag-notice' },
  wrong: { icon: 'lightbulb', tag: 'tag-notice' },
  skipped: { icon: 'arrow-right', tag: 'tag-neutral' },
}

/** How a question went, in words, with an icon. Never a cross. */
export function OutcomeTag({ outcome }: { outcome: Outcome }): JSX.Element {
  const say = useMessages()
  const { icon, tag } = looks[outcome]
  return (
    <span className={`tag ${tag}`}>
      <Icon name={icon} />
      {say(`outcome.${outcome}`)}
    </span>
  )
}

import type { SocialAction, SocialState } from '@pix/core/simulators/social'
import type { JSX } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { MarkChoice } from '../mark-choice.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import styles from './social.module.css'

/** What the app puts into the feed to keep people there. */
export function Lure({
  lure: { id, text },
  state,
  act,
}: ScreenProps<SocialState, SocialAction> & {
  lure: NonNullable<SocialState['scenario']['lures']>[number]
}): JSX.Element {
  const { marks } = state.scenario
  return (
    <div className={styles['lure']}>
      <div className={styles['head']}>
        <Icon name="info" />
        <Paragraphs text={text} />
      </div>
      {marks && (
        <MarkChoice
          of={text}
          marks={marks}
          value={state.marks[id] ?? ''}
          onMark={(mark) => act({ type: 'mark', target: id, mark })}
        />
      )}
    </div>
  )
}

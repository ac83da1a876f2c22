import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { useMessages } from '../../../messages/use-messages.ts'
import { Mosaic, MosaicKey } from '../../../ui/mosaic.tsx'
import { isOpen } from './next-step.ts'
import styles from './profile-mosaic.module.css'
import type { Profile } from './profile-query.ts'

/** The whole profile in one picture, with what its tiles mean. */
export function ProfileMosaic({ profile }: { profile: Profile }): JSX.Element {
  const say = useMessages()
  // The keys in the colours of an area that has, or can have, such tiles.
  const area = (profile.scorecards.find(isOpen) ?? profile.scorecards[0])?.areaId ?? ''
  return (
    <figure>
      <Mosaic
        label={say('profile.mosaic', { count: profile.scorecards.length, pix: profile.pix, open: profile.openPix })}
        blocks={profile.scorecards.map((scorecard) => ({
          id: scorecard.competenceId,
          area: scorecard.areaId,
          pix: scorecard.pix,
          openLevels: isOpen(scorecard) ? profile.openLevels : 0,
          label: isOpen(scorecard)
            ? say('profile.block', { name: scorecard.name, level: scorecard.level, pix: scorecard.pix })
            : say('profile.block-soon', { name: scorecard.name }),
        }))}
      />
      <figcaption className={styles['keys']}>
        <span>
          <MosaicKey state="earned" area={area} />
          <Message id="profile.key-earned" />
        </span>
        <span>
          <MosaicKey state="open" area={area} />
          <Message id="profile.key-open" />
        </span>
        <span>
          <MosaicKey state="closed" area={area} />
          <Message id="profile.key-closed" />
        </span>
      </figcaption>
    </figure>
  )
}

import type { assessments } from '@pix/api/contract'
import { levelPix } from '@pix/core/scoring'
import type { JSX } from 'react'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { MosaicBlock } from '../../../ui/mosaic.tsx'
import styles from './level-up.module.css'

/** Whether a level was reached since the pause before. */
export function isLevelUp({ level, pausePix }: assessments.Assessment): boolean {
  return level > Math.floor(pausePix / levelPix)
}

/** The moment a level is reached: the block of the mosaic with the tiles that have just been earned landing. */
export function LevelUp({ assessment }: { assessment: assessments.Assessment }): JSX.Element {
  const say = useMessages()
  const { competence, level, pix, pausePix, openLevels } = assessment
  return (
    <div className={styles['moment']}>
      <p className={styles['words']} role="status">
        <Icon name="flag" />
        {say('checkpoint.level-up', { level })}
      </p>
      <MosaicBlock area={competence.areaId} pix={pix} previousPix={pausePix} openLevels={openLevels} />
    </div>
  )
}

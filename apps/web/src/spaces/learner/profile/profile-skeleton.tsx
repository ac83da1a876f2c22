import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import { Mosaic } from '../../../ui/mosaic.tsx'
import heroStyles from './profile-hero.module.css'
import styles from './profile-skeleton.module.css'

const blocks = Array.from({ length: 16 }, (_, index) => ({
  id: String(index),
  area: '',
  pix: 0,
  openLevels: 8,
  label: '',
}))

/** The page before its figures: an empty mosaic, and the place of the words. */
export function ProfileSkeleton({ isSlow }: { isSlow: boolean }): JSX.Element {
  return (
    <div className={heroStyles['hero']}>
      <div className={styles['words']}>
        <p role="status" className={isSlow ? 'lead' : 'visually-hidden'}>
          <Message id={isSlow ? 'common.still-trying' : 'common.loading'} />
        </p>
        <div className={styles['lines']} aria-hidden="true">
          <i />
          <i />
          <i />
          <i />
        </div>
      </div>
      <div className={heroStyles['picture']} aria-hidden="true">
        <Mosaic blocks={blocks} label="" />
      </div>
    </div>
  )
}

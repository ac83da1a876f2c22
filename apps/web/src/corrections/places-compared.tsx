import type { JSX } from 'react'
import type { Answers, Views } from '../items/item-player.ts'
import styles from '../items/places.module.css'
import { PictureWithPlaces } from '../items/places.tsx'
import { Icon } from '../ui/icons.tsx'

/** The picture with the right places, and those that were touched and are not. The words below it say the same. */
export function PlacesCompared({
  view,
  given,
  right,
}: {
  view: Views['hotspot']
  given: readonly string[]
  right: Answers['hotspot']
}): JSX.Element {
  const shown = view.regions.filter(({ id }) => right.regions.includes(id) || given.includes(id))
  return (
    <PictureWithPlaces picture={view.picture} regions={shown}>
      {({ id }) => {
        const isRight = right.regions.includes(id)
        const inside = (
          <span className={styles['tick']}>
            <Icon name={isRight ? 'check' : 'lightbulb'} />
          </span>
        )
        return { mark: isRight ? 'right' : 'own', inside }
      }}
    </PictureWithPlaces>
  )
}

import { looksOf } from '@pix/core/simulators/settings'
import type { JSX } from 'react'
import { Icon } from '../../ui/icons.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { RowProps } from './control-row.tsx'
import styles from './sample.module.css'
import { Words } from './words.tsx'

/** A page as the screen shows it with the settings of now. */
export function SampleRow({ control, state }: Omit<RowProps<'sample'>, 'act'>): JSX.Element {
  const { size, looks, says } = looksOf(state, control)
  return (
    <div className={styles['sample']}>
      <p className={styles['title']}>
        <Words of={control} />
      </p>
      <div className={styles['page']} data-looks={looks.join(' ')} style={{ fontSize: `${size}%` }}>
        <Paragraphs text={control.text} />
      </div>
      <div role="status" className={styles['says']}>
        {says.map((words) => (
          <p key={words}>
            <Icon name="volume" />
            <span>{words}</span>
          </p>
        ))}
      </div>
    </div>
  )
}

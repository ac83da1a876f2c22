import type { assessments } from '@pix/api/contract'
import type { JSX } from 'react'
import { useIntl } from 'react-intl'
import { Icon } from '../ui/icons.tsx'
import styles from './question-files.module.css'

/** What comes with a question: a picture to look at, files to open elsewhere. */
export function QuestionFiles({
  illustration,
  downloads = [],
}: Pick<assessments.Question, 'illustration' | 'downloads'>): JSX.Element {
  const { formatNumber } = useIntl()
  return (
    <>
      {illustration && (
        <figure className={styles['illustration']}>
          <img
            src={illustration.address}
            width={illustration.width}
            height={illustration.height}
            alt={illustration.alt}
          />
          {illustration.caption && <figcaption>{illustration.caption}</figcaption>}
        </figure>
      )}
      {downloads.length > 0 && (
        <ul className={styles['downloads']}>
          {downloads.map(({ label, name, address, bytes }) => (
            <li key={address}>
              <a href={`${address}/${encodeURIComponent(name)}`} download={name}>
                <Icon name="download" />
                <span>
                  {label}
                  <span className={styles['about']}>
                    {name} ({formatNumber(Math.ceil(bytes / 1000), { style: 'unit', unit: 'kilobyte' })})
                  </span>
                </span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

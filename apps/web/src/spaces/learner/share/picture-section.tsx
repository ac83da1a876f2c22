import { type JSX, useEffect, useRef, useState } from 'react'
import { useIntl } from 'react-intl'
import { useMessages } from '../../../messages/use-messages.ts'
import { exploredCount } from '../profile/next-step.ts'
import type { Profile } from '../profile/profile-query.ts'
import { ProgressSection } from '../progress/progress-page.tsx'
import { AlternativeText } from './alternative-text.tsx'
import { showPicture } from './draw-picture.ts'
import { FormatChoice } from './format-choice.tsx'
import { PictureActions } from './picture-actions.tsx'
import type { PictureFormat } from './picture-layout.ts'
import styles from './share-page.module.css'

/** The picture as it will be sent, and what describes it to whoever does not see it; without a name where it is empty. */
export function PictureSection({ profile, name }: { profile: Profile; name: string }): JSX.Element {
  const say = useMessages()
  const intl = useIntl()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [format, setFormat] = useState<PictureFormat>('wide')

  const { pix, openPix, scorecards } = profile
  const title = name === '' ? say('share.picture-title') : say('share.picture-title-named', { name })
  const words = {
    title,
    number: intl.formatNumber(pix),
    unit: say('share.picture-unit', { open: openPix }),
    note: say('share.picture-note'),
  }
  const alternative = say('share.alternative', {
    title,
    pix,
    open: openPix,
    explored: exploredCount(profile),
    all: scorecards.length,
  })

  // Drawn each time: it is cheap, and all that it shows may have changed.
  useEffect(() => {
    let isCurrent = true
    if (canvas.current) void showPicture(canvas.current, { format, profile, words }, () => isCurrent)
    return () => {
      isCurrent = false
    }
  })

  return (
    <ProgressSection title="share.picture">
      <FormatChoice format={format} setFormat={setFormat} />
      <canvas ref={canvas} className={`${styles['picture']} ${styles[format]}`} role="img" aria-label={alternative} />
      <PictureActions canvas={canvas} format={format} text={alternative} />
      <AlternativeText text={alternative} />
    </ProgressSection>
  )
}

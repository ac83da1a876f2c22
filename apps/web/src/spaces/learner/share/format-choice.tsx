import type { JSX } from 'react'
import { Message } from '../../../messages/message.tsx'
import type { PictureFormat } from './picture-layout.ts'
import styles from './share-page.module.css'

const formats = ['wide', 'square'] as const satisfies PictureFormat[]

type FormatChoiceProps = {
  format: PictureFormat
  setFormat: (format: PictureFormat) => void
}

export function FormatChoice({ format, setFormat }: FormatChoiceProps): JSX.Element {
  return (
    <fieldset className={styles['formats']}>
      <legend className="field-label">
        <Message id="share.format" />
      </legend>
      {formats.map((one) => (
        <label key={one} className="choice">
          <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
          <span>
            <Message id={`share.format-${one}`} />
          </span>
        </label>
      ))}
    </fieldset>
  )
}

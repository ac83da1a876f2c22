import { damageOf, type Format, fileSize } from '@pix/core/simulators/image-editor'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import { TypedLine } from '../typed.tsx'
import { StepField } from './fields.tsx'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'

const formats: readonly Format[] = ['png', 'jpeg', 'webp', 'gif', 'svg', 'bmp']
const labels = ['none', 'edited', 'ai', 'rejected'] as const
const qualities = [10, 30, 40, 50, 60, 70, 80, 90, 100]

/** What is said of the picture, and the file that is made of it. */
export function FilePart({ picture, act }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [format, setFormat] = useState<Format>('png')
  const [quality, setQuality] = useState(90)
  const [isOver, setOver] = useState(false)
  const hasQuality = format === 'jpeg' || format === 'webp'
  const damage = damageOf(picture, format, quality)
  const notes = picture.log.map((text, at) => ({ text, at }))
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.file')}</h4>
      <div className="field">
        <label htmlFor={`${id}-alt`} className="field-label">
          {say('imageeditor.alternative')}
        </label>
        <TypedLine
          id={`${id}-alt`}
          value={picture.alt}
          maxLength={300}
          onTyped={(text) => act({ type: 'describe', text })}
        />
      </div>
      <ChoiceField
        label={say('imageeditor.label')}
        value={picture.label}
        values={labels.map((one) => [one, say(`imageeditor.label-${one}`)])}
        onChoose={(as) => act({ type: 'label', as })}
      />
      <div className="field">
        <label htmlFor={`${id}-note`} className="field-label">
          {say('imageeditor.log')}
        </label>
        {notes.length > 0 && (
          <ol>
            {notes.map(({ text, at }) => (
              <li key={at}>{text}</li>
            ))}
          </ol>
        )}
        <TypedLine
          key={notes.length}
          id={`${id}-note`}
          value=""
          maxLength={200}
          onTyped={(text) => act({ type: 'note', text })}
        />
      </div>
      <div className={styles['numbers']}>
        <ChoiceField
          label={say('imageeditor.format')}
          value={format}
          values={formats.map((one) => [one, one.toUpperCase()])}
          onChoose={setFormat}
        />
        {hasQuality && (
          <StepField label={say('imageeditor.quality')} value={quality} steps={qualities} onChoose={setQuality} />
        )}
      </div>
      <div>
        <label className={styles['check']}>
          <input type="radio" name={`${id}-way`} checked={!isOver} onChange={() => setOver(false)} />
          {say('imageeditor.as-copy')}
        </label>
        <label className={styles['check']}>
          <input type="radio" name={`${id}-way`} checked={isOver} onChange={() => setOver(true)} />
          {say('imageeditor.as-original')}
        </label>
      </div>
      <p role="status">
        {say('imageeditor.weight', { kilobytes: fileSize(picture, format, quality) / 1000 })}{' '}
        {damage !== 'none' && say(`imageeditor.damage-${damage}`)}
      </p>
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'save', format, quality, copy: !isOver })}
      >
        {say('imageeditor.save')}
      </button>
    </section>
  )
}

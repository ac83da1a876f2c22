import { type Light, type Profile, spreadOf } from '@pix/core/simulators/image-editor'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { ChoiceField } from '../choice-field.tsx'
import { StepField } from './fields.tsx'
import styles from './image-editor.module.css'
import type { PartProps } from './image-editor-screen.tsx'

type Setting = keyof Light
const settings: readonly Setting[] = ['brightness', 'contrast', 'saturation', 'warmth', 'grain']
const steps = [-60, -50, -40, -30, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 30, 40, 50, 60]
const profiles: readonly Profile[] = ['sRGB', 'Adobe RGB', 'Display P3', 'none']

/** How light and colours are set, of a picture or of a layer. */
export function LightFields({
  light,
  onSet,
}: {
  light: Light
  onSet: (setting: Setting, value: number) => void
}): JSX.Element {
  const say = useMessages()
  return (
    <div className={styles['numbers']}>
      {settings.map((setting) => (
        <StepField
          key={setting}
          label={say(`imageeditor.${setting}`)}
          value={light[setting]}
          steps={setting === 'grain' ? steps.filter((one) => one >= 0) : steps}
          onChoose={(value) => onSet(setting, value)}
        />
      ))}
    </div>
  )
}

/** The light and the colours of the whole picture, and how they are spread. */
export function LightPart({ picture, act, pictures }: PartProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [profile, setProfile] = useState<Profile>('sRGB')
  const { blocked, burnt, histogram } = spreadOf(picture)
  const most = Math.max(1, ...histogram)
  const bars = histogram.map((height, place) => ({ height, place }))
  const hasProfiles = pictures.some((one) => one.scenario.profile !== undefined)
  const others = pictures.filter((one) => one.id !== picture.id)
  return (
    <section aria-labelledby={id}>
      <h4 id={id}>{say('imageeditor.light')}</h4>
      <LightFields
        light={picture.adjusted}
        onSet={(setting, value) =>
          act(setting === 'brightness' ? { type: 'brightness', value } : { type: 'adjust', setting, value })
        }
      />
      <h5>{say('imageeditor.histogram')}</h5>
      <svg
        className={styles['histogram']}
        viewBox="0 0 160 60"
        preserveAspectRatio="none"
        role="img"
        aria-label={say('imageeditor.spread', {
          dark: (histogram[0] ?? 0) + (histogram[1] ?? 0),
          light: (histogram[6] ?? 0) + (histogram[7] ?? 0),
        })}
      >
        {bars.map(({ height, place }) => (
          <rect key={place} x={place * 20 + 1} y={60 - (58 * height) / most} width={18} height={(58 * height) / most} />
        ))}
      </svg>
      <p>{say('imageeditor.cut-off', { blocked, burnt })}</p>
      {others.length > 0 && (
        <div className={styles['line']}>
          {others.map((one) => (
            <button
              key={one.id}
              type="button"
              className="button button-quiet"
              onClick={() => act({ type: 'carry', picture: one.id })}
            >
              {say('imageeditor.carry', { name: one.scenario.name })}
            </button>
          ))}
        </div>
      )}
      {hasProfiles && (
        <>
          <h5>{say('imageeditor.profile')}</h5>
          <p>{say('imageeditor.profile-now', { name: picture.profile, fits: String(picture.trueColours) })}</p>
          <ChoiceField
            label={say('imageeditor.profile-other')}
            value={profile}
            values={profiles.map((one) => [one, one === 'none' ? say('imageeditor.profile-none') : one])}
            onChoose={setProfile}
          />
          <div className={styles['line']}>
            {(['assign', 'convert'] as const).map((way) => (
              <button
                key={way}
                type="button"
                className="button button-quiet"
                onClick={() => act({ type: 'profile', way, profile })}
              >
                {say(`imageeditor.profile-${way}`)}
              </button>
            ))}
          </div>
        </>
      )}
    </section>
  )
}

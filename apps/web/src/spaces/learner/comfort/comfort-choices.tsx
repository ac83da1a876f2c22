import { comfortWords } from '@pix/core/comfort'
import { type JSX, useState } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { ChoiceRow } from './choice-row.tsx'
import styles from './comfort.module.css'
import { ComfortExample } from './comfort-example.tsx'
import { useComfort } from './use-comfort.ts'

const offOrOn = [
  ['off', 'comfort.off'],
  ['on', 'comfort.on'],
] as const

/** Every setting, which changes the page as soon as it is chosen, and an example to see it by. */
export function ComfortChoices(): JSX.Element {
  const { settings, isKeptWithAccount, change, reset, failure, tryAgain } = useComfort()
  const [isBackAtFirst, setBackAtFirst] = useState(false)
  const isUsual = comfortWords(settings) === ''
  return (
    <div className={styles['choices']}>
      <ChoiceRow
        name="comfort.easy"
        hint="comfort.easy-hint"
        values={offOrOn}
        value={settings.easyToRead ? 'on' : 'off'}
        onChange={(value) => change({ easyToRead: value === 'on' })}
      />
      {'speechSynthesis' in window ? (
        <ChoiceRow
          name="comfort.aloud"
          hint="comfort.aloud-hint"
          values={offOrOn}
          value={settings.readAloud ? 'on' : 'off'}
          onChange={(value) => change({ readAloud: value === 'on' })}
        />
      ) : (
        <p className="field-hint">
          <Message id="comfort.aloud-impossible" />
        </p>
      )}
      {settings.readAloud && (
        <ChoiceRow
          name="comfort.speed"
          values={[
            ['slow', 'comfort.speed-slow'],
            ['normal', 'comfort.speed-normal'],
            ['fast', 'comfort.speed-fast'],
          ]}
          value={settings.readingSpeed}
          onChange={(readingSpeed) => change({ readingSpeed })}
        />
      )}
      <ChoiceRow
        name="comfort.text-size"
        values={[
          ['normal', 'comfort.text-size-normal'],
          ['large', 'comfort.text-size-large'],
          ['larger', 'comfort.text-size-larger'],
        ]}
        value={settings.textSize}
        onChange={(textSize) => change({ textSize })}
      />
      <ChoiceRow
        name="comfort.spacing"
        values={[
          ['normal', 'comfort.spacing-normal'],
          ['wide', 'comfort.spacing-wide'],
        ]}
        value={settings.spacing}
        onChange={(spacing) => change({ spacing })}
      />
      <ChoiceRow
        name="comfort.theme"
        values={[
          ['system', 'comfort.theme-system'],
          ['light', 'comfort.theme-light'],
          ['dark', 'comfort.theme-dark'],
        ]}
        value={settings.theme}
        onChange={(theme) => change({ theme })}
      />
      <ChoiceRow
        name="comfort.contrast"
        values={[
          ['system', 'comfort.contrast-system'],
          ['more', 'comfort.contrast-more'],
        ]}
        value={settings.contrast}
        onChange={(contrast) => change({ contrast })}
      />
      <ComfortExample />
      <ChoiceRow
        name="comfort.motion"
        values={[
          ['system', 'comfort.motion-system'],
          ['less', 'comfort.motion-less'],
        ]}
        value={settings.motion}
        onChange={(motion) => change({ motion })}
      />
      <p className="field-hint">
        <Message id={isKeptWithAccount ? 'comfort.kept-account' : 'comfort.kept-browser'} />
      </p>
      {failure !== null && <ErrorNotice error={failure} onRetry={tryAgain} />}
      <p>
        <button
          type="button"
          className="button button-soft"
          onClick={() => {
            reset()
            setBackAtFirst(true)
          }}
        >
          <Message id="comfort.reset" />
        </button>
      </p>
      <p role="status">{isBackAtFirst && isUsual && <Message id="comfort.reset-done" />}</p>
    </div>
  )
}

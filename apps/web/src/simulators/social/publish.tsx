import { type SocialAction, type SocialState, usualAudience } from '@pix/core/simulators/social'
import { type JSX, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { AudienceChoice } from './audience-choice.tsx'
import { OptionTicks } from './option-ticks.tsx'
import styles from './social.module.css'

/** A post that is written. */
export function Publish({ state, act }: ScreenProps<SocialState, SocialAction>): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const { scenario } = state
  const [text, setText] = useState('')
  const [audience, setAudience] = useState(usualAudience(scenario))
  const [picture, setPicture] = useState<string | null>(null)
  const [description, setDescription] = useState('')
  const [network, setNetwork] = useState(scenario.networks?.[0]?.id ?? '')
  const [time, setTime] = useState('')
  const [ticked, setTicked] = useState<readonly string[]>([])
  const chosen = scenario.networks?.find((one) => one.id === network)
  const signs = [...text.trim()].length
  const publish = (): void => {
    act({
      type: 'publish',
      text: text.trim(),
      audience,
      ...(network !== '' && { network }),
      ...(time !== '' && { time }),
      ...(ticked.length > 0 && { options: [...ticked] }),
      ...(picture !== null && { picture, description: description.trim() }),
    })
    // What is refused says why, and waits for words.
    if ((text.trim() === '' && picture === null) || signs > (chosen?.most ?? signs)) {
      field.current?.focus()
      return
    }
    setText('')
    setPicture(null)
    setDescription('')
    setTime('')
    setTicked([])
    setAudience(usualAudience(scenario))
  }
  return (
    <section className={app['card']} aria-label={say('social.new-post')}>
      <div className={app['field']}>
        <label htmlFor={`${id}-text`}>{say('social.write')}</label>
        <textarea
          ref={field}
          id={`${id}-text`}
          className={app['area']}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {chosen?.most !== undefined && (
          <p className={app['small']}>{say('social.signs', { count: signs, most: chosen.most })}</p>
        )}
      </div>
      {scenario.networks && (
        <div className={app['field']}>
          <label htmlFor={`${id}-network`}>{say('social.network')}</label>
          <select id={`${id}-network`} value={network} onChange={(event) => setNetwork(event.target.value)}>
            {scenario.networks.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
          {chosen?.detail !== undefined && <p className={app['small']}>{chosen.detail}</p>}
        </div>
      )}
      {scenario.pictures && (
        <fieldset className={styles['pictures']}>
          <legend>{say('social.picture')}</legend>
          {[{ id: null, shows: say('social.no-picture') }, ...scenario.pictures].map((one) => (
            <label key={one.id} className={app['check']}>
              <input
                type="radio"
                name={`${id}-picture`}
                checked={picture === one.id}
                onChange={() => setPicture(one.id)}
              />
              {one.shows}
            </label>
          ))}
        </fieldset>
      )}
      {picture !== null && (
        <div className={app['field']}>
          <label htmlFor={`${id}-description`}>{say('social.description')}</label>
          <input
            id={`${id}-description`}
            type="text"
            maxLength={500}
            value={description}
            autoComplete="off"
            onChange={(event) => setDescription(event.target.value)}
          />
        </div>
      )}
      <OptionTicks options={scenario.options} ticked={ticked} onTicked={setTicked} />
      {scenario.times && (
        <div className={app['field']}>
          <label htmlFor={`${id}-time`}>{say('social.time')}</label>
          <select id={`${id}-time`} value={time} onChange={(event) => setTime(event.target.value)}>
            <option value="">{say('social.now')}</option>
            {scenario.times.map((one) => (
              <option key={one.id} value={one.id}>
                {one.label}
              </option>
            ))}
          </select>
        </div>
      )}
      <div className={styles['line']}>
        <AudienceChoice label={say('social.who-sees')} scenario={scenario} value={audience} onChange={setAudience} />
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={publish}>
          <Icon name="send" />
          {say(time === '' ? 'social.publish' : 'social.plan')}
        </button>
      </div>
    </section>
  )
}

import { usualAudience } from '@pix/core/simulators/social'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { AudienceChoice } from './audience-choice.tsx'
import { OptionTicks } from './option-ticks.tsx'
import type { PostProps } from './post.tsx'

/** A post passed on, with words of one's own. */
export function PassOn({ post, state, act, onDone }: PostProps & { onDone: () => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const [audience, setAudience] = useState(usualAudience(state.scenario))
  const [ticked, setTicked] = useState<readonly string[]>([])
  useEffect(() => field.current?.focus(), [])
  return (
    <div className={app['asked']}>
      <div className={app['field']}>
        <label htmlFor={id}>{say('social.pass-on-words')}</label>
        <textarea
          ref={field}
          id={id}
          className={app['area']}
          rows={2}
          maxLength={2000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </div>
      <OptionTicks options={state.scenario.options} ticked={ticked} onTicked={setTicked} />
      <AudienceChoice
        label={say('social.who-sees')}
        scenario={state.scenario}
        value={audience}
        onChange={setAudience}
      />
      <div className={app['tools']}>
        <button
          type="button"
          className={`${app['tool']} ${app['strong']}`}
          onClick={() => {
            onDone()
            act({
              type: 'pass-on',
              post: post.id,
              text,
              audience,
              ...(ticked.length > 0 && { options: [...ticked] }),
            })
          }}
        >
          {say('social.pass-on')}
        </button>
        <button type="button" className="button button-quiet" onClick={onDone}>
          {say('social.cancel')}
        </button>
      </div>
    </div>
  )
}

import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { TypedText } from '../typed.tsx'
import type { PostProps } from './post.tsx'

/** What somebody can do with a post of their own. */
export function OwnTools({
  post,
  act,
  onPlaceRemoved,
}: Pick<PostProps, 'post' | 'act'> & { onPlaceRemoved: () => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <div className={app['tools']}>
        <button
          type="button"
          className={app['tool']}
          aria-expanded={isChanging}
          onClick={() => setChanging(!isChanging)}
        >
          <Icon name="pencil" />
          {say('social.change')}
        </button>
        {post.place !== undefined && (
          <button
            type="button"
            className={app['tool']}
            onClick={() => {
              act({ type: 'remove-place', post: post.id })
              onPlaceRemoved()
            }}
          >
            {say('social.remove-place')}
          </button>
        )}
        <button type="button" className={app['tool']} onClick={() => act({ type: 'delete', post: post.id })}>
          <Icon name="trash" />
          {say('social.delete')}
        </button>
      </div>
      {isChanging && (
        <div className={app['field']}>
          <label htmlFor={id}>{say('social.text')}</label>
          <TypedText
            id={id}
            value={post.text}
            maxLength={2000}
            onTyped={(text) => {
              if (text.trim() !== '') act({ type: 'change', post: post.id, text })
            }}
          />
        </div>
      )}
    </>
  )
}

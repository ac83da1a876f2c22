import { isShown, type SocialAction, type SocialState, shownLures } from '@pix/core/simulators/social'
import { Fragment, type JSX, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { Lure } from './lure.tsx'
import { People } from './people.tsx'
import { Post } from './post.tsx'
import { Privacy } from './privacy.tsx'
import { Profile } from './profile.tsx'
import { Publish } from './publish.tsx'
import { Received } from './received.tsx'
import styles from './social.module.css'
import { useFocusOnNext } from './use-focus-on-next.ts'

const places = ['feed', 'profile', 'people', 'privacy'] as const
type Place = (typeof places)[number]
const icons = { feed: 'list', profile: 'user', people: 'people', privacy: 'lock' } as const

/** A social network: the feed, one's own page, people, and what is private. */
export function SocialScreen({ state, act }: ScreenProps<SocialState, SocialAction>): JSX.Element {
  const say = useMessages()
  const [place, setPlace] = useState<Place>('feed')
  const heading = useFocusAfter<HTMLHeadingElement>(place)
  const { scenario, notice } = state
  const shown = state.posts.filter((post) => isShown(state, post))
  const posts = useFocusOnNext(shown.map(({ id }) => id))
  const lures = shownLures(state)
  const luresAt = (post: string | undefined): JSX.Element[] =>
    lures
      .filter(({ before }) => (shown.some(({ id }) => id === before) ? before === post : post === undefined))
      .map((lure) => <Lure key={lure.id} lure={lure} state={state} act={act} />)
  const list = (posts: typeof shown, isFeed = false): JSX.Element => (
    <>
      {posts.length === 0 && <p className={app['small']}>{say('social.no-post')}</p>}
      {posts.map((post) => (
        <Fragment key={post.id}>
          {isFeed && luresAt(post.id)}
          <Post post={post} state={state} act={act} />
        </Fragment>
      ))}
      {isFeed && luresAt(undefined)}
    </>
  )
  return (
    <div className={app['app']}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="people" />
          <span>
            {scenario.name ?? say('social.name')} <span className={app['small']}>{scenario.me}</span>
          </span>
        </p>
      </div>
      <p
        role="status"
        className={`${app['notice']} ${styles['notice']}`}
        data-tone={notice === 'nothing-to-publish' || notice === 'too-long' ? 'no' : undefined}
      >
        {notice && say(`social.notice-${notice}`)}
      </p>
      <div className={app['columns']}>
        <nav className={app['side']} aria-label={say('social.places')}>
          <ul>
            {places.map((one) => (
              <li key={one}>
                <button
                  type="button"
                  className={app['place']}
                  aria-current={place === one || undefined}
                  onClick={() => setPlace(one)}
                >
                  <Icon name={icons[one]} />
                  {say(`social.${one}`)}
                </button>
              </li>
            ))}
          </ul>
        </nav>
        <div ref={posts} className={app['main']}>
          <h3 ref={heading} tabIndex={-1}>
            {say(`social.${place}`)}
          </h3>
          {place === 'feed' && (
            <>
              <Publish state={state} act={act} />
              {!state.refreshed && scenario.posts.some(({ later }) => later) && (
                <div>
                  <button type="button" className={app['tool']} onClick={() => act({ type: 'refresh' })}>
                    <Icon name="refresh" />
                    {say('social.refresh')}
                  </button>
                </div>
              )}
              {list(shown, true)}
            </>
          )}
          {place === 'profile' && (
            <>
              <Profile state={state} act={act} />
              {list(shown.filter(({ from, tagged = [] }) => from === 'me' || tagged.includes('me')))}
            </>
          )}
          {place === 'people' && (
            <>
              <Received state={state} act={act} />
              <People state={state} act={act} />
            </>
          )}
          {place === 'privacy' && <Privacy state={state} act={act} />}
        </div>
      </div>
    </div>
  )
}

import { nameOf, type SocialAction, type SocialEntry, type SocialState } from '@pix/core/simulators/social'
import { type JSX, type MouseEvent, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { BreakableCode } from '../../ui/breakable-code.tsx'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import { Avatar } from '../avatar.tsx'
import { MarkChoice } from '../mark-choice.tsx'
import { Paragraphs } from '../paragraphs.tsx'
import type { ScreenProps } from '../simulator-host.tsx'
import { useFocusAfter } from '../use-focus-after.ts'
import { AudienceChoice } from './audience-choice.tsx'
import { useAudienceName } from './audience-name.ts'
import { Comments, WriteComment } from './comments.tsx'
import { OwnTools } from './own-tools.tsx'
import { PassOn } from './pass-on.tsx'
import { ReportTool } from './report-tool.tsx'
import styles from './social.module.css'

export type PostProps = ScreenProps<SocialState, SocialAction> & { post: SocialEntry }

/** A post, what can be learned about it, and what can be done with it. */
export function Post({ post, state, act }: PostProps): JSX.Element {
  const say = useMessages()
  const nameOfAudience = useAudienceName(state.scenario)
  const {
    id,
    from,
    date,
    text,
    audience,
    picture,
    description,
    place,
    tagged = [],
    suggested,
    network,
    time,
    options,
  } = post
  const { marks } = state.scenario
  const own = from === 'me'
  const passedOn = state.posts.find((one) => one.id === post.passesOn)
  return (
    <article className={app['card']} tabIndex={-1}>
      {suggested !== undefined && <p className={app['small']}>{suggested}</p>}
      <div className={styles['head']}>
        <Avatar name={nameOf(state, from)} />
        <div>
          <h4>{own ? say('social.you', { name: state.scenario.me }) : nameOf(state, from)}</h4>
          <p className={app['small']}>
            {[
              network && state.scenario.networks?.find((one) => one.id === network)?.name,
              time === '' ? date : say('social.planned-for', { date }),
              say('social.seen-by', { audience: nameOfAudience(audience) }),
            ]
              .filter((words) => words)
              .join(' · ')}
          </p>
        </div>
      </div>
      {text !== '' && <Paragraphs text={text} />}
      {picture !== undefined && (
        <figure className={styles['figure']}>
          <Icon name="picture" />
          <figcaption>
            {say('social.shows', { picture })}
            {description !== '' && <span className={styles['second']}>{say('social.described', { description })}</span>}
          </figcaption>
        </figure>
      )}
      {passedOn && (
        <blockquote className={styles['passed']}>
          <strong>{nameOf(state, passedOn.from)}</strong>
          <Paragraphs text={passedOn.text} />
        </blockquote>
      )}
      {place !== undefined && <p className={app['small']}>{say('social.at-place', { place })}</p>}
      {tagged.length > 0 && (
        <p className={app['small']}>
          {say('social.with', { people: tagged.map((person) => nameOf(state, person)).join(', ') })}
        </p>
      )}
      {options.length > 0 && (
        <p className={styles['marks']}>
          {(state.scenario.options ?? [])
            .filter((option) => options.includes(option.id))
            .map(({ label }) => label)
            .join(' · ')}
        </p>
      )}
      <Details post={post} act={act} />
      <Source post={post} act={act} />
      {marks && (
        <MarkChoice
          of={text === '' ? (picture ?? '') : text}
          marks={marks}
          value={state.marks[id] ?? ''}
          onMark={(mark) => act({ type: 'mark', target: id, mark })}
        />
      )}
      <Marks post={post} />
      <Tools post={post} state={state} act={act} />
      <Comments post={id} state={state} act={act} />
    </article>
  )
}

/** What the file of the picture tells. */
function Details({ post, act }: { post: SocialEntry; act: PostProps['act'] }): JSX.Element | null {
  const say = useMessages()
  const { details, detailsSeen, id } = post
  const list = useFocusAfter<HTMLDivElement>(String(detailsSeen))
  if (!details) return null
  if (!detailsSeen) {
    return (
      <div>
        <button type="button" className={app['tool']} onClick={() => act({ type: 'details', post: id })}>
          <Icon name="info" />
          {say('social.see-details')}
        </button>
      </div>
    )
  }
  return (
    <div ref={list} tabIndex={-1} className={styles['source']}>
      <p className={app['small']}>{say('social.details')}</p>
      <dl className={styles['details']}>
        {details.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function Source({ post, act }: { post: SocialEntry; act: PostProps['act'] }): JSX.Element | null {
  const say = useMessages()
  const { source, sourceSeen, id } = post
  const page = useFocusAfter<HTMLDivElement>(String(sourceSeen))
  if (!source) return null
  return (
    <div role="status">
      {sourceSeen ? (
        <div ref={page} tabIndex={-1} className={styles['source']}>
          <p className={app['small']}>{say('social.source-opened')}</p>
          <p>
            <BreakableCode text={source.address} />
          </p>
          <p>
            <strong>{source.title}</strong> <span className={app['small']}>{source.date}</span>
          </p>
          <Paragraphs text={source.body} />
        </div>
      ) : (
        <button type="button" className={app['tool']} onClick={() => act({ type: 'source', post: id })}>
          <Icon name="eye" />
          {say('social.see-source')}
        </button>
      )}
    </div>
  )
}

function Marks({ post: { liked, kept, reported } }: { post: SocialEntry }): JSX.Element | null {
  const say = useMessages()
  if (!liked && !kept && reported === 'no') return null
  return (
    <p className={styles['marks']}>
      {[
        liked && say('social.is-liked'),
        kept && say('social.is-kept'),
        reported !== 'no' && say('social.is-reported', { reason: say(`social.reason-${reported}`) }),
      ]
        .filter((words) => words !== false)
        .join(' · ')}
    </p>
  )
}

function Tools({ post, state, act }: PostProps): JSX.Element {
  const say = useMessages()
  const [asked, setAsked] = useState<'report' | 'pass-on' | 'comment' | 'more' | null>(null)
  const { id, from, liked, tagged = [] } = post
  const opener = useRef<HTMLButtonElement>(null)
  const toggle = (one: NonNullable<typeof asked>) => (event: MouseEvent<HTMLButtonElement>) => {
    opener.current = event.currentTarget
    setAsked(asked === one ? null : one)
  }
  const back = (): void => opener.current?.focus()
  const done = (): void => {
    setAsked(null)
    back()
  }
  const tool = (action: SocialAction, words: string, after?: () => void): JSX.Element => (
    <button
      type="button"
      className={app['tool']}
      onClick={() => {
        act(action)
        after?.()
      }}
    >
      {words}
    </button>
  )
  return (
    <>
      <div className={app['tools']}>
        <button
          type="button"
          className={app['tool']}
          aria-pressed={liked}
          onClick={() => act({ type: 'like', post: id, on: !liked })}
        >
          <Icon name="heart" />
          {say('social.like')}
        </button>
        <button type="button" className={app['tool']} aria-expanded={asked === 'pass-on'} onClick={toggle('pass-on')}>
          <Icon name="arrow-right" />
          {say('social.pass-on')}
        </button>
        <button type="button" className={app['tool']} aria-expanded={asked === 'comment'} onClick={toggle('comment')}>
          <Icon name="message" />
          {say('social.comment')}
        </button>
        {from !== 'me' && (
          <button type="button" className={app['tool']} aria-expanded={asked === 'report'} onClick={toggle('report')}>
            <Icon name="alert" />
            {say('social.report')}
          </button>
        )}
        <button type="button" className={app['tool']} aria-expanded={asked === 'more'} onClick={toggle('more')}>
          {say('social.more')}
          <Icon name={asked === 'more' ? 'chevron-up' : 'chevron-down'} />
        </button>
      </div>
      {asked === 'more' && (
        <div className={app['tools']}>
          {tool({ type: 'keep', post: id }, say('social.keep'))}
          {from !== 'me' && (
            <>
              {tool({ type: 'hide', post: id }, say('social.hide'))}
              {tool({ type: 'block', person: from, on: true }, say('social.block', { name: nameOf(state, from) }))}
            </>
          )}
          {tagged.includes('me') && tool({ type: 'untag', post: id }, say('social.untag'), back)}
          {from === 'me' && <OwnTools post={post} act={act} onPlaceRemoved={back} />}
        </div>
      )}
      {asked === 'comment' && <WriteComment post={id} act={act} onDone={done} />}
      {asked === 'report' && <ReportTool target={id} act={act} onDone={done} />}
      {asked === 'pass-on' && <PassOn post={post} state={state} act={act} onDone={done} />}
      {from === 'me' && (
        <div className={styles['audience']}>
          <AudienceChoice
            label={say('social.who-sees')}
            scenario={state.scenario}
            value={post.audience}
            onChange={(audience) => act({ type: 'audience', post: id, audience })}
          />
        </div>
      )}
    </>
  )
}

import {
  type Block,
  openPrompt,
  pageOf,
  plain,
  shownBlocks,
  shownPage,
  shownTab,
  viewOf,
  wordsOf,
} from '@pix/core/simulators/browser'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Group } from '../../ui/group.tsx'
import { Icon } from '../../ui/icons.tsx'
import styles from './browser.module.css'
import type { BrowserProps } from './browser-screen.tsx'
import { FieldView } from './field-view.tsx'
import { MarkTool } from './mark-tool.tsx'
import { LoadsView, MapView, PictureView, VideoView } from './media-view.tsx'
import { RecordsView } from './records-view.tsx'
import { InstallView } from './upkeep-panels.tsx'

/** The page, and over it what it asks. */
export function PageView({ state, act }: BrowserProps): JSX.Element {
  const say = useMessages()
  const findId = useId()
  const [words, setWords] = useState('')
  const prompt = openPrompt(state)
  const blocks = shownBlocks(state)
  const page = shownPage(state)
  // A block that comes or goes does not change the place of the others.
  const all = [...(page?.blocks ?? []), ...(page?.copies ?? []).flatMap((copy) => copy.blocks)]
  const placed = blocks.map((block) => ({ block, place: all.indexOf(block) }))
  const isFound = (block: Block): boolean => words.trim() !== '' && plain(wordsOf(block)).includes(plain(words))
  return (
    <>
      <h3>{page?.title}</h3>
      {page && viewOf(shownTab(state)).at === 'copy' && (
        <button type="button" className="button button-soft" onClick={() => act({ type: 'open', page: page.id })}>
          {say('browser.show-now')}
        </button>
      )}
      {prompt ? (
        <PromptView key={prompt.id} prompt={prompt} act={act} />
      ) : (
        <>
          {placed.map(({ block, place }) => (
            <div key={place} data-found={isFound(block) || undefined} className={styles['block']}>
              <BlockView block={block} state={state} act={act} />
              {'markable' in block && block.markable && block.type !== 'records' && (
                <MarkTool what={block.id ?? ''} name={wordsOf(block).slice(0, 80)} state={state} act={act} />
              )}
            </div>
          ))}
          <div className={styles['find']}>
            <label htmlFor={findId}>{say('browser.find')}</label>
            <input id={findId} type="search" value={words} onChange={(event) => setWords(event.target.value)} />
            <p role="status">
              {words.trim() !== '' && say('browser.matches', { count: blocks.filter(isFound).length })}
            </p>
          </div>
        </>
      )}
    </>
  )
}

function PromptView({
  prompt,
  act,
}: {
  prompt: NonNullable<ReturnType<typeof openPrompt>>
  act: BrowserProps['act']
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { purposes = [], answers } = prompt
  const [ticked, setTicked] = useState(purposes.filter(({ on, fixed }) => on && !fixed).map((purpose) => purpose.id))
  return (
    <Group labelledBy={id} className={styles['prompt']}>
      <p className={styles['small']}>{say(prompt.from === 'page' ? 'browser.asks-page' : 'browser.asks-browser')}</p>
      <h4 id={id}>{prompt.title}</h4>
      <p>{prompt.text}</p>
      {purposes.map(({ id: purpose, label, fixed }) => (
        <label key={purpose} className={styles['tick']}>
          <input
            type="checkbox"
            checked={fixed || ticked.includes(purpose)}
            disabled={fixed}
            onChange={(event) =>
              setTicked(event.target.checked ? [...ticked, purpose] : ticked.filter((one) => one !== purpose))
            }
          />
          {label}
        </label>
      ))}
      <div className={styles['row']}>
        {answers.map((answer) => (
          <button
            key={answer.id}
            type="button"
            className="button button-soft"
            onClick={() =>
              act({
                type: 'answer',
                prompt: prompt.id,
                answer: answer.id,
                ...(answer.purposes === undefined && ticked.length > 0 && { purposes: ticked }),
              })
            }
          >
            {answer.label}
          </button>
        ))}
      </div>
    </Group>
  )
}

function BlockView({ block, state, act }: BrowserProps & { block: Block }): JSX.Element {
  const say = useMessages()
  switch (block.type) {
    case 'heading':
      return <h4>{block.text}</h4>
    case 'text':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      )
    case 'link': {
      const address = pageOf(state.scenario, block.page)?.address ?? ''
      return (
        <div className={styles['leads']}>
          {block.sponsored && <strong className={styles['tag']}>{say('browser.advertisement')}</strong>}
          <button type="button" className={styles['link']} onClick={() => act({ type: 'follow', link: block.id })}>
            {block.text}
          </button>
          <span className={styles['small']}>{say('browser.leads-to', { address })}</span>
          <button
            type="button"
            className="button button-quiet"
            onClick={() => act({ type: 'follow', link: block.id, inTab: true })}
          >
            {say('browser.follow-in-tab')}
            <span className="visually-hidden"> : {block.text}</span>
          </button>
        </div>
      )
    }
    case 'table':
      return (
        <div className={styles['scrolled']}>
          <table>
            <caption>{block.caption}</caption>
            <thead>
              <tr>
                {block.head.map((cell) => (
                  <th key={cell} scope="col">
                    {cell}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {block.rows.map((row) => (
                <tr key={row.join('|')}>
                  {row.map((cell, place) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the cells of a row never move
                    <td key={place}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )
    case 'alert':
      return (
        <p className={styles['alert']}>
          <Icon name="alert" />
          {block.text}
        </p>
      )
    case 'post':
      return (
        <article className={styles['post']}>
          <p className={styles['small']}>
            <strong>{block.author}</strong>, {block.date}
          </p>
          <p>{block.text}</p>
        </article>
      )
    case 'field':
      return <FieldView block={block} state={state} act={act} />
    case 'button':
      return (
        <>
          <button
            type="button"
            className="button button-primary"
            onClick={() => act({ type: 'press', button: block.id })}
          >
            {block.label}
          </button>
          <p role="status">{state.pressed[block.id] !== undefined && (block.done ?? say('browser.pressed'))}</p>
        </>
      )
    case 'file':
      return (
        <div className={styles['row']}>
          <Icon name="file" />
          <span>
            {block.name} <span className={styles['small']}>{block.size}</span>
          </span>
          <button
            type="button"
            className="button button-soft"
            onClick={() => act({ type: 'download', file: block.id })}
          >
            <Icon name="download" />
            {say('browser.download')}
            <span className="visually-hidden"> {block.name}</span>
          </button>
        </div>
      )
    case 'command':
      return (
        <div className={styles['row']}>
          <code className={styles['command']} dir="ltr">
            {block.text}
          </code>
          <button
            type="button"
            className="button button-soft"
            onClick={() => act({ type: 'copy-text', block: block.id })}
          >
            {say('browser.copy')}
          </button>
        </div>
      )
    case 'lines':
      return (
        <pre className={styles['lines']} dir="ltr">
          {block.text}
        </pre>
      )
    case 'site-search':
      return <SiteSearch label={block.label} act={act} />
    case 'install':
      return <InstallView block={block} state={state} act={act} />
    case 'picture':
      return <PictureView block={block} state={state} act={act} />
    case 'video':
      return <VideoView block={block} state={state} act={act} />
    case 'map':
      return <MapView block={block} state={state} act={act} />
    case 'loads':
      return <LoadsView block={block} state={state} act={act} />
    case 'records':
      return <RecordsView block={block} state={state} act={act} />
    case 'feed': {
      const isOn = state.subscribed.includes(block.feed)
      return (
        <button
          type="button"
          className="button button-soft"
          onClick={() => act({ type: 'subscribe', feed: block.feed, on: !isOn })}
        >
          {say(isOn ? 'browser.unsubscribe' : 'browser.subscribe')}
        </button>
      )
    }
  }
}

function SiteSearch({ label, act }: { label: string; act: BrowserProps['act'] }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [words, setWords] = useState('')
  const search = (): void => {
    if (words.trim() !== '') act({ type: 'search-site', words: words.trim() })
  }
  return (
    <div className={styles['row']}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="search"
        className={styles['typed']}
        value={words}
        maxLength={300}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') search()
        }}
      />
      <button type="button" className="button button-soft" onClick={search}>
        {say('browser.search')}
      </button>
    </div>
  )
}

import {
  canOpen,
  type Entry,
  type FilesAction,
  type FilesState,
  hasRights,
  isAtLeast,
  rightOf,
  rightsOf,
} from '@pix/core/simulators/files'
import { type JSX, type ReactNode, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import { Shot } from './desktop-view.tsx'
import styles from './files.module.css'
import { ProgramRunner } from './program-runner.tsx'

type ReaderProps = { state: FilesState; entry: Entry; act: (action: FilesAction) => void }

/** An open file: what it says, or why it cannot be read and what can be tried. */
export function FileReader({ state, entry, act }: ReaderProps): JSX.Element {
  const say = useMessages()
  const { me, desktop, openers } = state.scenario
  const right = me === undefined || !hasRights(state, entry.id) ? null : rightOf(state, entry.id, me)
  const role = right && (
    <>
      <p className={app['small']}>{say('files.your-right', { right: say(`files.right-${right}`) })}</p>
      <Request state={state} entry={entry} act={act} />
    </>
  )
  if (right === 'none') {
    return (
      <>
        <p className="notice">{say('files.not-for-you')}</p>
        {role}
      </>
    )
  }
  const isOpened = state.readingWith !== null && canOpen(state, entry, state.readingWith)
  const refuses = entry.refuses ?? (entry.damaged && say('files.damaged'))
  const content = (): ReactNode => {
    if (refuses !== undefined && !isOpened) return <p className="notice">{refuses}</p>
    if (entry.shot && desktop) return <Shot screen={desktop} area={entry.shot} />
    const text = entry.text ?? entry.damaged?.text
    if (entry.editable && (right === null || isAtLeast(right, 'write'))) return <Writing entry={entry} act={act} />
    return text === undefined ? (
      <p className={styles['empty']}>{say('files.no-text')}</p>
    ) : (
      <p className={styles['paper']}>{text}</p>
    )
  }
  return (
    <>
      {role}
      {content()}
      {entry.program && <ProgramRunner state={state} entry={entry} act={act} />}
      {openers && <Openers state={state} entry={entry} act={act} isNeeded={refuses !== undefined} />}
    </>
  )
}

function Writing({ entry, act }: Omit<ReaderProps, 'state'>): JSX.Element {
  const say = useMessages()
  const id = useId()
  const [text, setText] = useState(entry.text ?? '')
  return (
    <div className={styles['writing']}>
      <label htmlFor={id}>{say('files.text')}</label>
      <textarea
        id={id}
        value={text}
        rows={8}
        maxLength={4000}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.stopPropagation()}
      />
      <button
        type="button"
        className="button button-soft"
        onClick={() => act({ type: 'write', entry: entry.id, text })}
      >
        {say('files.save')}
      </button>
    </div>
  )
}

/** The programs with which the file may be opened or mended. */
function Openers({ state, entry, act, isNeeded }: ReaderProps & { isNeeded: boolean }): JSX.Element {
  const say = useMessages()
  const all = state.scenario.openers ?? []
  const row = (
    openers: typeof all,
    onOpener: (opener: string) => void,
    isPressed: (opener: string) => boolean | undefined,
  ): JSX.Element => (
    <div className={app['tools']}>
      {openers.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className={app['tool']}
          aria-pressed={isPressed(id)}
          onClick={() => onOpener(id)}
        >
          {name}
        </button>
      ))}
    </div>
  )
  const menders = all.filter(({ mends }) => mends)
  return (
    <details className={styles['ask']} open={isNeeded}>
      <summary>{say('files.other-program')}</summary>
      <div className={styles['part']}>
        <h4>{say('files.open-with')}</h4>
        {row(
          all.filter(({ opens }) => opens.length > 0),
          (opener) => act({ type: 'open-with', entry: entry.id, opener }),
          (opener) => state.readingWith === opener,
        )}
        {menders.length > 0 && (
          <>
            <h4>{say('files.mend-with')}</h4>
            {row(
              menders,
              (opener) => act({ type: 'mend', entry: entry.id, opener }),
              () => undefined,
            )}
          </>
        )}
      </div>
    </details>
  )
}

/** A right that is asked of somebody. */
function Request({ state, entry, act }: ReaderProps): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { people = [], me } = state.scenario
  const persons = people.filter((one) => one.members === undefined && one.id !== me)
  const rights = rightsOf(state).filter((right) => right !== 'none')
  const [person, setPerson] = useState('')
  const [right, setRight] = useState(rights[0] ?? 'read')
  return (
    <details className={styles['ask']}>
      <summary>{say('files.ask-access')}</summary>
      <div className={styles['part']}>
        <div className={styles['typed']}>
          <label htmlFor={`${id}-person`}>{say('files.ask-whom')}</label>
          <select id={`${id}-person`} value={person} onChange={(event) => setPerson(event.target.value)}>
            <option value="" />
            {persons.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </div>
        <div className={styles['typed']}>
          <label htmlFor={`${id}-right`}>{say('files.ask-what')}</label>
          <select
            id={`${id}-right`}
            value={right}
            onChange={(event) => setRight(rights.find((one) => one === event.target.value) ?? right)}
          >
            {rights.map((one) => (
              <option key={one} value={one}>
                {say(`files.right-${one}`)}
              </option>
            ))}
          </select>
        </div>
        <button
          type="button"
          className="button button-soft"
          onClick={() => {
            if (person !== '') act({ type: 'request', entry: entry.id, person, right })
          }}
        >
          {say('files.ask-send')}
        </button>
      </div>
    </details>
  )
}

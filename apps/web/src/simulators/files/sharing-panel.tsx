import {
  type Audience,
  type Entry,
  type FilesAction,
  type FilesState,
  hasRights,
  type Right,
  rightSources,
  rightsOf,
} from '@pix/core/simulators/files'
import { type JSX, useId } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { nameOf } from './file-words.ts'
import styles from './files.module.css'

type SharingProps = { state: FilesState; entry: Entry; act: (action: FilesAction) => void }

/** Who has which right on an entry, its link, and what comes of it all for each person. */
export function SharingPanel({ state, entry, act }: SharingProps): JSX.Element {
  return (
    <>
      <Access state={state} entry={entry} act={act} />
      <Link state={state} entry={entry} act={act} />
      <InTheEnd state={state} entry={entry} />
    </>
  )
}

function Access({ state, entry, act }: SharingProps): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const { access } = entry
  const { people } = state.scenario
  const isBelow = state.scenario.inherits === true && hasRights(state, entry.in)
  if (!people || (!access && !isBelow)) return null
  const given = rightsOf(state)
  return (
    <div className={styles['part']}>
      <h5>{say('files.access')}</h5>
      {access &&
        people.map((person) => {
          const right = access[person.id] ?? 'none'
          return (
            <div key={person.id} className={styles['typed']}>
              <label htmlFor={`${id}-${person.id}`}>{person.name}</label>
              <select
                id={`${id}-${person.id}`}
                value={right}
                onChange={(event) => {
                  const chosen = given.find((one) => one === event.target.value)
                  if (chosen) act({ type: 'access', entry: entry.id, person: person.id, right: chosen })
                }}
              >
                {(given.includes(right) ? given : [right, ...given]).map((one) => (
                  <option key={one} value={one}>
                    {say(`files.right-${one}`)}
                  </option>
                ))}
              </select>
            </div>
          )
        })}
      {(isBelow || entry.apart) && (
        <label className={styles['toggle']}>
          <input
            type="checkbox"
            checked={!entry.apart}
            onChange={(event) => act({ type: 'apart', entry: entry.id, on: !event.target.checked })}
          />
          {say('files.inherits')}
        </label>
      )}
    </div>
  )
}

const audiences: readonly Audience[] = ['nobody', 'people', 'anyone']

function Link({ state, entry, act }: SharingProps): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  if (!state.scenario.offers?.links || (!entry.access && !entry.link)) return null
  const rights = rightsOf(state).filter((right) => right !== 'none' && right !== 'owner')
  const link = entry.link ?? { audience: 'nobody' as const, right: rights[0] ?? 'read', until: '' }
  const set = (changes: Partial<{ audience: Audience; right: Right; until: string }>): void =>
    act({ type: 'link', entry: entry.id, ...link, ...changes })
  return (
    <div className={styles['part']}>
      <h5>{say('files.link')}</h5>
      <div className={styles['typed']}>
        <label htmlFor={`${id}-audience`}>{say('files.link-opens-for')}</label>
        <select
          id={`${id}-audience`}
          value={link.audience}
          onChange={(event) => {
            const audience = audiences.find((one) => one === event.target.value)
            if (audience) set({ audience })
          }}
        >
          {audiences.map((audience) => (
            <option key={audience} value={audience}>
              {say(`files.audience-${audience}`)}
            </option>
          ))}
        </select>
      </div>
      {link.audience !== 'nobody' && (
        <>
          <div className={styles['typed']}>
            <label htmlFor={`${id}-right`}>{say('files.link-allows')}</label>
            <select
              id={`${id}-right`}
              value={link.right}
              onChange={(event) => {
                const right = rights.find((one) => one === event.target.value)
                if (right) set({ right })
              }}
            >
              {rights.map((right) => (
                <option key={right} value={right}>
                  {say(`files.right-${right}`)}
                </option>
              ))}
            </select>
          </div>
          <Until key={link.until} value={link.until} onUntil={(until) => set({ until })} />
        </>
      )}
    </div>
  )
}

/** The last day of a link. It counts once the field is left: a year is typed figure by figure. */
function Until({ value, onUntil }: { value: string; onUntil: (day: string) => void }): JSX.Element {
  const say = useMessages()
  const id = useId()
  return (
    <div className={styles['typed']}>
      <label htmlFor={id}>{say('files.link-until')}</label>
      <input
        id={id}
        type="date"
        defaultValue={value}
        onBlur={(event) => {
          if (event.target.value !== value) onUntil(event.target.value)
        }}
      />
    </div>
  )
}

/** What each person may do in the end, and what it comes from. */
function InTheEnd({ state, entry }: Omit<SharingProps, 'act'>): JSX.Element | null {
  const say = useMessages()
  const { people = [], inherits } = state.scenario
  const persons = people.filter(({ members }) => members === undefined)
  const addsUp = inherits === true || persons.length < people.length
  if (!addsUp || !hasRights(state, entry.id)) return null
  const name = (id: string): string => people.find((one) => one.id === id)?.name ?? ''
  return (
    <div className={styles['part']}>
      <h5>{say('files.in-the-end')}</h5>
      <dl className={styles['lines']}>
        {persons.map((person) => {
          const sources = rightSources(state, entry.id, person.id)
          return (
            <div key={person.id}>
              <dt>{person.name}</dt>
              <dd>
                {sources.length === 0 ? (
                  say('files.right-none')
                ) : (
                  <ul className={styles['sources']}>
                    {sources.map((source) => (
                      <li key={`${source.entry} ${source.by === 'link' ? '' : source.person}`}>
                        {say(`files.by-${source.by}`, {
                          right: say(`files.right-${source.right}`),
                          group: source.by === 'link' ? '' : name(source.person),
                          where: nameOf(state, source.entry, say),
                        })}
                      </li>
                    ))}
                  </ul>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
    </div>
  )
}

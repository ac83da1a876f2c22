import {
  type CodeAction,
  type CodeState,
  type Commit,
  type Deed,
  headOf,
  historyOf,
  isUnrecorded,
  type Repository,
  type RepositoryNotice,
  type Standing,
} from '@pix/core/simulators/code'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { ChangedTexts } from './changed-texts.tsx'
import { lanesOf } from './lanes.ts'
import styles from './panels.module.css'

type RepositoryPanelProps = {
  state: CodeState
  standing: Standing
  /** What is typed in the editor counts first. */
  act: (action: CodeAction) => void
}

/** What went well; the rest is a refusal. */
const good: readonly RepositoryNotice[] = ['recorded', 'merged', 'undone', 'switched', 'moved']

/** Branches, what is not recorded yet, all changes, and where branches stood before. */
export function RepositoryPanel({ state, standing, act }: RepositoryPanelProps): JSX.Element {
  const say = useMessages()
  const { repository } = standing
  const { current, branches, notice, waiting, log } = repository
  const scenario = state.scenario.repository
  const numberOf = (id: string): number => repository.commits.findIndex((commit) => commit.id === id) + 1
  const commits = commitsSeen(repository)
  const lanes = lanesOf(commits)
  const entries = log.map((entry, place) => ({ ...entry, key: `${log.length - place}` }))
  return (
    <section className={styles['panel']}>
      <h4>{say('code.history')}</h4>
      <p role="status" className={notice && !good.includes(notice) ? styles['note'] : styles['hint']}>
        {notice ? say(`code.note-${notice}`) : say('code.on-branch', { branch: current })}
      </p>
      {waiting && notice !== 'conflicts' && <p className={styles['note']}>{say('code.waiting')}</p>}
      <Recording standing={standing} act={act} />
      <ul className={styles['cards']}>
        {branches.map(({ name, at }) => (
          <li key={name} className={styles['branch']} data-current={name === current || undefined}>
            <strong>
              <bdi>{name}</bdi>
            </strong>
            <span className={styles['hint']}>
              {name === current
                ? say('code.here')
                : `${numberOf(at)}. ${repository.commits[numberOf(at) - 1]?.says ?? ''}`}
            </span>
            {name !== current && (
              <span className={styles['acts']}>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => act({ type: 'switch', branch: name })}
                >
                  {say('code.go-to-branch', { branch: name })}
                </button>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => act({ type: 'merge', branch: name })}
                >
                  {say('code.merge-branch', { branch: name, current })}
                </button>
                <button
                  type="button"
                  className="button button-quiet"
                  onClick={() => act({ type: 'remove-branch', branch: name })}
                >
                  {say('code.remove-branch', { branch: name })}
                </button>
              </span>
            )}
          </li>
        ))}
      </ul>
      <NewBranch repository={repository} numberOf={numberOf} act={act} />
      {repository.pointed !== '' && scenario?.pointing !== undefined && (
        <p role="status">
          <Icon name="flag" /> {say('code.pointed', { label: scenario.pointing, number: numberOf(repository.pointed) })}
        </p>
      )}
      <ol className={styles['history']}>
        {commits.map((commit, place) => (
          <li key={commit.id}>
            <span className={styles['lanes']} aria-hidden="true">
              {lanes[place]?.map(({ key, shows }) => (
                <span key={key} data-shows={shows} />
              ))}
            </span>
            <CommitItem
              commit={commit}
              repository={repository}
              numberOf={numberOf}
              pointing={scenario?.pointing}
              act={act}
            />
          </li>
        ))}
      </ol>
      {log.length > 0 && (
        <details className={styles['log']}>
          <summary>{say('code.log')}</summary>
          <ol>
            {entries.map(({ key, branch, does, at }) => (
              <li key={key}>
                {say('code.log-entry', { branch, number: numberOf(at), says: say(`code.log-${does}`) })}
                {commits.every(({ id }) => id !== at) && (
                  <LostCommit
                    commit={repository.commits[numberOf(at) - 1]}
                    repository={repository}
                    number={numberOf(at)}
                  />
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      {scenario?.attempts && (
        <Rules
          branches={scenario.branches
            .map(({ name }) => name)
            .filter((name) => branches.some((one) => one.name === name))}
          repository={repository}
          act={act}
        />
      )}
    </section>
  )
}

/** All that some branch leads to, the newest first. */
function commitsSeen(repository: Repository): Commit[] {
  const ids = new Set(repository.branches.flatMap(({ at }) => historyOf(repository, at).map(({ id }) => id)))
  return repository.commits.filter(({ id }) => ids.has(id)).reverse()
}

function Recording({ standing, act }: { standing: Standing; act: (action: CodeAction) => void }): JSX.Element | null {
  const say = useMessages()
  const id = useId()
  const [message, setMessage] = useState('')
  const record = (): void => {
    act({ type: 'commit', says: message })
    setMessage('')
  }
  return (
    <div className={styles['new']}>
      {isUnrecorded(standing) && <p className={styles['hint']}>{say('code.unrecorded')}</p>}
      <label htmlFor={id}>{say('code.message')}</label>
      <input
        type="text"
        id={id}
        value={message}
        maxLength={200}
        autoComplete="off"
        placeholder={standing.repository.waiting?.says}
        onChange={(event) => setMessage(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          record()
        }}
      />
      <span className={styles['acts']}>
        <button type="button" className="button button-soft" onClick={record}>
          <Icon name="check" />
          {say('code.record')}
        </button>
        {isUnrecorded(standing) && (
          <button type="button" className="button button-quiet" onClick={() => act({ type: 'give-up' })}>
            <Icon name="undo" />
            {say('code.give-up')}
          </button>
        )}
      </span>
    </div>
  )
}

type RepositoryParts = {
  repository: Repository
  numberOf: (id: string) => number
  act: (action: CodeAction) => void
}

function NewBranch({ repository, numberOf, act }: RepositoryParts): JSX.Element {
  const say = useMessages()
  const id = useId()
  const fromId = useId()
  const [name, setName] = useState('')
  const [from, setFrom] = useState('')
  const lost = new Set(repository.log.map(({ at }) => at))
  const seen = new Set(commitsSeen(repository).map((commit) => commit.id))
  const starts = repository.commits.filter((commit) => seen.has(commit.id) || lost.has(commit.id))
  const isThere = starts.some((commit) => commit.id === from)
  return (
    <div className={styles['row']}>
      <div className={styles['grow']}>
        <label htmlFor={id}>{say('code.new-branch')}</label>
        <input
          type="text"
          id={id}
          value={name}
          maxLength={30}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          onChange={(event) => setName(event.target.value)}
        />
      </div>
      <div className={styles['grow']}>
        <label htmlFor={fromId}>{say('code.new-branch-from')}</label>
        <select
          id={fromId}
          value={isThere ? from : headOf(repository)}
          onChange={(event) => setFrom(event.target.value)}
        >
          {starts.map((commit) => (
            <option key={commit.id} value={commit.id}>
              {`${numberOf(commit.id)}. ${commit.says}`}
            </option>
          ))}
        </select>
      </div>
      <button
        type="button"
        className="button button-soft"
        onClick={() => {
          act({ type: 'new-branch', name: name.trim(), ...(isThere && { at: from }) })
          setName('')
        }}
      >
        <Icon name="plus" />
        {say('code.make-branch')}
      </button>
    </div>
  )
}

type CommitItemProps = RepositoryParts & { commit: Commit; pointing: string | undefined }

function CommitItem({ commit, repository, numberOf, pointing, act }: CommitItemProps): JSX.Element {
  const say = useMessages()
  const { current, pointed } = repository
  const head = headOf(repository)
  const isIn = historyOf(repository, head).some(({ id }) => id === commit.id)
  const heads = repository.branches.filter(({ at }) => at === commit.id).map(({ name }) => name)
  const parents = commit.parents.map(numberOf).join(', ')
  const number = numberOf(commit.id)
  return (
    <div className={styles['commit']}>
      <p>
        <strong>
          {number}. {commit.says}
        </strong>
        {heads.map((name) => (
          <bdi key={name} className={styles['chip']}>
            {name}
          </bdi>
        ))}
        <span className={styles['hint']}>
          {commit.when === undefined ? commit.by : say('code.commit-by', { by: commit.by, when: commit.when })}
          {' – '}
          {commit.parents.length === 0
            ? say('code.commit-first')
            : say(commit.parents.length > 1 ? 'code.commit-merges' : 'code.commit-parents', { parents })}
        </span>
      </p>
      <details>
        <summary>{say('code.show-change', { number })}</summary>
        <ChangedTexts commit={commit} repository={repository} />
        <span className={styles['acts']}>
          {isIn && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => act({ type: 'revert', commit: commit.id })}
            >
              {say('code.undo-change')}
            </button>
          )}
          {isIn && commit.id !== head && (
            <button
              type="button"
              className="button button-quiet"
              onClick={() => act({ type: 'reset', commit: commit.id })}
            >
              {say('code.move-here', { branch: current })}
            </button>
          )}
          {pointing !== undefined && (
            <button
              type="button"
              className="button button-quiet"
              aria-pressed={pointed === commit.id}
              aria-label={`${pointing}: ${say('code.point')}`}
              onClick={() => act({ type: 'point', commit: commit.id })}
            >
              <Icon name="flag" />
              {say('code.point')}
            </button>
          )}
        </span>
      </details>
    </div>
  )
}

/** A change that no branch leads to any more. */
function LostCommit({
  commit,
  repository,
  number,
}: {
  commit: Commit | undefined
  repository: Repository
  number: number
}): JSX.Element | null {
  const say = useMessages()
  if (!commit) return null
  return (
    <details>
      <summary>
        {say('code.show-change', { number })} ({commit.says}, {commit.by})
      </summary>
      <ChangedTexts commit={commit} repository={repository} />
    </details>
  )
}

const deeds: readonly Deed[] = ['rewrite', 'direct', 'delete', 'secret']

function Rules({
  branches,
  repository,
  act,
}: Omit<RepositoryParts, 'numberOf'> & { branches: readonly string[] }): JSX.Element {
  const say = useMessages()
  return (
    <>
      <h5>{say('code.rules')}</h5>
      {branches.map((name) => (
        <fieldset key={name} className={styles['choices']}>
          <legend>{say('code.rules-of', { branch: name })}</legend>
          {deeds.map((deed) => {
            const isOn = repository.rules.some((rule) => rule.branch === name && rule.deed === deed)
            return (
              <label key={deed}>
                <input
                  type="checkbox"
                  checked={isOn}
                  onChange={() => act({ type: 'rule', branch: name, deed, on: !isOn })}
                />
                <span>{say(`code.deed-${deed}`)}</span>
              </label>
            )
          })}
        </fieldset>
      ))}
    </>
  )
}

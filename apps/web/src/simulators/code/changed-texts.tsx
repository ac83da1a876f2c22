import { type Commit, differences, type Repository, textsAt } from '@pix/core/simulators/code'
import { type JSX, useMemo } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './panels.module.css'

/** What a change changed, text by text and line by line, against the one that it comes from. */
export function ChangedTexts({ commit, repository }: { commit: Commit; repository: Repository }): JSX.Element {
  const say = useMessages()
  const changed = useMemo(() => {
    const [before, after] = [textsAt(repository, commit.parents[0] ?? ''), textsAt(repository, commit.id)]
    const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
      (name) => before[name] !== after[name],
    )
    return names.map((name) => ({
      name,
      isGone: after[name] === undefined,
      lines: differences(before[name] ?? '', after[name] ?? '').filter(
        // Of a text that begins or ends here, the empty one beside it is no line.
        ({ kind, text }) => kind === 'kept' || text !== '' || (before[name] !== undefined && after[name] !== undefined),
      ),
    }))
  }, [commit, repository])
  if (changed.length === 0) return <p className={styles['hint']}>{say('code.nothing-in-change')}</p>
  return (
    <>
      {changed.map(({ name, isGone, lines }) => (
        <div key={name} className={styles['changed']}>
          <p>
            <bdi>{name}</bdi>
            {isGone && <span className={styles['hint']}> {say('code.removed-text')}</span>}
          </p>
          <ul dir="ltr">
            {lines.map(({ kind, key, text }) => (
              <li key={key} data-kind={kind}>
                <span aria-hidden="true">{{ kept: ' ', out: '−', in: '+' }[kind]}</span>
                {kind !== 'kept' && (
                  <span className="visually-hidden">{say(kind === 'out' ? 'code.line-out' : 'code.line-in')} </span>
                )}
                {text}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  )
}

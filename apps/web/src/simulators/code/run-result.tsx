import type { Run } from '@pix/core/simulators/code'
import type { JSX } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import styles from './code.module.css'

/** More lines than that are not read. */
const mostLines = 200

/** What the program has printed, as text. */
export function Printed({ run }: { run: Run }): JSX.Element {
  const say = useMessages()
  const lines = run.output.replace(/\n$/, '').split('\n')
  const cut = lines.length - mostLines
  return (
    <section>
      <h4>{say('code.printed')}</h4>
      {run.output === '' ? (
        <p className={styles['hint']}>{say('code.printed-nothing')}</p>
      ) : (
        <pre className={styles['output']} dir="auto">
          {lines.slice(0, mostLines).join('\n')}
        </pre>
      )}
      {cut > 0 && <p className={styles['hint']}>{say('code.more-lines', { count: cut })}</p>}
      {run.value !== '' && <p>{say('code.value', { value: run.value })}</p>}
    </section>
  )
}

/** What each variable holds; those that the last step changed say so. */
export function Variables({ run, before }: { run: Run; before: Run | null }): JSX.Element {
  const say = useMessages()
  return (
    <section>
      <h4>{say('code.variables')}</h4>
      {run.inside && (
        <VariableTable
          caption={say('code.inside', { name: run.inside.name })}
          variables={run.inside.variables}
          before={before?.inside?.variables ?? null}
        />
      )}
      <VariableTable
        caption={run.inside ? say('code.outside') : null}
        variables={run.variables}
        before={before?.variables ?? null}
      />
    </section>
  )
}

type Held = Readonly<Record<string, string>>

function VariableTable({
  caption,
  variables,
  before,
}: {
  caption: string | null
  variables: Held
  before: Held | null
}): JSX.Element {
  const say = useMessages()
  const entries = Object.entries(variables)
  if (entries.length === 0) return <p className={styles['hint']}>{say('code.no-variables')}</p>
  return (
    <table className={styles['variables']}>
      {caption !== null && <caption>{caption}</caption>}
      <thead>
        <tr>
          <th scope="col">{say('code.name')}</th>
          <th scope="col">{say('code.holds')}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(([name, value]) => {
          const isNew = before !== null && before[name] !== value
          return (
            <tr key={name} data-new={isNew || undefined}>
              <th scope="row" dir="ltr">
                {name}
              </th>
              <td>
                <span dir="ltr">{value}</span>
                {isNew && <span className={styles['new']}>{say('code.new')}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

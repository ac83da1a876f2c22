import { type AssistantDocument, type Passage, passageText } from '@pix/core/simulators/assistant'
import { type JSX, useId, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'
import app from '../application.module.css'
import styles from './assistant.module.css'
import type { HeadingRef, PreparingProps } from './conversation.tsx'
import { withDocument } from './prepared.ts'

type Of<Type extends AssistantDocument['type']> = Extract<AssistantDocument, { type: Type }>

type Showing<One extends AssistantDocument> = Pick<PreparingProps, 'state' | 'act'> & { document: One }

/** A document, what of it would leave, and whether it goes with the request. */
export function DocumentView({
  document,
  heading,
  state,
  act,
  prepared,
  onPrepared,
}: PreparingProps & { document: AssistantDocument; heading: HeadingRef }): JSX.Element {
  const say = useMessages()
  return (
    <div className={app['main']}>
      <h3 ref={heading} tabIndex={-1}>
        {document.title}
      </h3>
      {document.type === 'text' && <Letter document={document} state={state} act={act} />}
      {document.type === 'table' && <Sheet document={document} state={state} act={act} />}
      {document.type === 'program' && <Program document={document} state={state} act={act} />}
      <label className={app['check']}>
        <input
          type="checkbox"
          checked={prepared.documents.includes(document.id)}
          onChange={(event) => onPrepared(withDocument(prepared, document.id, event.target.checked))}
        />
        {say('assistant.attach-this')}
      </label>
    </div>
  )
}

function Letter({ document, state, act }: Showing<Of<'text'>>): JSX.Element {
  const say = useMessages()
  const [touched, setTouched] = useState<string | null>(null)
  return (
    <>
      {document.pieces.some((piece) => typeof piece !== 'string') && (
        <p className={app['small']}>{say('assistant.passages')}</p>
      )}
      <div className={styles['letter']}>
        {document.pieces.map((piece) =>
          typeof piece === 'string' ? (
            piece
          ) : (
            <PassageChoice
              key={piece.id}
              passage={piece}
              document={document.id}
              isTouched={touched === piece.id}
              onTouch={() => setTouched(touched === piece.id ? null : piece.id)}
              state={state}
              act={act}
            />
          ),
        )}
      </div>
    </>
  )
}

/** A passage as it would leave; below it, once it is touched, how else it may. */
function PassageChoice({
  passage,
  document,
  isTouched,
  onTouch,
  state,
  act,
}: Pick<PreparingProps, 'state' | 'act'> & {
  passage: Passage
  document: string
  isTouched: boolean
  onTouch: () => void
}): JSX.Element {
  const say = useMessages()
  const name = useId()
  const as = state.reworded[passage.id] ?? 'written'
  const ways = [
    { id: 'written', text: passage.text },
    ...(passage.instead ?? []),
    { id: 'hidden', text: say('assistant.hidden') },
  ]
  return (
    <>
      <button
        type="button"
        className={styles['passage']}
        data-changed={as !== 'written' || undefined}
        aria-expanded={isTouched}
        onClick={onTouch}
      >
        {passageText(state, passage)}
        {as === 'hidden' && <span className="visually-hidden"> {say('assistant.hidden')}</span>}
      </button>
      {isTouched && (
        <fieldset className={styles['ways']}>
          <legend>{say('assistant.how-to-say')}</legend>
          {ways.map((way) => (
            <label key={way.id} className={app['check']}>
              <input
                type="radio"
                name={name}
                checked={as === way.id}
                onChange={() => act({ type: 'reword', document, passage: passage.id, as: way.id })}
              />
              {way.text.trim()}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

function Sheet({ document, state, act }: Showing<Of<'table'>>): JSX.Element {
  const say = useMessages()
  const isLeft = (id: string | undefined): boolean => id !== undefined && state.reworded[id] !== undefined
  return (
    <>
      <fieldset className={styles['columns']}>
        <legend>{say('assistant.columns')}</legend>
        {document.columns.map(({ id, title }) => (
          <label key={id} className={app['check']}>
            <input
              type="checkbox"
              checked={!isLeft(id)}
              onChange={(event) =>
                act({
                  type: 'reword',
                  document: document.id,
                  passage: id,
                  as: event.target.checked ? 'written' : 'hidden',
                })
              }
            />
            {title}
          </label>
        ))}
      </fieldset>
      <ScrollingTable caption={<span className="visually-hidden">{document.title}</span>}>
        <thead>
          <tr>
            {document.columns.map(({ id, title }) => (
              <th key={id} scope="col">
                {title}
                {isLeft(id) && <span className={styles['changed']}> {say('assistant.left-out')}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {document.rows.map(({ id: row, cells }) => (
            <tr key={row}>
              {document.columns.map(({ id, title }, place) => {
                const className = isLeft(id) ? styles['left-out'] : undefined
                return place === 0 ? (
                  <th key={id} scope="row" className={className}>
                    {cells[place]}
                  </th>
                ) : (
                  <td key={id} data-column={title} className={className}>
                    {cells[place]}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </>
  )
}

function Program({ document, state, act }: Showing<Of<'program'>>): JSX.Element {
  const say = useMessages()
  return (
    <>
      <pre className={styles['program']}>
        <code>{document.text}</code>
      </pre>
      <section className={app['card']} aria-label={say('assistant.cases')}>
        <h4>{say('assistant.cases')}</h4>
        {document.cases.map(({ id, label, result }) => (
          <div key={id} className={styles['case']}>
            <button
              type="button"
              className={app['tool']}
              onClick={() => act({ type: 'run', document: document.id, case: id })}
            >
              <Icon name="play" />
              {label}
            </button>
            <p role="status" className={styles['said']}>
              {state.runs.includes(id) && say('assistant.result', { result })}
            </p>
          </div>
        ))}
      </section>
    </>
  )
}

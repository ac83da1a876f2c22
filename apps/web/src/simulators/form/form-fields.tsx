import { type JSX, useEffect, useId, useRef } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import type { Filling } from './field-parts.tsx'
import { FieldView } from './field-view.tsx'
import { usePlaceName, useProblemWords } from './field-words.ts'
import styles from './form.module.css'

/**
 * The fields that are shown, under a list of what is wrong with them.
 * @param checked how often the form was checked: the list then takes the focus
 */
export function FormFields({ checked, ...filling }: Filling & { checked: number }): JSX.Element {
  const say = useMessages()
  const id = useId()
  const { fields, problems, values } = filling
  const problemWords = useProblemWords()
  const placeName = usePlaceName()
  const list = useRef<HTMLDivElement>(null)
  const seen = useRef(checked)
  useEffect(() => {
    if (checked !== seen.current) list.current?.focus()
    seen.current = checked
  }, [checked])
  const hasOptional = fields.some((field) => field.type !== 'note' && !field.required)
  return (
    <div className={styles['fields']}>
      {problems.length > 0 && (
        <div ref={list} className={styles['problems']} tabIndex={-1}>
          <h4>
            <Icon name="alert" />
            {say('form.problems', { count: problems.length })}
          </h4>
          <ul>
            {problems.map((problem) => {
              const field = fields.find((one) => one.id === problem.at.split('.')[0])
              return (
                field && (
                  <li key={problem.at}>
                    <button
                      type="button"
                      className={styles['to-field']}
                      data-changed={problem.changed}
                      onClick={() => document.getElementById(`${id}-${problem.at}`)?.focus()}
                    >
                      {say('form.place-of', {
                        field: placeName(field, problem.at, values),
                        part: problemWords(field, problem),
                      })}
                      {problem.changed && <span className="visually-hidden"> {say('form.changed')}</span>}
                    </button>
                  </li>
                )
              )
            })}
          </ul>
        </div>
      )}
      {hasOptional && fields.some(({ required }) => required) && (
        <p className={styles['small']}>{say('form.all-but-optional')}</p>
      )}
      {fields.map((field) => (
        <FieldView key={field.id} field={field} prefix={id} {...filling} />
      ))}
    </div>
  )
}

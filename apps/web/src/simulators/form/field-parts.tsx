import type { Field, FormAction, FormProblem, Values } from '@pix/core/simulators/form'
import type { JSX, ReactNode } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import { useProblemWords } from './field-words.ts'
import styles from './form.module.css'
import type { ShownPaper } from './papers.tsx'

/** What fields are filled in with. */
export type Filling = {
  readonly fields: readonly Field[]
  readonly values: Values
  readonly problems: readonly FormProblem[]
  /** What can be sent along; none in a preview. */
  readonly papers: readonly ShownPaper[]
  readonly act: (action: FormAction) => void
}

export type FieldProps<One extends Field = Field> = Filling & { readonly field: One; readonly prefix: string }

function problemAt(problems: readonly FormProblem[], at: string): FormProblem | undefined {
  return problems.find((problem) => problem.at === at)
}

/** Ids of the help and of what is wrong, where there are any. */
export function describedBy({ prefix, problems }: Pick<FieldProps, 'prefix' | 'problems'>, at: string, help?: string) {
  const ids = [help === undefined ? '' : `${prefix}-${at}-help`, problemAt(problems, at) ? `${prefix}-${at}-wrong` : '']
  const said = ids.filter((id) => id !== '').join(' ')
  return said === '' ? undefined : said
}

/** Whether something is said to be wrong at a place, and nothing else was filled in since. */
export function isWrongAt(problems: readonly FormProblem[], at: string): boolean {
  const problem = problemAt(problems, at)
  return problem !== undefined && !problem.changed
}

/**
 * What is wrong at a place. It stays, struck out, once something else stands there, until the form is checked again: so
 * nothing moves while a finger is on its way to a button.
 */
export function Wrong({ field, prefix, problems, at }: FieldProps & { at: string }): JSX.Element | null {
  const say = useMessages()
  const words = useProblemWords()
  const problem = problemAt(problems, at)
  if (!problem) return null
  return (
    <p id={`${prefix}-${at}-wrong`} className={styles['wrong']} data-changed={problem.changed}>
      <Icon name={problem.changed ? 'pencil' : 'alert'} />
      <span>{words(field, problem)}</span>
      {problem.changed && <span className="visually-hidden"> {say('form.changed')}</span>}
    </p>
  )
}

/** What is said to be wrong at a place, for the look of its field: something else may stand there since. */
export function wrongMark(problems: readonly FormProblem[], at: string): 'true' | 'changed' | undefined {
  const problem = problemAt(problems, at)
  return problem && (problem.changed ? 'changed' : 'true')
}

/** Said of what may be left empty. */
export function Optional({ required }: { required?: boolean | undefined }): JSX.Element | null {
  const say = useMessages()
  return required ? null : <span className={styles['optional']}> {say('form.optional')}</span>
}

/** Smaller, below the label. */
export function Help({ id, help }: { id: string; help?: string | undefined }): JSX.Element | null {
  return help === undefined ? null : (
    <p id={id} className={styles['small']}>
      {help}
    </p>
  )
}

/** Several controls under one question. */
export function FieldGroup({ children, ...props }: FieldProps & { children: ReactNode }): JSX.Element {
  const { field, prefix } = props
  return (
    <fieldset
      className={styles['group']}
      aria-describedby={describedBy(props, field.id, field.help)}
      data-wrong={wrongMark(props.problems, field.id)}
    >
      <legend>
        {field.label}
        <Optional required={field.required} />
      </legend>
      <Help id={`${prefix}-${field.id}-help`} help={field.help} />
      <Wrong {...props} at={field.id} />
      {children}
    </fieldset>
  )
}

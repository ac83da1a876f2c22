import type { MailRule } from '@pix/core/simulators/mail'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import app from '../application.module.css'
import styles from './mail.module.css'

type Tests = MailRule['tests']
type Written = Omit<MailRule, 'id'>

const fields = ['from', 'to', 'subject', 'body'] as const
const blank: Tests[number] = { field: 'from', has: '' }

/** A rule while it is written. */
export function RuleEditor({
  rule,
  folders,
  folderName,
  onSave,
  onCancel,
}: {
  rule: MailRule | null
  folders: readonly string[]
  folderName: (id: string) => string
  onSave: (rule: Written) => void
  onCancel: () => void
}): JSX.Element {
  const say = useMessages()
  const id = useId()
  const top = useRef<HTMLSelectElement>(null)
  const [tests, setTests] = useState<Tests>(rule?.tests ?? [blank])
  const [unless, setUnless] = useState<Tests>(rule?.unless ?? [])
  const [match, setMatch] = useState(rule?.match ?? 'all')
  const [folder, setFolder] = useState(rule?.folder ?? folders[1] ?? 'inbox')
  const [isMissing, setMissing] = useState(false)
  useEffect(() => top.current?.focus(), [])
  const save = (): void => {
    const filled = (list: Tests): Tests =>
      list.map(({ field, has }) => ({ field, has: has.trim() })).filter(({ has }) => has !== '')
    if (filled(tests).length === 0) setMissing(true)
    else onSave({ tests: filled(tests), unless: filled(unless), match, folder })
  }
  return (
    <div className={app['asked']}>
      <div className={app['field']}>
        <label htmlFor={`${id}-match`}>{say('mail.rule-when')}</label>
        <select
          ref={top}
          id={`${id}-match`}
          value={match}
          onChange={(event) => setMatch(event.target.value === 'any' ? 'any' : 'all')}
        >
          <option value="all">{say('mail.rule-all')}</option>
          <option value="any">{say('mail.rule-any')}</option>
        </select>
      </div>
      <TestLines legend={say('mail.rule-tests')} tests={tests} onChange={setTests} />
      <TestLines legend={say('mail.rule-exceptions')} tests={unless} onChange={setUnless} />
      <div className={app['field']}>
        <label htmlFor={`${id}-folder`}>{say('mail.rule-folder')}</label>
        <select id={`${id}-folder`} value={folder} onChange={(event) => setFolder(event.target.value)}>
          {folders.map((one) => (
            <option key={one} value={one}>
              {folderName(one)}
            </option>
          ))}
        </select>
      </div>
      <p role="status">{isMissing && say('mail.rule-missing')}</p>
      <div className={app['tools']}>
        <button type="button" className={`${app['tool']} ${app['strong']}`} onClick={save}>
          {say('mail.save')}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {say('mail.cancel')}
        </button>
      </div>
    </div>
  )
}

function TestLines({
  legend,
  tests,
  onChange,
}: {
  legend: string
  tests: Tests
  onChange: (tests: Tests) => void
}): JSX.Element {
  const say = useMessages()
  const change = (place: number, changed: Partial<Tests[number]>): void =>
    onChange(tests.map((test, one) => (one === place ? { ...test, ...changed } : test)))
  return (
    <fieldset className={styles['tests']}>
      <legend>{legend}</legend>
      {tests.map(({ field, has }, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of a form has no other name than its place
        <div key={place} className={styles['test']}>
          <select
            aria-label={say('mail.rule-field', { place: place + 1 })}
            value={field}
            onChange={(event) => change(place, { field: fields.find((one) => one === event.target.value) ?? 'from' })}
          >
            {fields.map((one) => (
              <option key={one} value={one}>
                {say(`mail.rule-field-${one}`)}
              </option>
            ))}
          </select>
          <input
            type="text"
            aria-label={say('mail.rule-has', { place: place + 1 })}
            value={has}
            maxLength={200}
            autoComplete="off"
            onChange={(event) => change(place, { has: event.target.value })}
          />
          <button
            type="button"
            className={app['tool']}
            onClick={() => onChange(tests.filter((_test, one) => one !== place))}
          >
            {say('mail.rule-remove-test')}
          </button>
        </div>
      ))}
      <button type="button" className={app['tool']} onClick={() => onChange([...tests, blank])}>
        {say('mail.rule-add-test')}
      </button>
    </fieldset>
  )
}

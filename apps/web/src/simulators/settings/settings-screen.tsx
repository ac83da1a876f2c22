import {
  isShown,
  openPage,
  parentOf,
  type SettingsAction,
  type SettingsState,
  shownGroups,
  worded,
} from '@pix/core/simulators/settings'
import { type JSX, useEffect, useId, useRef, useState } from 'react'
import { useMessages } from '../../messages/use-messages.ts'
import { Icon } from '../../ui/icons.tsx'
import app from '../application.module.css'
import type { ScreenProps } from '../simulator-host.tsx'
import { ControlRow } from './control-row.tsx'
import styles from './settings.module.css'

/** The pages of the settings, one at a time, with a search over all of them. */
export function SettingsScreen({ state, act }: ScreenProps<SettingsState, SettingsAction>): JSX.Element {
  const say = useMessages()
  const searchId = useId()
  const [words, setWords] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  const { scenario, opened } = state
  const page = openPage(state)
  const parent = parentOf(scenario, page?.id ?? '')
  const now = <Part,>(part: Part): Part => worded(state, part)

  const seen = useRef(opened.length)
  useEffect(() => {
    // Whoever opened a page hears its title; whoever arrives is left where they are.
    if (opened.length !== seen.current) heading.current?.focus()
    seen.current = opened.length
  }, [opened.length])

  const open = (id: string): void => {
    setWords('')
    act({ type: 'open', page: id })
  }
  const found = words.trim() === '' ? null : search(state, words)
  return (
    <div className={styles['device']} data-device={scenario.device}>
      <div className={app['bar']}>
        <p className={app['name']}>
          <Icon name="settings" />
          {now(scenario.name)}
        </p>
        <div className={app['search']}>
          <label htmlFor={searchId} className="visually-hidden">
            {say('settings.search')}
          </label>
          <Icon name="search" />
          <input
            id={searchId}
            type="search"
            value={words}
            placeholder={say('settings.search')}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setWords(event.target.value)}
          />
        </div>
      </div>
      {found ? (
        <div className={styles['page']}>
          <p role="status" className={found.length === 0 ? styles['nothing'] : 'visually-hidden'}>
            {say('settings.found', { count: found.length })}
          </p>
          <ul className={app['rows']}>
            {found.map(({ key, label, where, page: id }) => (
              <li key={key}>
                <button type="button" className={styles['row']} onClick={() => open(id)}>
                  <span className={styles['words']}>
                    {label}
                    <span className={styles['hint']}>{where}</span>
                  </span>
                  <Icon name="chevron-right" />
                </button>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        page && (
          <div className={styles['page']} key={page.id}>
            <div className={styles['title']}>
              {parent && (
                <button type="button" className={styles['back']} onClick={() => open(parent.id)}>
                  <Icon name="chevron-left" />
                  {now(parent.title)}
                </button>
              )}
              <h3 ref={heading} tabIndex={-1}>
                {now(page.title)}
              </h3>
            </div>
            {now(shownGroups(state, page)).map((group) => (
              <section key={group.key} className={styles['section']}>
                {group.title !== undefined && <h4>{group.title}</h4>}
                <ul className={app['rows']}>
                  {group.controls.map((control) => (
                    <li key={control.id}>
                      <ControlRow control={control} state={state} act={act} onOpen={open} />
                    </li>
                  ))}
                </ul>
                {group.note !== undefined && <p className={styles['note']}>{group.note}</p>}
              </section>
            ))}
          </div>
        )
      )}
    </div>
  )
}

type Found = { readonly key: string; readonly label: string; readonly where: string; readonly page: string }

/** Pages and controls whose words have all that was typed. */
function search(state: SettingsState, words: string): Found[] {
  const wanted = plain(words).split(' ')
  const fits = (...texts: (string | undefined)[]): boolean => {
    const text = plain(texts.join(' '))
    return wanted.every((word) => text.includes(word))
  }
  return state.scenario.pages
    .filter((page) => isShown(state, page))
    .flatMap((page): Found[] => {
      const title = worded(state, page.title)
      const controls = worded(state, shownGroups(state, page))
        .flatMap((group) => group.controls)
        .filter((control) => control.type !== 'page' && fits(control.label, control.hint))
      return [
        ...(fits(title) ? [{ key: page.id, label: title, where: '', page: page.id }] : []),
        ...controls.map(({ id, label }) => ({ key: id, label, where: title, page: page.id })),
      ]
    })
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .trim()
}

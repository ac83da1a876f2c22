import { Link, useLocation } from '@tanstack/react-router'
import { type JSX, type KeyboardEvent, useEffect, useRef } from 'react'
import { useCurrentUser } from '../current-user/current-user.ts'
import { SignOut } from '../current-user/sign-out.tsx'
import { Message } from '../messages/message.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './account-menu.module.css'
import { LanguageChoice } from './language-choice.tsx'

/** A disclosure rather than an ARIA menu: what is inside are a few links, buttons and a list, used as everywhere else. */
export function AccountMenu(): JSX.Element {
  const menu = useRef<HTMLDetailsElement>(null)
  const { data: user } = useCurrentUser()
  const { pathname } = useLocation()
  const firstName = user?.kind === 'registered' ? user.firstName : ''
  const label = user?.kind === 'registered' ? 'common.my-account' : 'common.menu'

  const close = (): void => {
    if (menu.current) menu.current.open = false
  }

  useEffect(() => {
    const closeFromOutside = (event: Event): void => {
      const isInside = event.target instanceof Node && menu.current?.contains(event.target)
      if (!isInside && menu.current) menu.current.open = false
    }
    document.addEventListener('pointerdown', closeFromOutside)
    document.addEventListener('focusin', closeFromOutside)
    return () => {
      document.removeEventListener('pointerdown', closeFromOutside)
      document.removeEventListener('focusin', closeFromOutside)
    }
  }, [])

  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.current?.open) return
    close()
    menu.current.querySelector('summary')?.focus()
  }

  return (
    <details ref={menu} className={`push ${styles['menu']}`} onKeyDown={closeOnEscape}>
      <summary className={styles['summary']}>
        <Icon name="user" />
        {firstName !== '' && (
          <span className="visually-hidden">
            <Message id="common.menu" />{' '}
          </span>
        )}
        <span className={styles['name']}>{firstName || <Message id={label} />}</span>
        <Icon name="chevron-down" />
      </summary>
      <div className={styles['panel']}>
        {user?.kind === 'registered' && (
          <>
            <p className={styles['email']}>{user.email ?? user.username}</p>
            <Link className="button button-soft" to="/learner/account" onClick={close}>
              <Message id="common.my-account" />
            </Link>
            {user.roles.length > 0 && (
              <Link className="button button-soft" to="/admin/$" params={{ _splat: '' }} onClick={close}>
                <Message id="common.administration" />
              </Link>
            )}
          </>
        )}
        {(user?.kind === 'anonymous' || user?.kind === 'nobody') && (
          <div className="stack">
            <Link className="button" to="/sign-up" search={{ next: pathname }} onClick={close}>
              <Message id="common.sign-up" />
            </Link>
            <Link className="button button-soft" to="/sign-in" search={{ next: pathname }} onClick={close}>
              <Message id="common.sign-in" />
            </Link>
          </div>
        )}
        <LanguageChoice />
        <Link to="/learner/comfort" onClick={close}>
          <Message id="common.comfort" />
        </Link>
        {user !== undefined && user.kind !== 'nobody' && <SignOut user={user} />}
      </div>
    </details>
  )
}

import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { Logo } from '../ui/logo.tsx'
import { AccountMenu } from './account-menu.tsx'
import styles from './site-header.module.css'

export function SiteHeader(): JSX.Element {
  const say = useMessages()
  return (
    <header className={`site-header ${styles['header']}`}>
      <Link className="brand" to="/learner/profile" aria-label={say('common.brand')}>
        <Logo />
        <span className={styles['word']}>pix</span>
      </Link>
      <nav className="site-nav" aria-label={say('common.navigation')}>
        <Link to="/learner/profile">
          <Message id="common.profile" />
        </Link>
        <Link to="/learner/learn">
          <Message id="common.learn" />
        </Link>
      </nav>
      <AccountMenu />
    </header>
  )
}

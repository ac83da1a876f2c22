import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { Message } from '../messages/message.tsx'
import styles from './site-footer.module.css'

export function SiteFooter(): JSX.Element {
  return (
    <footer className="site-footer">
      <div className={styles['line']}>
        <p>
          <Message id="common.licence" />
        </p>
        <ul className={styles['links']}>
          <li>
            {/* Written by the server: a full page load. */}
            <a href="/">
              <Message id="common.home" />
            </a>
          </li>
          <li>
            <Link to="/learner/terms">
              <Message id="common.terms" />
            </Link>
          </li>
        </ul>
      </div>
    </footer>
  )
}

import { Link } from '@tanstack/react-router'
import { type JSX, useState } from 'react'
import type { ApiError } from '../api.ts'
import { Message } from '../messages/message.tsx'
import { findOperator } from '../operator.ts'
import { ErrorNotice } from './error-notice.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import styles from './site-footer.module.css'

/** Says and offers what the footer of the pages written by the server does. */
export function SiteFooter(): JSX.Element {
  const { name, contact, source } = findOperator()
  const [failure, setFailure] = useState<ApiError | null>(null)
  return (
    <footer className="site-footer">
      <div className={styles['line']}>
        <p>
          {name !== null && (
            <>
              <Message id="common.operator" values={{ name }} />
              <br />
            </>
          )}
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
          <li>
            <Link to="/learner/comfort">
              <Message id="common.comfort" />
            </Link>
          </li>
          {source !== null && (
            <li>
              <a href={source}>
                <Message id="common.source" />
              </a>
            </li>
          )}
          {contact !== null && (
            <li>
              <a href={contact.href}>
                <Message id="common.contact" />
              </a>
            </li>
          )}
          <li>
            <LanguageSwitch onFailure={setFailure} />
          </li>
        </ul>
        {failure !== null && <ErrorNotice error={failure} />}
      </div>
    </footer>
  )
}

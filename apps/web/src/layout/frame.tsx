import { Outlet } from '@tanstack/react-router'
import type { JSX } from 'react'
import { useAccountLanguage } from '../language/account-language.ts'
import { Message } from '../messages/message.tsx'
import { useAccountComfort } from './account-comfort.ts'
import { ArrivalNotice } from './arrival-notice.tsx'
import { useFullPage } from './full-page.ts'
import { SiteFrame } from './site-frame.tsx'

/** What is around every page but those of a test. */
export function Frame(): JSX.Element {
  const fullPage = useFullPage()
  useAccountComfort()
  useAccountLanguage()
  return (
    <>
      <a className="skip-link" href="#content">
        <Message id="common.skip" />
      </a>
      <ArrivalNotice />
      {fullPage ? (
        <Outlet />
      ) : (
        <SiteFrame>
          <Outlet />
        </SiteFrame>
      )}
    </>
  )
}

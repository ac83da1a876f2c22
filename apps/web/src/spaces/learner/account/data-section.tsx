import { myData } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JSX } from 'react'
import { call } from '../../../api.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { Message } from '../../../messages/message.tsx'
import { saveFile } from '../../../save-file.ts'
import { Icon } from '../../../ui/icons.tsx'
import { AccountSection } from './account-section.tsx'
import { DoneNotice } from './done-notice.tsx'

/** Taking along what the service keeps: to be read here, or as a file. */
export function DataSection(): JSX.Element {
  const { language } = useLanguage()
  const download = useMutation({
    mutationFn: () => call(myData.getMyData, { query: { language } }),
    onSuccess: (data) =>
      saveFile('pix-my-data.json', new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' })),
  })
  return (
    <AccountSection title="account.data">
      <p>
        <Message id="account.data-text" />
      </p>
      {download.isError && <ErrorNotice error={download.error} />}
      <DoneNotice>{download.isSuccess && <Message id="account.data-saved" />}</DoneNotice>
      <p className="actions">
        <Link className="button button-soft" to="/learner/account/data">
          <Message id="account.data-read" />
        </Link>
        <button
          type="button"
          className="button button-soft"
          aria-disabled={download.isPending}
          onClick={() => download.isPending || download.mutate()}
        >
          <Icon name="download" />
          <Message id={download.isPending ? 'common.working' : 'account.data-download'} />
        </button>
        <Link className="button button-soft" to="/learner/reports">
          <Message id="account.reports" />
        </Link>
      </p>
    </AccountSection>
  )
}

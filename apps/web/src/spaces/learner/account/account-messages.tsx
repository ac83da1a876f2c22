import { useQuery } from '@tanstack/react-query'
import { type JSX, type ReactNode, useMemo } from 'react'
import { createIntl, RawIntlProvider, useIntl } from 'react-intl'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { PagePlaceholder } from '../../../layout/page-placeholder.tsx'
import { loadAccountCatalogue } from '../../../messages/catalogue.ts'

/** Around the pages of an account: what they say comes with them. */
export function AccountMessages({ children }: { children: ReactNode }): JSX.Element {
  const { language } = useLanguage()
  const { messages } = useIntl()
  const { data, error, refetch } = useQuery({
    queryKey: ['account-messages', language],
    queryFn: () => loadAccountCatalogue(language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const intl = useMemo(
    () => (data ? createIntl({ locale: language, messages: { ...messages, ...data } }) : null),
    [language, messages, data],
  )
  if (intl === null) return error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : <PagePlaceholder />
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>
}

import { useQuery } from '@tanstack/react-query'
import { type JSX, type ReactNode, useMemo } from 'react'
import { createIntl, RawIntlProvider, useIntl } from 'react-intl'
import { useLanguage } from '../language/use-language.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { type CatalogueOfPages, loadCatalogueOfPages } from './catalogue.ts'

// Dates are written as in these countries.
const locales = { fr: 'fr-FR', en: 'en-GB' } as const

/** Around pages that bring their own words: few people open them, and nobody waits for these words elsewhere. */
export function MoreMessages({ of, children }: { of: CatalogueOfPages; children: ReactNode }): JSX.Element {
  const { language } = useLanguage()
  const { messages } = useIntl()
  const { data, error, refetch } = useQuery({
    queryKey: ['messages', of, language],
    queryFn: () => loadCatalogueOfPages(of, language),
    staleTime: Number.POSITIVE_INFINITY,
  })
  const intl = useMemo(
    () => (data ? createIntl({ locale: locales[language], messages: { ...messages, ...data } }) : null),
    [language, messages, data],
  )
  if (intl === null) return error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : <PagePlaceholder />
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>
}

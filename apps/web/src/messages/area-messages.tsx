import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type JSX, type ReactNode, useMemo } from 'react'
import { createIntl, RawIntlProvider, useIntl } from 'react-intl'
import { localeOf } from '../language/locale-of.ts'
import { useLanguage } from '../language/use-language.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PagePlaceholder } from '../layout/page-placeholder.tsx'
import { areaWordsQuery } from './area-words-query.ts'
import type { MessageArea } from './areas.ts'

type AreaMessagesProps = {
  areas: readonly MessageArea[]
  /** Shown while the words are on their way; what is only a part of a page says which. */
  placeholder?: JSX.Element | null
  children: ReactNode
}

/** Around what says the words of some areas: they come with it. */
export function AreaMessages({
  areas,
  placeholder = <PagePlaceholder />,
  children,
}: AreaMessagesProps): JSX.Element | null {
  const { language } = useLanguage()
  const { messages } = useIntl()
  const { data, error, refetch } = useQuery({
    ...areaWordsQuery(areas, language),
    // Whoever changes language keeps what they were writing.
    placeholderData: keepPreviousData,
  })
  const intl = useMemo(
    () => (data ? createIntl({ locale: localeOf[language], messages: Object.assign({}, messages, data) }) : null),
    [language, messages, data],
  )
  if (intl === null) return error ? <ErrorNotice error={error} onRetry={() => refetch()} /> : placeholder
  return <RawIntlProvider value={intl}>{children}</RawIntlProvider>
}

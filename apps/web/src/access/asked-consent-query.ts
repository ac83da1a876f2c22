import { consents } from '@pix/api/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../api.ts'

/** The consent of a parent that was asked for in this browser, while it is awaited. */
export const askedConsentQuery = queryOptions({
  queryKey: ['asked-consent'],
  queryFn: ({ signal }) => call(consents.getAskedConsent, { signal }),
})

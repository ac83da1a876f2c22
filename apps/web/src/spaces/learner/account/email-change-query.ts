import { settings } from '@pix/api/contract'
import { queryOptions } from '@tanstack/react-query'
import { call } from '../../../api.ts'

/** The address that waits for its code, if there is one. */
export const emailChangeQuery = queryOptions({
  queryKey: ['email-change'],
  queryFn: ({ signal }) => call(settings.getEmailChange, { signal }),
})

import { accounts } from '@pix/api/contract'
import { useQueryClient } from '@tanstack/react-query'
import { call, isApiError } from '../api.ts'
import { forgetAllDrafts } from '../draft-storage.ts'
import { useLanguage } from '../language/use-language.ts'
import { currentUserQuery } from './current-user.ts'

/** Does what needs somebody. Whoever is not signed in begins without an account. */
export function useAsSomebody(): <Result>(act: () => Promise<Result>) => Promise<Result> {
  const queryClient = useQueryClient()
  const { language } = useLanguage()

  const beginAnonymously = async (): Promise<void> => {
    queryClient.setQueryData(currentUserQuery.queryKey, await call(accounts.startAnonymously, { body: { language } }))
    // They were of whoever was here before.
    forgetAllDrafts()
  }

  return async (act) => {
    const user = await queryClient.ensureQueryData(currentUserQuery)
    if (user.kind === 'nobody') await beginAnonymously()
    try {
      return await act()
    } catch (error) {
      // What was begun without an account has expired meanwhile: begin again.
      if (user.kind === 'registered' || !isApiError(error) || error.code !== 'login-required') throw error
      await beginAnonymously()
      return act()
    }
  }
}

import { accounts } from '@pix/api/contract'
import type { Language } from '@pix/core/language'
import { useQueryClient } from '@tanstack/react-query'
import { call } from '../api.ts'
import { currentUserQuery } from '../current-user/current-user.ts'
import { rememberLanguage } from './chosen-language.ts'
import { useSpokenLanguage } from './language-provider.tsx'

export type LanguageChoice = {
  readonly language: Language
  /** At once, without leaving the page. The account is told too; the browser remembers even if that fails. */
  readonly changeLanguage: (language: Language) => Promise<void>
}

export function useLanguage(): LanguageChoice {
  const { language, speak } = useSpokenLanguage()
  const queryClient = useQueryClient()

  const changeLanguage = async (chosen: Language): Promise<void> => {
    await speak(chosen)
    // A choice of the person before this computer, unlike the language that an account brings along.
    rememberLanguage(chosen)
    const user = queryClient.getQueryData(currentUserQuery.queryKey)
    if (user === undefined || user.kind === 'nobody') return
    await call(accounts.updateUser, { body: { language: chosen } }).catch(() => undefined)
  }
  return { language, changeLanguage }
}

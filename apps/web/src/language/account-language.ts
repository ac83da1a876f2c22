import { useEffect } from 'react'
import { useCurrentUser } from '../current-user/current-user.ts'
import { rememberedLanguage } from './chosen-language.ts'
import { useSpokenLanguage } from './language-provider.tsx'

/** The language of the account, where no other was chosen in this browser. */
export function useAccountLanguage(): void {
  const { data: user } = useCurrentUser()
  const { speak } = useSpokenLanguage()
  const language = user !== undefined && 'language' in user ? user.language : null
  useEffect(() => {
    // Failing, the page stays in the language that it speaks.
    if (language !== null && rememberedLanguage() === null) speak(language).catch(() => undefined)
  }, [language, speak])
}

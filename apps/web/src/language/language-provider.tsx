import type { Language } from '@pix/core/language'
import { useQueryClient } from '@tanstack/react-query'
import {
  createContext,
  type JSX,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { createIntl, RawIntlProvider } from 'react-intl'
import { type Catalogue, loadCatalogue } from '../messages/catalogue.ts'
import { localeOf } from './locale-of.ts'

type Spoken = { language: Language; catalogue: Catalogue }

type LanguageState = {
  language: Language
  /** Loads the other catalogue, then says everything in it, where the person is. Rejects when it cannot be loaded. */
  speak: (language: Language) => Promise<void>
}

const LanguageContext = createContext<LanguageState | null>(null)

export function LanguageProvider({ initial, children }: { initial: Spoken; children: ReactNode }): JSX.Element {
  const [{ language, catalogue }, setSpoken] = useState(initial)

  const queryClient = useQueryClient()
  const latest = useRef(initial.language)
  const hear = useRef<(() => void) | null>(null)
  const speak = useCallback(
    async (chosen: Language) => {
      latest.current = chosen
      // With the words, not with every page: few people change their language.
      const [loaded, { fetchOpenWords, hushStatuses }] = await Promise.all([
        loadCatalogue(chosen),
        import('../other-language.ts'),
      ])
      await fetchOpenWords(queryClient, chosen)
      // Whoever changes their mind meanwhile gets what they asked for last.
      if (latest.current !== chosen) return
      if (document.documentElement.lang !== chosen) hear.current = hushStatuses()
      setSpoken({ language: chosen, catalogue: loaded })
    },
    [queryClient],
  )

  useEffect(() => {
    document.documentElement.lang = language
    hear.current?.()
  }, [language])

  const intl = useMemo(() => createIntl({ locale: localeOf[language], messages: catalogue }), [language, catalogue])
  const state = useMemo(() => ({ language, speak }), [language, speak])
  return (
    <LanguageContext value={state}>
      <RawIntlProvider value={intl}>{children}</RawIntlProvider>
    </LanguageContext>
  )
}

export function useSpokenLanguage(): LanguageState {
  const state = useContext(LanguageContext)
  if (state === null) throw new Error('There is no LanguageProvider above this component.')
  return state
}

import type { Language } from '@pix/core/language'
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { JSX } from 'react'
import { LanguageProvider } from './language/language-provider.tsx'
import type { Catalogue } from './messages/catalogue.ts'
import type { AppRouter } from './router.tsx'

export type AppProps = { language: Language; catalogue: Catalogue; queryClient: QueryClient; router: AppRouter }

export function App({ language, catalogue, queryClient, router }: AppProps): JSX.Element {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider initial={{ language, catalogue }}>
        <RouterProvider router={router} />
      </LanguageProvider>
    </QueryClientProvider>
  )
}

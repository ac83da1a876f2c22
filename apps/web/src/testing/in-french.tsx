import { QueryClientProvider } from '@tanstack/react-query'
import { type RenderResult, render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { LanguageProvider } from '../language/language-provider.tsx'
import { loadCatalogue } from '../messages/catalogue.ts'
import { createQueryClient } from '../query-client.ts'

/** Renders components that say something, without the rest of the app. */
export async function renderInFrench(children: ReactNode): Promise<RenderResult> {
  const catalogue = await loadCatalogue('fr')
  return render(
    <QueryClientProvider client={createQueryClient()}>
      <LanguageProvider initial={{ language: 'fr', catalogue }}>{children}</LanguageProvider>
    </QueryClientProvider>,
  )
}

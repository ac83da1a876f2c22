import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { currentUserQuery } from './current-user/current-user.ts'
import { startingLanguage } from './language/chosen-language.ts'
import { loadCatalogue } from './messages/catalogue.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'

const language = startingLanguage()
const queryClient = createQueryClient()
const router = createAppRouter(queryClient)

// Asked for together rather than one after the other: the words, the page, the person.
void queryClient.prefetchQuery(currentUserQuery)
void router.load()

// A page that the browser kept for its Back button may be of someone who has signed out since.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})

const catalogue = await loadCatalogue(language)
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root.')
createRoot(root).render(
  <StrictMode>
    <App {...{ language, catalogue, queryClient, router }} />
  </StrictMode>,
)

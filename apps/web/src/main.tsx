import './ui/tokens.css'
import './ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { currentUserQuery } from './current-user/current-user.ts'
import { leaveTab } from './current-user/leave.ts'
import { onPersonChanged } from './current-user/other-tabs.ts'
import { forgetOldDrafts } from './draft-storage.ts'
import { startingLanguage } from './language/chosen-language.ts'
import { loadSiteParts } from './layout/site-frame.tsx'
import { loadCatalogue } from './messages/catalogue.ts'
import { createQueryClient } from './query-client.ts'
import { createAppRouter } from './router.tsx'

forgetOldDrafts()
const language = startingLanguage()
const queryClient = createQueryClient()
const router = createAppRouter(queryClient)

// Asked for together rather than one after the other: the words, the page, the person.
void queryClient.prefetchQuery(currentUserQuery)
void router.load()
if (!router.matchRoutes(router.latestLocation).some(({ staticData }) => staticData.fullPage)) void loadSiteParts()

// A page that the browser kept for its Back button may be of someone who has signed out since.
addEventListener('pageshow', ({ persisted }) => {
  if (persisted) location.reload()
})

// Signed out, or signed in as somebody else, in another tab: nothing of the person before stays on the screen here.
onPersonChanged(
  () => leaveTab(queryClient, 'login'),
  () => location.reload(),
)

const root = document.getElementById('root')
const notLoaded = document.getElementById('not-loaded')
if (root === null || !(notLoaded instanceof HTMLTemplateElement)) throw new Error('index.html is not ours.')
const catalogue = await loadCatalogue(language).catch((error: unknown) => {
  // Without words there is no page that could say so.
  root.append(notLoaded.content)
  throw error
})
createRoot(root).render(
  <StrictMode>
    <App {...{ language, catalogue, queryClient, router }} />
  </StrictMode>,
)

import { getRouteApi } from '@tanstack/react-router'
import { type JSX, lazy, Suspense } from 'react'
import { PagePlaceholder } from '../../layout/page-placeholder.tsx'
import { AreaMessages } from '../../messages/area-messages.tsx'

const route = getRouteApi('/authoring/$')

const SimulatorsPage = lazy(async () => ({ default: (await import('./simulators-page.tsx')).SimulatorsPage }))
const TaskPage = lazy(async () => ({ default: (await import('./task-page.tsx')).TaskPage }))
const NotFoundPage = lazy(async () => ({ default: (await import('../not-found/not-found-page.tsx')).NotFoundPage }))

/** What follows `/authoring/` in the address says which page it is. */
function Page({ place }: { place: string }): JSX.Element {
  const [area, challengeId, ...more] = place.split('/').filter((part) => part !== '')
  if (area !== 'simulators' || more.length > 0) return <NotFoundPage />
  return challengeId === undefined ? <SimulatorsPage /> : <TaskPage key={challengeId} challengeId={challengeId} />
}

/** The pages of those who write challenges. */
export function AuthorSpace(): JSX.Element {
  const { _splat } = route.useParams()
  return (
    <AreaMessages areas={['authoring']}>
      <Suspense fallback={<PagePlaceholder />}>
        <Page place={_splat ?? ''} />
      </Suspense>
    </AreaMessages>
  )
}

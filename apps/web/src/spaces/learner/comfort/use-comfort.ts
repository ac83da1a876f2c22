import { type ComfortSettings, comfortOfWords, comfortWords, usualComfort } from '@pix/core/comfort'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { currentUserQuery, useCurrentUser } from '../../../current-user/current-user.ts'
import { showComfort, useShownComfort } from '../../../layout/comfort.ts'
import { keepShownComfort } from './keep-comfort.ts'

type Comfort = {
  readonly settings: ComfortSettings
  readonly isKeptWithAccount: boolean
  /** At once on the page; the account is told after. */
  readonly change: (changed: Partial<ComfortSettings>) => void
  readonly reset: () => void
  /** The account could not be told: the choice holds in this browser. */
  readonly failure: Error | null
  readonly tryAgain: () => void
}

export function useComfort(): Comfort {
  const queryClient = useQueryClient()
  const isRegistered = useCurrentUser().data?.kind === 'registered'
  const settings = comfortOfWords(useShownComfort())
  const keep = useMutation({ mutationFn: keepShownComfort, scope: { id: 'comfort' } })

  const tell = (): void => {
    if (isRegistered) keep.mutate()
  }
  const choose = (chosen: ComfortSettings): void => {
    showComfort(comfortWords(chosen))
    queryClient.setQueryData(currentUserQuery.queryKey, (user) =>
      user?.kind === 'registered' ? { ...user, comfort: chosen } : user,
    )
    tell()
  }
  return {
    settings,
    isKeptWithAccount: isRegistered,
    change: (changed) => choose({ ...settings, ...changed }),
    reset: () => choose(usualComfort),
    failure: keep.error,
    tryAgain: tell,
  }
}

// What a person keeps of the tutorials and thinks of them.
import { tutorials } from '@pix/api/contract'
import { queryOptions, type UseMutationResult, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { useCurrentUser } from '../../../current-user/current-user.ts'

const ownTutorialsQuery = queryOptions({
  queryKey: ['own-tutorials'],
  queryFn: ({ signal }) => call(tutorials.getOwnTutorials, { signal }),
  // A test that goes on in another tab changes what is recommended.
  staleTime: 5000,
})

/** Undefined for whoever is not signed in, and until it is known. */
export function useOwnTutorials(): tutorials.OwnTutorials | undefined {
  const { data: user } = useCurrentUser()
  return useQuery({ ...ownTutorialsQuery, enabled: user !== undefined && user.kind !== 'nobody' }).data
}

/** Shown at once, and taken back where the server refuses. */
function useOwnChange<Wish>(
  send: (wish: Wish) => Promise<unknown>,
  change: (own: tutorials.OwnTutorials, wish: Wish) => tutorials.OwnTutorials,
): UseMutationResult<unknown, Error, Wish> {
  const queryClient = useQueryClient()
  const { queryKey } = ownTutorialsQuery
  return useMutation({
    mutationFn: send,
    onMutate: async (wish) => {
      await queryClient.cancelQueries({ queryKey })
      queryClient.setQueryData(queryKey, (own) => own && change(own, wish))
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  })
}

/** Whether to keep a tutorial. */
export function useKeepTutorial(): UseMutationResult<unknown, Error, { tutorialId: string; keep: boolean }> {
  return useOwnChange(
    ({ tutorialId, keep }) =>
      call(keep ? tutorials.saveTutorial : tutorials.forgetTutorial, { params: { tutorialId } }),
    (own, { tutorialId, keep }) => {
      const others = own.saved.filter((id) => id !== tutorialId)
      return { ...own, saved: keep ? [tutorialId, ...others] : others }
    },
  )
}

export function useRateTutorial(): UseMutationResult<unknown, Error, { tutorialId: string; isUseful: boolean }> {
  return useOwnChange(
    ({ tutorialId, isUseful }) => call(tutorials.rateTutorial, { params: { tutorialId }, body: { isUseful } }),
    (own, rating) => ({
      ...own,
      ratings: [...own.ratings.filter(({ tutorialId }) => tutorialId !== rating.tutorialId), rating],
    }),
  )
}

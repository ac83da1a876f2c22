import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query'
import { operatorKey } from './operator-queries.ts'

/** Something that an operator does; what the pages for operators count and show is asked again after it. */
export function useOperatorChange<Result, Wish = void>(
  change: (wish: Wish) => Promise<Result>,
): UseMutationResult<Result, Error, Wish> {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: change,
    onSuccess: () => queryClient.invalidateQueries({ queryKey: operatorKey }),
  })
}

// How the app asks the server: what is temporary is tried again by itself, what was refused is not.
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { isApiError } from './api.ts'
import { currentUserQuery } from './current-user/current-user.ts'
import { retryWaitMs } from './retry-wait.ts'

const temporary: ReadonlySet<string> = new Set(['no-connection', 'database-unavailable', 'too-busy'])
const mostRetries = 4
const waits = { firstMs: 800, longestMs: 10_000 }

function isTemporary(error: unknown): boolean {
  return isApiError(error) && temporary.has(error.code)
}

export function createQueryClient(): QueryClient {
  // The login has expired: the app must stop believing that somebody is signed in, or the sign-in page would send them
  // straight back.
  const watchLogin = (error: unknown): void => {
    if (isApiError(error) && error.code === 'login-required') {
      void queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
    }
  }
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError: watchLogin }),
    mutationCache: new MutationCache({ onError: watchLogin }),
    defaultOptions: {
      queries: {
        // A browser is often wrong about being offline; asking tells.
        networkMode: 'always',
        staleTime: 30_000,
        retry: (failures, error) => failures < mostRetries && isTemporary(error),
        retryDelay: (failures) => retryWaitMs(failures, waits, Math.random()),
        // After the tries it goes on more slowly: the page recovers by itself when the service does.
        refetchInterval: ({ state }) => (isTemporary(state.error) ? waits.longestMs : false),
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
  return queryClient
}

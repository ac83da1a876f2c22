// The typed way to the API: one function for every route, from the same constants that the server registers.
import type {
  BodyOf,
  ErrorCode,
  ErrorOf,
  ParamsOf,
  Problem,
  QueryOf,
  ResponseOf,
  RouteContract,
} from '@pix/api/contract'

/** Refusals that every route may give, and the two that happen on the way. */
type CommonCode =
  | 'invalid-request'
  | 'login-required'
  | 'registered-only'
  | 'database-unavailable'
  | 'internal-error'
  | 'no-connection'
  | 'unknown'

/** Every code a person may meet, for the table of sentences. */
export type ApiErrorCode = ErrorCode | 'no-connection' | 'unknown'

/** A request that did not succeed, with the reason as a code of the route's contract. */
export class ApiError<Code extends string = ApiErrorCode> extends Error {
  override name = 'ApiError'
  readonly code: Code | CommonCode
  /** What the server said; empty when it could not be reached. */
  readonly problem: Partial<Problem>

  constructor(code: Code | CommonCode, problem: Partial<Problem> = {}) {
    super(problem.title ?? code)
    this.code = code
    this.problem = problem
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError
}

// Long enough for a slow line; a request that hangs longer would leave a person before a page that never comes.
const longestWaitMs = 30_000

type Input<Contract> = (ParamsOf<Contract> extends undefined
  ? { params?: undefined }
  : { params: ParamsOf<Contract> }) &
  (QueryOf<Contract> extends undefined ? { query?: undefined } : { query: QueryOf<Contract> }) &
  (BodyOf<Contract> extends undefined ? { body?: undefined } : { body: BodyOf<Contract> }) & { signal?: AbortSignal }

/**
 * Calls a route.
 * @throws {ApiError} with one of the route's codes, or `no-connection` when the server could not be reached
 */
export function call<Contract extends RouteContract>(
  contract: Contract,
  input: Input<Contract>,
): Promise<ResponseOf<Contract>> {
  return ask(contract, input, (response) => response.json())
}

/** Calls a route that answers with a file. Throws as `call` does. */
export function fetchFile<Contract extends RouteContract & { readonly mediaType: string }>(
  contract: Contract,
  input: Input<Contract>,
): Promise<Blob> {
  return ask(contract, input, (response) => response.blob())
}

async function ask<Contract extends RouteContract, Answer>(
  contract: Contract,
  input: Input<Contract>,
  read: (response: Response) => Promise<Answer>,
): Promise<Answer> {
  const { params, query, body, signal } = input
  const stop = new AbortController()
  const abort = (): void => stop.abort(signal?.reason)
  const timer = setTimeout(abort, longestWaitMs)
  signal?.addEventListener('abort', abort)
  try {
    const response = await fetch(addressOf(contract.url, params, query), {
      method: contract.method,
      credentials: 'same-origin',
      headers: body === undefined ? {} : { 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: stop.signal,
    })
    if (!response.ok) throw await problemOf<ErrorOf<Contract>>(response)
    // Awaited here: a line that breaks in the middle of the answer is a broken line too.
    return await read(response)
  } catch (error) {
    if (isApiError(error) || signal?.aborted) throw error
    throw new ApiError<ErrorOf<Contract>>('no-connection')
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', abort)
  }
}

async function problemOf<Code extends string>(response: Response): Promise<ApiError<Code>> {
  try {
    const problem: Problem = await response.json()
    // The server sends only codes of the closed list.
    return new ApiError<Code>(problem.code as Code, problem)
  } catch {
    return new ApiError<Code>(response.status === 503 ? 'database-unavailable' : 'unknown')
  }
}

function addressOf(url: string, params: unknown, query: unknown): string {
  const path = Object.entries(params ?? {}).reduce(
    (address, [name, value]) => address.replace(`:${name}`, encodeURIComponent(String(value))),
    url,
  )
  const search = new URLSearchParams(
    Object.entries(query ?? {}).map(([name, value]) => [name, String(value)]),
  ).toString()
  return search ? `${path}?${search}` : path
}

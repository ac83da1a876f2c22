import type { ErrorOf, RouteContract } from './contract.ts'
import type { ErrorCode } from './error-codes.ts'

/** A request that is understood and refused. Anything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ErrorCode
  readonly problems: readonly string[] | undefined

  constructor(code: ErrorCode, detail?: string, problems?: readonly string[]) {
    super(detail ?? '')
    this.code = code
    this.problems = problems
  }
}

/** Refuses with one of the codes that the route's contract lists. */
export function refuse<Contract extends RouteContract>(
  _contract: Contract,
  code: ErrorOf<Contract>,
  details: { readonly detail?: string; readonly problems?: readonly string[] } = {},
): never {
  throw new Refusal(code, details.detail, details.problems)
}

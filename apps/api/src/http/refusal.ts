import type { ErrorOf, Problem, RouteContract } from './contract.ts'
import type { ErrorCode } from './error-codes.ts'

/** What a refusal says besides its code. */
type RefusalDetails = Pick<Problem, 'detail' | 'problems' | 'remainingTries' | 'retryAfter'>

/** A request that is understood and refused. Anything else that is thrown is a fault of ours. */
export class Refusal extends Error {
  override name = 'Refusal'
  readonly code: ErrorCode
  readonly details: RefusalDetails

  constructor(code: ErrorCode, details: RefusalDetails = {}) {
    super(details.detail ?? '')
    this.code = code
    this.details = details
  }
}

/** Refuses with one of the codes that the route's contract lists. */
export function refuse<Contract extends RouteContract>(
  _contract: Contract,
  code: ErrorOf<Contract>,
  details: RefusalDetails = {},
): never {
  throw new Refusal(code, details)
}

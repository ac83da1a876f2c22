// Every route of the API, for the web app and for the documentation. Nothing of the server is reachable from here.
export * as accounts from './features/accounts/contract.ts'
export * as assessments from './features/assessments/contract.ts'
export * as health from './features/health/contract.ts'
export * as profile from './features/profile/contract.ts'
export * as recovery from './features/recovery/contract.ts'
export * as tutorials from './features/tutorials/contract.ts'
export type { BodyOf, ErrorOf, ParamsOf, Problem, QueryOf, ResponseOf, RouteContract } from './http/contract.ts'
export type { ErrorCode } from './http/error-codes.ts'

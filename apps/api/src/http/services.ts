import type { Pool } from 'pg'
import type { Config } from '../config.ts'
import type { Releases } from '../features/releases/releases.ts'
import type { JobSender } from '../jobs/jobs.ts'

/** What handlers work with, made once for the process. */
export type Services = {
  readonly config: Pick<
    Config,
    | 'publicUrl'
    | 'openLevels'
    | 'positioningPolicy'
    | 'sourceUrl'
    | 'operatorName'
    | 'contact'
    | 'sendsMail'
    | 'development'
    | 'consentAge'
    | 'identityProviders'
  >
  readonly pool: Pool
  readonly releases: Releases
  readonly jobs: JobSender
  readonly clock: () => Date
}

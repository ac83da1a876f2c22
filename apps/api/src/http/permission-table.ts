// Who may call what, as a table that is read in review.
import { everyRoute } from './openapi.ts'

const actors = ['public', 'anonymous', 'one-time', 'user', 'operator'] as const

/** Every route with the kinds of actors that may call it, in Markdown. */
export function permissionTable(): string {
  const lines = everyRoute().map((route) => {
    const allowed = actors.map((actor) => (route.actors.includes(actor) ? 'yes' : '–'))
    return `| \`${route.method} ${route.url}\` | ${allowed.join(' | ')} | ${route.summary} |`
  })
  return [
    '# Who may call what',
    '',
    'Written by `npm run api:describe` from the contracts. `anonymous` is a person who tries without an account; `one-time` one who signed in with a one-time password, and is nobody elsewhere until they have chosen their own; `operator` is a user who looks after the service, and `packages/core/src/operators/policy.ts` says which role is needed. What belongs to a person is found for that person alone.',
    '',
    `| route | ${actors.join(' | ')} | what it is |`,
    `| --- | ${actors.map(() => '---').join(' | ')} | --- |`,
    ...lines,
    '',
  ].join('\n')
}

// `npm run api:describe`: writes docs/permissions.md and docs/openapi.json from the contracts.
import { writeFile } from 'node:fs/promises'
import { openApiDocument } from '../apps/api/src/http/openapi.ts'
import { permissionTable } from '../apps/api/src/http/permission-table.ts'

await writeFile(new URL('../docs/permissions.md', import.meta.url), permissionTable())
await writeFile(
  new URL('../docs/openapi.json', import.meta.url),
  `${JSON.stringify(await openApiDocument(), null, 2)}\n`,
)
console.log('docs/permissions.md and docs/openapi.json are written.')

export * from './masked-address.ts'
export * from './page.ts'
export * from './policy.ts'
export * from './role.ts'

export * from './category.ts'
export * from './report.ts'

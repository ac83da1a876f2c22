import { describe, expect, it } from 'vitest'
import { internalPath } from './internal-path.ts'

describe('internalPath', () => {
  it.each(['/learner/profile', '/learner/competences/4.1', '/learner/profile?a=b', '/admin', '/admin/reports?page=2'])(
    'keeps %s',
    (path) => {
      expect(internalPath(path)).toBe(path)
    },
  )

  it.each([
    'https://evil.example/learner/',
    '//evil.example/learner/',
    '/\\evil.example/learner/',
    'javascript:alert(1)',
    '/learner/../api/users/me',
    '/sign-in',
    '/administrator',
    '',
    undefined,
    3,
  ])('refuses %s', (value) => {
    expect(internalPath(value)).toBe(null)
  })
})

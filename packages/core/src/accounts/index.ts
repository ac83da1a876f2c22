export { anonymousLifetime, type LoginKind, loginExpiry, loginNeedsTouch } from './login-lifetime.ts'
export { type PasswordProblem, passwordProblems } from './password.ts'

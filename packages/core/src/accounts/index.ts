export { anonymousLifetime, type LoginKind, loginExpiry, loginNeedsTouch } from './login-lifetime.ts'
export { isLongEnoughAlone, type PasswordProblem, passwordProblems } from './password.ts'

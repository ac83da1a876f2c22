export { anonymousLifetime, type LoginKind, loginExpiry, loginNeedsTouch } from './login-lifetime.ts'
export { codeLifetime, codeTries, type LinkPurpose, linkExpiry, makeCode, typedCode } from './mail-proofs.ts'
export { isLongEnoughAlone, type PasswordProblem, passwordProblems } from './password.ts'
export { blockedUntil, blockingFailures, remainingTries } from './sign-in-attempts.ts'

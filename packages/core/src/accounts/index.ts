export { consentWait } from './consent.ts'
export { anonymousLifetime, isFreshLogin, type LoginKind, loginExpiry, loginNeedsTouch } from './login-lifetime.ts'
export {
  codeLength,
  codeLifetime,
  codeTries,
  LinkPurpose,
  linkExpiry,
  linksCountFrom,
  makeCode,
  mostLinksInAnHour,
  typedCode,
} from './mail-proofs.ts'
export { makeOneTimePassword, oneTimePasswordLifetime } from './one-time-password.ts'
export { isLongEnoughAlone, isMadeOfOwnNames, type PasswordProblem, passwordProblems } from './password.ts'
export { blockedUntil, blockingFailures, remainingTries } from './sign-in-attempts.ts'
export { type TermsAcceptance, termsAcceptance, termsVersion } from './terms.ts'
export { hasRoom, nextTurn, paceAfter } from './turns.ts'
export { numberedUsername, usernameFor, usernameKey } from './username.ts'

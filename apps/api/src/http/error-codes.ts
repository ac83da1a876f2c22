// Every way the API can refuse, closed: a code that is not here cannot be sent. The web app has a sentence for each.
// `title` is for people who read the API; `status` is the HTTP status.

export const errorCodes = {
  'invalid-request': { status: 400, title: 'The request does not have the form that this route asks for.' },
  'malformed-json': { status: 400, title: 'The body of the request is not valid JSON.' },
  'unsupported-media-type': { status: 415, title: 'Send the body as application/json.' },
  'body-too-large': { status: 413, title: 'The body of the request is larger than this route accepts.' },
  'route-not-found': { status: 404, title: 'There is nothing at this address.' },
  'method-not-allowed': { status: 405, title: 'This address does not answer to this method.' },
  'foreign-origin': { status: 403, title: 'The request comes from a page of another site.' },
  'login-required': { status: 401, title: 'Sign in, or start a test without an account, then try again.' },
  'registered-only': { status: 403, title: 'This needs an account.' },
  'password-change-required': {
    status: 403,
    title: 'Choose a password of your own in place of the one-time one first.',
  },
  'database-unavailable': { status: 503, title: 'The database cannot be reached for now. Try again in a few seconds.' },
  'too-busy': { status: 503, title: 'Too many people are signing in at this moment. Try again in a few seconds.' },
  'internal-error': { status: 500, title: 'Something went wrong on our side.' },

  'email-taken': { status: 409, title: 'There is already an account with this e-mail address.' },
  'email-not-valid': { status: 422, title: 'This is not an e-mail address.' },
  'password-too-weak': { status: 422, title: 'The password does not follow the rules; see problems.' },
  'wrong-email-or-password': {
    status: 401,
    title: 'No account has this e-mail address or username with this password.',
  },
  'one-time-password-expired': {
    status: 403,
    title: 'This one-time password is too old: whoever gave it gives another.',
  },
  'consent-awaited': { status: 403, title: 'This account awaits the consent of a parent.' },
  'parent-email-not-valid': { status: 422, title: 'This is not the e-mail address of somebody else.' },
  'wrong-password': { status: 401, title: 'This is not the password of the account.' },
  'sign-in-paused': { status: 429, title: 'Too many wrong passwords: this account takes no other for some minutes.' },
  'account-blocked': { status: 403, title: 'Too many wrong passwords: this account takes none until it is renewed.' },
  'mail-not-sent-here': { status: 409, title: 'This service sends no mail.' },
  'link-unknown': { status: 404, title: 'No such link was sent.' },
  'link-used': { status: 409, title: 'This link was used already, or a newer one was.' },
  'link-expired': { status: 410, title: 'This link is too old.' },
  'email-unchanged': { status: 422, title: 'The account has this address already.' },
  'asked-too-soon': { status: 429, title: 'A mail was sent a moment ago: wait before asking for another.' },
  'code-wrong': { status: 422, title: 'This is not the code that was sent.' },
  'code-expired': { status: 410, title: 'This code is too old, or was tried too often: ask for a new one.' },
  'login-not-found': { status: 404, title: 'You have no such login.' },
  'email-already-verified': { status: 409, title: 'The address of this account is verified already.' },
  'already-signed-in': { status: 409, title: 'Sign out first.' },

  'competence-not-found': { status: 404, title: 'There is no such competence.' },
  'competence-not-available': { status: 409, title: 'This competence has no questions yet.' },
  'competence-completed': { status: 409, title: 'The test of this competence is completed.' },
  'nothing-to-ask': { status: 409, title: 'Everything that can be asked in this competence is already known.' },
  'assessment-not-found': { status: 404, title: 'You have no such test.' },
  'assessment-ended': { status: 409, title: 'This test is over: it takes no more answers.' },
  'question-not-asked': { status: 409, title: 'This question has not been asked yet.' },
  'question-not-found': { status: 404, title: 'This test has no such question.' },
  'already-answered': { status: 409, title: 'This question has its answer already, perhaps from another tab.' },
  'answer-id-reused': { status: 409, title: 'This answer id was used for another question: make a new one.' },
  'answer-incomplete': { status: 422, title: 'The answer is not complete.' },
  'answer-not-a-number': { status: 422, title: 'This question asks for a number.' },
  'answer-not-possible': { status: 422, title: 'The answer names something that this question did not show.' },
  'correction-not-yet': { status: 403, title: 'The correction can be seen at the next pause of the test.' },
  'tutorial-not-found': { status: 404, title: 'There is no such tutorial.' },
} as const satisfies Record<string, { status: number; title: string }>

export type ErrorCode = keyof typeof errorCodes

/** Codes that any route may answer: a route's contract lists its own besides. */
export const commonErrorCodes = [
  'invalid-request',
  'malformed-json',
  'unsupported-media-type',
  'body-too-large',
  'route-not-found',
  'method-not-allowed',
  'foreign-origin',
  'login-required',
  'registered-only',
  'password-change-required',
  'database-unavailable',
  'internal-error',
] as const satisfies readonly ErrorCode[]

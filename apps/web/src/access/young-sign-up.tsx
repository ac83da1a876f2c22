import { consents } from '@pix/api/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, type JSX, type ReactNode, useState } from 'react'
import { emailProblem, type FormErrors, fieldText, useFormErrors } from '../accounts/form-errors.ts'
import {
  refusedSignUp,
  type SignUpFieldName,
  SignUpFields,
  signUpErrors,
  TermsField,
} from '../accounts/sign-up-fields.tsx'
import { TurnNotice } from '../accounts/turn-notice.tsx'
import { useInTurn } from '../accounts/use-in-turn.ts'
import { call, isApiError } from '../api.ts'
import { currentUserQuery } from '../current-user/current-user.ts'
import { claimTest } from '../current-user/own-test.ts'
import { useLanguage } from '../language/use-language.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import type { MessageKey } from '../messages/catalogue.ts'
import { Message } from '../messages/message.tsx'
import { findOperator } from '../operator.ts'
import { Field } from '../ui/field.tsx'
import styles from './access.module.css'
import { askedConsentQuery } from './asked-consent-query.ts'
import { SchoolProviders } from './school-providers.tsx'

type FieldName = SignUpFieldName | 'parentEmail'

type YoungSignUpProps = {
  age: number
  signInLink: (words: ReactNode[]) => JSX.Element
  onAsked: () => void
}

/** The two ways to an account for those who cannot decide alone: school, or a parent. */
export function YoungSignUp({ age, signInLink, onAsked }: YoungSignUpProps): JSX.Element {
  const { sendsMail } = findOperator()
  return (
    <div className="stack">
      <p>
        <Message id="access.young-lead" values={{ age }} />
      </p>
      <section className={styles['part']}>
        <h2>
          <Message id="access.school-title" />
        </h2>
        <p>
          <Message id="access.school-text" values={{ link: signInLink }} />
        </p>
        <SchoolProviders />
      </section>
      <section className={styles['part']}>
        <h2>
          <Message id="access.parent-title" />
        </h2>
        <p>
          <Message id={sendsMail ? 'access.parent-text' : 'access.parent-no-mail'} />
        </p>
        <p>
          <Message id="access.try-meanwhile" values={{ link: (words) => <Link to="/learner/profile">{words}</Link> }} />
        </p>
      </section>
      {sendsMail && <AskParent signInLink={signInLink} onAsked={onAsked} />}
    </div>
  )
}

function AskParent({ signInLink, onAsked }: Pick<YoungSignUpProps, 'signInLink' | 'onAsked'>): JSX.Element {
  const { language } = useLanguage()
  const queryClient = useQueryClient()
  const [password, setPassword] = useState('')
  const { form, errors, showErrors } = useFormErrors<FieldName>()
  const ask = useInTurn({
    ask: (body: { email: string; password: string; firstName: string; parentEmail: string }, signal) =>
      call(consents.askConsent, { body: { ...body, language, acceptsTerms: true }, signal }),
    onSuccess: async (consent) => {
      claimTest()
      queryClient.setQueryData(askedConsentQuery.queryKey, consent)
      onAsked()
      await queryClient.invalidateQueries({ queryKey: currentUserQuery.queryKey })
    },
    onError: (error) => showErrors(refusedAsking(error)),
  })

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (ask.isPending) return
    ask.reset()
    const email = fieldText(event.currentTarget, 'email').trim()
    const parentEmail = fieldText(event.currentTarget, 'parentEmail').trim()
    const problem = parentProblem(parentEmail, email)
    const found: FormErrors<FieldName> = {
      ...signUpErrors(email, password, fieldText(event.currentTarget, 'terms') === 'on'),
      ...(problem === null ? {} : { parentEmail: problem }),
    }
    showErrors(found)
    if (Object.keys(found).length > 0) return
    ask.mutate({ email, password, firstName: fieldText(event.currentTarget, 'firstName').trim(), parentEmail })
  }

  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <SignUpFields
        emailLabel="access.your-email"
        errors={errors}
        signInLink={signInLink}
        password={password}
        onPassword={setPassword}
      />
      <Field
        id="parent-email"
        label={<Message id="access.parent-email" />}
        hint={<Message id="access.parent-email-hint" />}
        error={errors.parentEmail === undefined ? undefined : <Message id={errors.parentEmail} />}
      >
        {(control) => (
          <input {...control} type="email" name="parentEmail" autoComplete="off" maxLength={254} required />
        )}
      </Field>
      <TermsField error={errors.terms} />
      {ask.isError && Object.keys(refusedAsking(ask.error)).length === 0 && <ErrorNotice error={ask.error} />}
      <TurnNotice turn={ask} />
      <button type="submit" className="button" aria-disabled={ask.isPending}>
        <Message id={ask.isPending ? 'common.working' : 'access.ask-parent'} />
      </button>
    </form>
  )
}

function refusedAsking(error: unknown): FormErrors<FieldName> {
  return isApiError(error) && error.code === 'parent-email-not-valid'
    ? { parentEmail: 'errors.parent-email-not-valid' }
    : refusedSignUp(error)
}

function parentProblem(parentEmail: string, ownEmail: string): MessageKey | null {
  if (parentEmail === '') return 'access.parent-email-missing'
  if (parentEmail.toLowerCase() === ownEmail.toLowerCase()) return 'access.parent-email-own'
  return emailProblem(parentEmail)
}

import { recovery } from '@pix/api/contract'
import { useMutation } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { type FormEvent, type JSX, useState } from 'react'
import { PupilHelp } from '../access/pupil-help.tsx'
import { call } from '../api.ts'
import { useLanguage } from '../language/use-language.ts'
import { ErrorNotice } from '../layout/error-notice.tsx'
import { PageTitle } from '../layout/page-title.tsx'
import { Message } from '../messages/message.tsx'
import { useMessages } from '../messages/use-messages.ts'
import { findOperator } from '../operator.ts'
import { Field } from '../ui/field.tsx'
import { Icon } from '../ui/icons.tsx'
import styles from './account-page.module.css'
import { emailProblem, fieldText, useFormErrors } from './form-errors.ts'

/** Asks for a mail with a link to choose a new password. Says the same whether or not the address has an account. */
export function ForgottenPasswordPage(): JSX.Element {
  const say = useMessages()
  const { language } = useLanguage()
  const { contact, sendsMail } = findOperator()
  const email = useLocation({ select: ({ state }) => state.email?.includes('@') && state.email })
  const { form, errors, showErrors } = useFormErrors<'email'>()
  const [asked, setAsked] = useState({ email: '', times: 0 })
  const ask = useMutation({
    mutationFn: (typed: string) => call(recovery.askPasswordReset, { body: { email: typed, language } }),
    onSuccess: (_done, typed) =>
      setAsked((before) => ({ email: typed, times: before.email === typed ? before.times + 1 : 1 })),
  })

  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    if (ask.isPending) return
    ask.reset()
    const typed = fieldText(event.currentTarget, 'email').trim()
    const problem = typed === '' || typed.includes('@') ? emailProblem(typed) : 'accounts.email-is-username'
    showErrors(problem === null ? {} : { email: problem })
    if (problem === null) ask.mutate(typed)
  }

  return (
    <div className={styles['column']}>
      <PageTitle documentTitle={say('accounts.forgotten-title')}>
        <Message id="accounts.forgotten-title" />
      </PageTitle>
      {!sendsMail && (
        <p className="lead">
          {contact === null ? (
            <Message id="accounts.forgotten-ask" />
          ) : (
            <Message id="accounts.forgotten" values={{ contact: <a href={contact.href}>{contact.words}</a> }} />
          )}
        </p>
      )}
      {sendsMail && (
        <>
          <p className="lead">
            <Message id="accounts.forgotten-lead" />
          </p>
          <form ref={form} className="stack" noValidate onSubmit={submit}>
            <Field
              id="email"
              label={<Message id="accounts.email" />}
              error={errors.email === undefined ? undefined : <Message id={errors.email} />}
            >
              {(control) => (
                <input
                  {...control}
                  type="email"
                  name="email"
                  defaultValue={email || ''}
                  autoComplete="username"
                  maxLength={254}
                  required
                />
              )}
            </Field>
            {ask.isError && <ErrorNotice error={ask.error} />}
            <button type="submit" className="button" aria-disabled={ask.isPending}>
              <Message
                id={ask.isPending ? 'common.working' : ask.isSuccess ? 'accounts.send-again' : 'accounts.send-link'}
              />
            </button>
          </form>
          <div role="status">
            {ask.isSuccess && (
              // Made anew each time: what is said a second time is read aloud a second time.
              <div key={asked.times} className="notice notice-positive">
                <Icon name="mail" />
                <div className="stack">
                  <p>
                    <Message
                      id={asked.times > 1 ? 'accounts.link-sent-again' : 'accounts.link-sent'}
                      values={{ email: asked.email }}
                    />
                  </p>
                  <p>
                    <Message id="accounts.link-late" />
                  </p>
                </div>
              </div>
            )}
          </div>
        </>
      )}
      <PupilHelp />
      <p>
        <Link to="/sign-in">
          <Message id="accounts.back-to-sign-in" />
        </Link>
      </p>
    </div>
  )
}

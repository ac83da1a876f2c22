import { type assessments, problemReports } from '@pix/api/contract'
import {
  categoriesAt,
  detailsOf,
  hasHelp,
  longestReportText,
  type ReportCategory,
  type ReportDetail,
  type ReportedThing,
  type ReportPlace,
} from '@pix/core/reports'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type JSX, useState } from 'react'
import { type FormErrors, useFormErrors } from '../../../accounts/form-errors.ts'
import { call, isApiError } from '../../../api.ts'
import { useLanguage } from '../../../language/use-language.ts'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { useMessages } from '../../../messages/use-messages.ts'
import { Icon } from '../../../ui/icons.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextAreaField } from '../../../ui/text-area-field.tsx'
import { ownReportsKey } from './own-reports-query.ts'
import { forgetReportDraft, keepReportDraft, type ReportDraft, readReportDraft } from './report-draft.ts'
import type { ReplyComes } from './report-sent.tsx'

type Help =
  | 'picture-not-displayed'
  | 'link-blocked'
  | 'embed-not-displayed'
  | `download-cannot-${'open' | 'find' | 'edit'}`

const noConnection: ReadonlySet<string> = new Set(['no-connection', 'database-unavailable'])

/** A category, what exactly, what can be tried at once, and words. */
export function ReportForm({
  run,
  question,
  place,
  onSent,
  onLeave,
}: {
  run: problemReports.Run
  question: assessments.Question
  place: ReportPlace
  onSent: (replyComes: ReplyComes) => void
  onLeave: () => void
}): JSX.Element {
  const about = { run, position: question.position }
  const say = useMessages()
  const { language } = useLanguage()
  const queryClient = useQueryClient()
  const { form, errors, showErrors } = useFormErrors<'category' | 'detail' | 'text'>()
  const [draft, setDraft] = useState(() => readReportDraft(about))
  const { reportId, category, detail, text } = draft
  const details = category === null ? [] : detailsOf(category)
  const isHelped = category !== null && hasHelp(category, detail)
  const isChosen = category !== null && (details.length === 0 || detail !== null)

  const change = (changed: Partial<ReportDraft>): void => {
    const next = { ...draft, ...changed }
    setDraft(next)
    showErrors({})
    keepReportDraft(about, next)
  }
  const send = useMutation({
    mutationFn: (chosen: ReportCategory) =>
      call(problemReports.sendReport, {
        body: { ...about, reportId, place, category: chosen, detail, text, language },
      }),
    onSuccess: ({ replyComes }) => {
      forgetReportDraft(about)
      void queryClient.invalidateQueries({ queryKey: ownReportsKey })
      onSent(replyComes)
    },
  })
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (send.isPending) return
    const found: FormErrors<'category' | 'detail' | 'text'> =
      category === null
        ? { category: 'reports.category-missing' }
        : isChosen
          ? text.trim() === '' && !isHelped
            ? { text: 'reports.text-missing' }
            : {}
          : { detail: 'reports.detail-missing' }
    showErrors(found)
    if (category !== null && Object.keys(found).length === 0) send.mutate(category)
  }
  const errorOf = (name: 'category' | 'detail' | 'text') => {
    const key = errors[name]
    return key === undefined ? undefined : say(key)
  }

  return (
    <form ref={form} className="stack" noValidate onSubmit={submit}>
      <div>
        <h2>{say('reports.title')}</h2>
        <p>{say('reports.lead')}</p>
      </div>
      <SelectField<ReportCategory>
        id="report-category"
        label={say('reports.category')}
        error={errorOf('category')}
        values={categoriesAt(place, shownIn(question))}
        value={category}
        unchosen={say('reports.choose')}
        labelOf={(one) => say(`reports.category-${one}`)}
        onChange={(one) => change({ category: one, detail: null })}
      />
      {details.length > 0 && (
        <SelectField<ReportDetail>
          id="report-detail"
          label={say('reports.detail')}
          error={errorOf('detail')}
          values={details}
          value={detail}
          unchosen={say('reports.choose')}
          labelOf={(one) => say(`reports.detail-${one}`)}
          onChange={(one) => change({ detail: one })}
        />
      )}
      <div role="status">
        {isHelped && (
          <div className="notice">
            <Icon name="lightbulb" />
            <div>
              <p>
                <strong>{say('reports.help-title')}</strong>
              </p>
              <p>{say(helpOf(`${category}-${detail}`))}</p>
            </div>
          </div>
        )}
      </div>
      {isChosen && (
        <TextAreaField
          id="report-text"
          name="text"
          label={say(isHelped ? 'reports.text-after-help' : 'reports.text')}
          hint={say('reports.sent-along')}
          error={errorOf('text')}
          value={text}
          maxLength={longestReportText}
          onChange={(written) => change({ text: written })}
        />
      )}
      {send.isError && <ErrorNotice error={send.error} />}
      {isApiError(send.error) && noConnection.has(send.error.code) && <p>{say('reports.kept')}</p>}
      <div className="actions">
        <button type="submit" className="button" aria-disabled={send.isPending}>
          {say(send.isPending ? 'reports.sending' : 'reports.send')}
        </button>
        <button type="button" className="button button-quiet" onClick={onLeave}>
          {say('reports.cancel')}
        </button>
      </div>
    </form>
  )
}

/** Drawn applications are pictures as well, to whoever looks at them. */
function shownIn({ illustration, exhibits, item, downloads = [] }: assessments.Question): ReportedThing[] {
  const hasPicture = illustration || exhibits.length > 0 || item.kind === 'hotspot' || item.kind === 'choice-image'
  return [hasPicture ? (['picture'] as const) : [], downloads.length > 0 ? (['download'] as const) : []].flat()
}

function helpOf(what: string): MessageKey {
  // Asked only where `hasHelp` says that there is help: core and these sentences name the same.
  const help = what as Help
  return `reports.help-${help}`
}

import type { JSX } from 'react'
import { ErrorNotice } from '../../../layout/error-notice.tsx'
import { OneMoment } from '../../../layout/one-moment.tsx'
import type { MessageKey } from '../../../messages/catalogue.ts'
import { Message } from '../../../messages/message.tsx'
import { Icon } from '../../../ui/icons.tsx'
import { useStartTest } from './start-test.ts'

type StartButtonProps = { competenceId: string; improve?: true; label: MessageKey; others?: JSX.Element }

/** Begins a test, or goes on with it; other actions stand beside it. */
export function StartButton({ competenceId, improve, label, others }: StartButtonProps): JSX.Element {
  const start = useStartTest()
  return (
    <>
      {start.isError && <ErrorNotice error={start.error} />}
      <p className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={start.isPending}
          onClick={() => start.isPending || start.mutate({ competenceId, ...(improve && { improve }) })}
        >
          <Message id={label} />
          <Icon name="arrow-right" />
        </button>
        <OneMoment isPending={start.isPending} />
        {others}
      </p>
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import type { ComponentType, JSX } from 'react'
import { Message } from '../messages/message.tsx'
import { ErrorNotice } from './error-notice.tsx'

type LatePartProps<Props> = {
  /** Names the part among those that were loaded. */
  part: string
  load: () => Promise<ComponentType<Props>>
  props: Props
}

/** A part of a page whose code comes when it is wanted. Where it cannot come, that is said in its place: the page stays. */
export function LatePart<Props extends object>({ part, load, props }: LatePartProps<Props>): JSX.Element {
  const { data: Part, error } = useQuery({
    queryKey: ['part', part],
    queryFn: load,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  if (Part) return <Part {...props} />
  if (error) return <ErrorNotice error={error} />
  return (
    <p role="status" className="muted">
      <Message id="common.loading" />
    </p>
  )
}

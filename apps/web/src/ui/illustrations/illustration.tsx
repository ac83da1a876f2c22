import type { JSX } from 'react'
import { breathingSpace } from './breathing-space.ts'
import { endOfTest } from './end-of-test.ts'
import { together } from './together.ts'

const scenes = {
  'breathing-space': breathingSpace,
  'end-of-test': endOfTest,
  together,
} as const

/** Decoration, hidden from screen readers. The markup is a constant of ours, the same that server-written pages use. */
export function Illustration({ name }: { name: keyof typeof scenes }): JSX.Element {
  return <div className="illustration-frame" dangerouslySetInnerHTML={{ __html: scenes[name] }} />
}

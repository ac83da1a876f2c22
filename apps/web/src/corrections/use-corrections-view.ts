import { useLocation, useNavigate } from '@tanstack/react-router'

/** How somebody has laid out the corrections of a page. */
export type CorrectionsView = {
  /** Positions of the questions whose correction is open. */
  readonly opened: readonly number[]
  /** Are only the answers shown that were not yet right? */
  readonly onlyNotYet: boolean
}

const atFirst: CorrectionsView = { opened: [], onlyNotYet: false }

/** Kept with the entry of the history: who comes back with the browser finds the page as it was left. */
export function useCorrectionsView(): [
  CorrectionsView,
  (change: (before: CorrectionsView) => Partial<CorrectionsView>) => void,
] {
  const view = useLocation().state.corrections ?? atFirst
  const navigate = useNavigate()
  const change = (next: (before: CorrectionsView) => Partial<CorrectionsView>): void => {
    void navigate({
      to: '.',
      state: ({ corrections = atFirst, ...before }) => ({
        ...before,
        corrections: { ...corrections, ...next(corrections) },
      }),
      replace: true,
      resetScroll: false,
    })
  }
  return [view, change]
}

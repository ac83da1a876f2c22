import { type JSX, type ReactNode, useId } from 'react'

/** A table with its caption, which scrolls sideways by itself where the screen is narrower. */
export function ScrollingTable({ caption, children }: { caption: ReactNode; children: ReactNode }): JSX.Element {
  const id = useId()
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached with the keyboard
    <section className="table-scroll" tabIndex={0} aria-labelledby={id}>
      <table className="table">
        <caption id={id}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

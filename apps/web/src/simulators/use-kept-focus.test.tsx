// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { type JSX, useState } from 'react'
import { afterEach, expect, it } from 'vitest'
import { useKeptFocus } from './use-kept-focus.ts'

afterEach(cleanup)

function Part(): JSX.Element {
  const part = useKeptFocus()
  const [isSeen, setSeen] = useState(false)
  const [isOther, setOther] = useState(false)
  return (
    <section ref={part}>
      {isOther ? (
        <div key="other">
          <h3 tabIndex={-1}>What came</h3>
        </div>
      ) : (
        <div key="first">
          <p data-testid="line">
            {!isSeen && (
              <button type="button" onClick={() => setSeen(true)}>
                See
              </button>
            )}
          </p>
          <button type="button" onClick={() => setOther(true)}>
            Go
          </button>
        </div>
      )}
    </section>
  )
}

it('goes to the part in which the pressed control was, for as long as it is there', async () => {
  render(<Part />)
  await userEvent.click(screen.getByRole('button', { name: 'See' }))
  const line = screen.getByTestId('line')
  await waitFor(() => expect(document.activeElement).toBe(line))
  await userEvent.tab()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Go' }))
  expect(line.hasAttribute('tabindex')).toBe(false)
})

it('goes to the heading of what came in place of the pressed control', async () => {
  render(<Part />)
  await userEvent.click(screen.getByRole('button', { name: 'Go' }))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'What came' })))
})

/**
 * What is said already is not news in another language: screen readers would read every open status again. Each stays
 * silent until it says something else. Called before the words of the page change.
 * @returns to be called once they have changed
 */
export function hushStatuses(): () => void {
  const open = [...document.querySelectorAll(':is([role="status"], [role="alert"]):not([data-says-language])')]
  const hushed = open.filter(({ textContent }) => textContent !== '')
  for (const status of hushed) status.setAttribute('aria-live', 'off')
  return () => {
    for (const status of hushed) {
      const hears = new MutationObserver(() => {
        hears.disconnect()
        status.removeAttribute('aria-live')
      })
      hears.observe(status, { childList: true, characterData: true, subtree: true })
    }
  }
}

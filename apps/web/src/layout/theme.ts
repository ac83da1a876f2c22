// Light, dark or high contrast. The choice stays in the browser; public/theme.js applies it before the first paint.

export const themes = ['automatic', 'light', 'dark', 'contrast'] as const
export type Theme = (typeof themes)[number]

export const themeStorageKey = 'pix-theme'

function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value)
}

export function chosenTheme(): Theme {
  const { theme } = document.documentElement.dataset
  return isTheme(theme) ? theme : 'automatic'
}

export function chooseTheme(theme: Theme): void {
  if (theme === 'automatic') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
  storeTheme(theme)
}

export function storeTheme(theme: Theme): void {
  try {
    if (theme === 'automatic') localStorage.removeItem(themeStorageKey)
    else localStorage.setItem(themeStorageKey, theme)
  } catch {
    // Storage is refused: the choice holds until the page is closed.
  }
}

// Loaded before the first paint, so that a dark page does not flash white. The values are those of layout/theme.ts.
try {
  const theme = localStorage.getItem('pix-theme')
  if (/^(light|dark|contrast)$/.test(theme)) document.documentElement.dataset.theme = theme
} catch {
  // Storage is refused: the theme follows the system.
}

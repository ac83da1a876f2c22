// Loaded before the first paint, so that a dark page does not flash white, nor large letters start small. What the words
// mean is in packages/core/src/comfort; layout/comfort.ts writes them.
try {
  const words = localStorage.getItem('pix-comfort')
  if (words) document.documentElement.dataset.comfort = words
} catch {
  // Storage is refused: the page looks as the system asks.
}

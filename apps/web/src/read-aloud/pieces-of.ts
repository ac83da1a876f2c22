// Some voices fall silent in a text that lasts longer than some fifteen seconds.
const longest = 200

/** A text in the sentences, or parts of long ones, that a voice gets one after the other. */
export function piecesOf(text: string): string[] {
  const sentences = text.match(/[^.!?…]*[.!?…]+\s*|[^.!?…]+/g) ?? [text]
  const pieces: string[] = []
  for (const sentence of sentences.flatMap(shortened)) {
    const last = pieces.at(-1)
    if (last !== undefined && last.length + sentence.length <= longest) pieces[pieces.length - 1] = last + sentence
    else pieces.push(sentence)
  }
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '')
}

function shortened(sentence: string): string[] {
  if (sentence.length <= longest) return [sentence]
  const cut = Math.max(sentence.lastIndexOf(', ', longest), sentence.lastIndexOf(' ', longest))
  const at = cut > 0 ? cut + 1 : longest
  return [sentence.slice(0, at), ...shortened(sentence.slice(at))]
}

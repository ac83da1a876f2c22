// The line in which recipients are typed.

/** What was typed between commas, each as an address in lower case, or as it stands where it is none. */
export function addressesIn(line: string): string[] {
  const found = line
    .split(/[,;\n]+/)
    .map((piece) => (/<([^<>]*)>\s*$/.exec(piece)?.[1] ?? piece).trim().toLowerCase())
    .filter((piece) => piece !== '')
  return [...new Set(found)]
}

/** Whether a message could be sent there at all: something, an at sign, a domain with a dot, no space. */
export function isAddress(text: string): boolean {
  return /^[^\s@<>]+@[^\s@<>.]+(\.[^\s@<>.]+)+$/.test(text)
}

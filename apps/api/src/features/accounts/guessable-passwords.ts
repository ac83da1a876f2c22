// Passwords that attackers try first: the 49,000 most common of public leaks (zxcvbn-ts), whose list knows English best,
// with a short list of ours for French speakers (keyboard rows, first names, places and pet words, from no leak), and
// those that our own content shows as examples.
import { passwordProblems } from '@pix/core/accounts'
import { dictionary } from '@zxcvbn-ts/language-common'

const french =
  'azerty azertyuiop qsdfghjkl wxcvbn azertyuiopqsdfghjklm azertyuiopqsdfghjklmwxcvbn motdepasse mdp bonjour soleil doudou ' +
  'loulou chouchou jetaime marseille chocolat camille nicolas julien thomas alexandre maxime antoine quentin clement romain ' +
  'vincent guillaume aurelie celine sandrine isabelle nathalie caroline virginie pauline laetitia charlotte manon princesse ' +
  'papillon coucou louloute moimoi bebe cheval lapin chaton minou nounours etoile amour toujours vacances musique internet ' +
  'ordinateur football olympique bordeaux toulouse nantes bretagne france paris corse portugal algerie maroc tunisie ' +
  'vendredi dimanche printemps secret'

const shortestWord = 4

const listed = new Set<string>([...dictionary['passwords-common'], ...french.split(' ')])

/** What is read of a release. */
type Content = { readonly challenges: readonly { readonly texts: unknown }[]; readonly tutorials: readonly unknown[] }

/**
 * Makes the check of a password in lower case: is it listed or shown by this content, one of them that digits and signs
 * were put after, or one of them over and over? Attackers try those next.
 */
export function guessablePasswords(content: Content): (lowerCase: string) => boolean {
  const shown = shownPasswords(content)
  return (lowerCase) => {
    const plain = withoutAccents(lowerCase)
    const unit = repeatedUnit(plain)
    const word = plain.replace(/[\p{N}\p{P}\p{S}]+$/u, '')
    return (
      listed.has(plain) ||
      shown.has(plain) ||
      (unit !== null && (unit.length < shortestWord || listed.has(unit))) ||
      (word.length >= shortestWord && (listed.has(word) || shown.has(word)))
    )
  }
}

/** What the content shows and the rules would take: its words, with their signs and without, and its texts as a whole. */
function shownPasswords({ challenges, tutorials }: Content): ReadonlySet<string> {
  const shown = new Set<string>()
  const read = (value: unknown): void => {
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) read(part)
    if (typeof value !== 'string') return
    for (const text of [value, ...value.split(/\s+/), ...value.split(/[\s.,;:!?()«»“”"]+/)]) {
      if (passwordProblems(text, () => false).length === 0) shown.add(withoutAccents(text.toLowerCase()))
    }
  }
  read(challenges.map(({ texts }) => texts))
  read(tutorials)
  return shown
}

function withoutAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '')
}

/** What a text repeats, four characters of it or more, the last time perhaps not to the end; null when nothing. */
function repeatedUnit(text: string): string | null {
  for (let length = 1; length <= text.length - shortestWord; length++) {
    if (text.startsWith(text.slice(length))) return text.slice(0, length)
  }
  return null
}

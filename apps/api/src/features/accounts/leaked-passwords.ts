// Passwords that attackers try first: the 49,000 most common of public leaks (zxcvbn-ts), whose list knows English best,
// with a short list of ours for French speakers: keyboard rows, first names, places and pet words, from no leak.
import { dictionary } from '@zxcvbn-ts/language-common'

const french =
  'azerty azertyuiop qsdfghjkl wxcvbn motdepasse mdp bonjour soleil doudou loulou chouchou jetaime marseille chocolat ' +
  'camille nicolas julien thomas alexandre maxime antoine quentin clement romain vincent guillaume aurelie celine sandrine ' +
  'isabelle nathalie caroline virginie pauline laetitia charlotte manon princesse papillon coucou louloute moimoi bebe ' +
  'cheval lapin chaton minou nounours etoile amour toujours vacances musique internet ordinateur football olympique ' +
  'bordeaux toulouse nantes bretagne france paris corse portugal algerie maroc tunisie vendredi dimanche printemps secret'

const leaked = new Set<string>([...dictionary['passwords-common'], ...french.split(' ')])

/**
 * Whether a password in lower case is in these lists, or one of them that digits and signs were put after: attackers try
 * those next.
 */
export function isLeaked(lowerCase: string): boolean {
  const plain = lowerCase.normalize('NFD').replace(/\p{M}/gu, '')
  const word = plain.replace(/[\p{N}\p{P}\p{S}]+$/u, '')
  return leaked.has(plain) || (word.length >= 4 && leaked.has(word))
}

// What the sheet says.
import type { Language } from '@pix/core/language'

type Texts = {
  readonly title: string
  readonly titleNamed: (firstName: string) => string
  readonly notCertificate: string
  readonly date: (date: number) => string
  readonly total: (pix: number, most: number) => string
  readonly mosaic: (pix: number, competences: number) => string
  readonly earned: string
  readonly open: string
  readonly closed: string
  readonly table: (openLevels: number) => string
  readonly competence: string
  readonly level: string
  readonly pix: string
  readonly soon: string
  readonly notBegun: string
  /** What Pix is, and where. */
  readonly about: (address: string) => string
}

const long = (locale: string, date: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
const number = (locale: string, value: number): string => new Intl.NumberFormat(locale).format(value)

export const texts: Readonly<Record<Language, Texts>> = {
  fr: {
    title: 'Ma mosaïque de compétences numériques',
    titleNamed: (firstName) => `${firstName} : ma mosaïque de compétences numériques`,
    notCertificate:
      'Ce document n’est pas un certificat : il montre où en est une personne qui s’évalue elle-même, en ligne et sans surveillance.',
    date: (date) => `Au ${long('fr-FR', date)}`,
    total: (pix, most) => `${number('fr-FR', pix)} pix sur ${number('fr-FR', most)} à gagner aujourd’hui`,
    mosaic: (pix, competences) =>
      `Mosaïque de ${number('fr-FR', competences)} compétences : ${number('fr-FR', pix)} carreaux sont colorés, un par pix gagné. Le tableau qui suit donne le détail.`,
    earned: 'pix gagné',
    open: 'à gagner aujourd’hui',
    closed: 'bientôt',
    table: (openLevels) => `Niveau et pix dans chaque compétence (niveaux ouverts : ${openLevels} sur 8)`,
    competence: 'Compétence',
    level: 'Niveau',
    pix: 'Pix',
    soon: 'bientôt',
    notBegun: 'pas commencée',
    about: (address) =>
      `Pix est un service libre et gratuit pour savoir où l’on en est avec le numérique, et pour apprendre la suite : ${address}`,
  },
  en: {
    title: 'My mosaic of digital skills',
    titleNamed: (firstName) => `${firstName}: my mosaic of digital skills`,
    notCertificate:
      'This document is not a certificate: it shows where somebody stands who assesses their own skills, online and without supervision.',
    date: (date) => `On ${long('en-GB', date)}`,
    total: (pix, most) => `${number('en-GB', pix)} pix of ${number('en-GB', most)} that can be earned today`,
    mosaic: (pix, competences) =>
      `Mosaic of ${number('en-GB', competences)} competences: ${number('en-GB', pix)} tiles are coloured, one for each pix earned. The table below gives the details.`,
    earned: 'pix earned',
    open: 'to earn today',
    closed: 'coming soon',
    table: (openLevels) => `Level and pix in each competence (open levels: ${openLevels} of 8)`,
    competence: 'Competence',
    level: 'Level',
    pix: 'Pix',
    soon: 'coming soon',
    notBegun: 'not started',
    about: (address) =>
      `Pix is a free and open service to see where one stands with digital tools, and to learn what comes next: ${address}`,
  },
}

// What the public pages say, in each language.

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

type Texts = {
  readonly skip: string
  readonly home: string
  readonly navigation: string
  readonly signIn: string
  readonly profile: string
  /** What has just happened to the login of the person. */
  readonly news: Readonly<Record<'signed-out-elsewhere' | 'left-login' | 'left-test' | 'left-account', string>>
  /** Written in the language that it leads to. */
  readonly otherLanguage: { readonly language: Language; readonly name: string }
  readonly title: string
  readonly description: string
  readonly heading: string
  readonly lead: string
  readonly tryNow: string
  readonly goOn: string
  readonly how: string
  readonly mosaicCaption: (competences: number) => string
  readonly demosHeading: string
  readonly demosLead: string
  readonly demoLength: (questions: number, minutes: number) => string
  readonly stepsHeading: string
  readonly steps: readonly { readonly title: string; readonly text: string }[]
  readonly competencesHeading: (competences: number, areas: number) => string
  readonly competencesLead: string
  readonly available: string
  readonly comingSoon: string
  readonly everyoneHeading: string
  readonly everyoneText: string
  readonly promisesHeading: string
  readonly promises: readonly { readonly icon: PromiseIcon; readonly title: string; readonly text: string }[]
  readonly lastHeading: string
  readonly lastText: string
  readonly footer: {
    readonly licence: string
    readonly terms: string
    readonly privacy: string
    readonly source: string
    readonly operator: (name: string) => string
    readonly contact: string
    readonly comfort: string
  }
}

type PromiseIcon = 'check' | 'people' | 'shield' | 'clock' | 'eye' | 'book'

export const texts: Readonly<Record<Language, Texts>> = {
  fr: {
    skip: 'Aller au contenu',
    home: 'Pix, accueil',
    navigation: 'Navigation principale',
    signIn: 'Se connecter',
    profile: 'Mon profil',
    news: {
      'signed-out-elsewhere': 'Vous êtes déconnecté sur cet appareil. Connectez-vous pour retrouver vos résultats.',
      'left-login': 'Vous êtes déconnecté. À bientôt !',
      'left-test': 'Votre test est effacé. À bientôt !',
      'left-account': 'Votre compte est supprimé. Merci d’être passé par ici.',
    },
    otherLanguage: { language: 'en', name: 'English' },
    title: 'Pix : vos compétences numériques, carreau après carreau',
    description:
      'Découvrez gratuitement ce que vous savez faire avec le numérique, grâce à de courts tests qui s’adaptent à vous, puis progressez à votre rythme. Sans compte pour commencer.',
    heading: 'Vos compétences numériques, carreau après carreau',
    lead: 'Pix vous montre gratuitement ce que vous savez déjà faire avec le numérique, grâce à de courts tests qui s’adaptent à vous, et vous aide à apprendre la suite.',
    tryNow: 'Essayer maintenant, sans compte',
    goOn: 'Continuer à progresser',
    how: 'Comment ça marche ?',
    mosaicCaption: (competences) => `Un exemple de mosaïque : ${competences} compétences, un carreau par pix gagné.`,
    demosHeading: 'Essayez en cinq minutes',
    demosLead: 'Sans compte et sans note : quelques questions, et la correction après chacune.',
    demoLength: (questions, minutes) => `${questions} questions, environ ${minutes} minutes`,
    stepsHeading: 'Trois étapes, puis autant que vous voulez',
    steps: [
      {
        title: 'Vous répondez',
        text: 'Un message douteux, un téléphone à protéger, un mot de passe à choisir : des situations de tous les jours. Vous ne savez pas ? Passez, tout simplement.',
      },
      {
        title: 'Vous comprenez',
        text: 'Toutes les cinq questions, une pause : ce que vous avez répondu, ce qui était juste, pourquoi, et de quoi apprendre.',
      },
      {
        title: 'Vous progressez',
        text: 'Chaque pix gagné allume un carreau. Créez un compte quand vous le souhaitez pour garder votre mosaïque et la faire grandir.',
      },
    ],
    competencesHeading: (competences, areas) => `${competences} compétences, ${areas} domaines`,
    competencesLead: 'Nous ouvrons les compétences l’une après l’autre, quand leurs questions sont vraiment prêtes.',
    available: 'À essayer dès maintenant',
    comingSoon: 'Bientôt',
    everyoneHeading: 'Pour tout le monde, de 11 à 90 ans',
    everyoneText:
      'Au collège, au travail, en recherche d’emploi, à la retraite : chacun part d’où il est. À l’aise ou pas encore, les questions s’ajustent à vos réponses.',
    promisesHeading: 'Nos promesses',
    promises: [
      { icon: 'check', title: 'Gratuit', text: 'Du premier test au dernier, et sans publicité.' },
      {
        icon: 'people',
        title: 'Sans classement',
        text: 'Personne ne vous compare aux autres. Une réponse fausse veut seulement dire « pas encore ».',
      },
      {
        icon: 'shield',
        title: 'Sans pistage',
        text: 'Aucun traceur. Vos données servent à vos tests, à rien d’autre.',
      },
      { icon: 'clock', title: 'À votre rythme', text: 'Arrêtez-vous quand vous voulez, reprenez où vous en étiez.' },
      {
        icon: 'eye',
        title: 'Accessible',
        text: 'Au clavier, avec un lecteur d’écran, en gros caractères, sur un téléphone ancien.',
      },
      {
        icon: 'book',
        title: 'Logiciel libre',
        text: 'Le code est ouvert : chacun peut le lire, l’améliorer et l’installer chez soi.',
      },
    ],
    lastHeading: 'Et si vous posiez le premier carreau ?',
    lastText: 'Cinq questions suffisent pour arriver à la première pause.',
    footer: {
      licence: 'Code sous licence AGPL-3.0, contenus sous licence CC BY 4.0.',
      terms: 'Conditions',
      privacy: 'Vie privée',
      source: 'Code source',
      operator: (name) => `Service proposé par : ${name}.`,
      contact: 'Nous écrire',
      comfort: 'Confort de lecture',
    },
  },
  en: {
    skip: 'Skip to the content',
    home: 'Pix, home',
    navigation: 'Main navigation',
    signIn: 'Sign in',
    profile: 'My profile',
    news: {
      'signed-out-elsewhere': 'You are signed out on this device. Sign in to find your results.',
      'left-login': 'You are signed out. See you soon!',
      'left-test': 'Your test is deleted. See you soon!',
      'left-account': 'Your account is deleted. Thank you for coming by.',
    },
    otherLanguage: { language: 'fr', name: 'Français' },
    title: 'Pix: your digital skills, tile by tile',
    description:
      'Find out for free what you can do with digital tools, through short tests that adapt to you, then learn at your own pace. No account needed to begin.',
    heading: 'Your digital skills, tile by tile',
    lead: 'Pix shows you, for free, what you can already do with digital tools, through short tests that adapt to you, and helps you to learn what comes next.',
    tryNow: 'Try now, no account needed',
    goOn: 'Keep going',
    how: 'How does it work?',
    mosaicCaption: (competences) => `An example of a mosaic: ${competences} competences, one tile for each pix earned.`,
    demosHeading: 'Try in five minutes',
    demosLead: 'No account and no mark: a few questions, each with its correction at once.',
    demoLength: (questions, minutes) => `${questions} questions, about ${minutes} minutes`,
    stepsHeading: 'Three steps, then as many as you like',
    steps: [
      {
        title: 'You answer',
        text: 'A suspicious message, a phone to protect, a password to choose: everyday situations. Don’t know? Just skip.',
      },
      {
        title: 'You understand',
        text: 'Every five questions, a pause: what you answered, what was right, why, and something to learn from.',
      },
      {
        title: 'You make progress',
        text: 'Each pix you earn lights up a tile. Create an account whenever you like, to keep your mosaic and watch it grow.',
      },
    ],
    competencesHeading: (competences, areas) => `${competences} competences, ${areas} areas`,
    competencesLead: 'We open the competences one after the other, when their questions are truly ready.',
    available: 'Ready to try',
    comingSoon: 'Coming soon',
    everyoneHeading: 'For everyone, from 11 to 90',
    everyoneText:
      'At school, at work, looking for a job, retired: everybody starts from where they are. At ease or not yet, the questions adjust to your answers.',
    promisesHeading: 'Our promises',
    promises: [
      { icon: 'check', title: 'Free', text: 'From the first test to the last, and without advertising.' },
      {
        icon: 'people',
        title: 'No ranking',
        text: 'Nobody compares you with anybody. A wrong answer only means “not yet”.',
      },
      { icon: 'shield', title: 'No tracking', text: 'No trackers. We use your data for your tests and nothing else.' },
      { icon: 'clock', title: 'At your pace', text: 'Stop when you want, come back to where you were.' },
      {
        icon: 'eye',
        title: 'Accessible',
        text: 'With a keyboard, with a screen reader, in large print, on an old phone.',
      },
      {
        icon: 'book',
        title: 'Open source',
        text: 'The code is open: anyone may read it, improve it and host it themselves.',
      },
    ],
    lastHeading: 'How about laying the first tile?',
    lastText: 'Five questions take you to the first pause.',
    footer: {
      licence: 'Code under the AGPL-3.0 licence, content under the CC BY 4.0 licence.',
      terms: 'Terms',
      privacy: 'Privacy',
      source: 'Source code',
      operator: (name) => `Service offered by ${name}.`,
      contact: 'Write to us',
      comfort: 'Reading comfort',
    },
  },
}

// The terms of use. Not in the catalogues: they are long, and few pages show them. Who changes what they say changes
// `termsVersion` in core, and writes here what has changed.
import type { Language } from '@pix/core/language'

type Section = { readonly heading: string; readonly paragraphs: readonly string[] }

export type Terms = {
  readonly title: string
  /** Before the day of the version. */
  readonly version: string
  readonly operator: {
    readonly heading: string
    readonly named: (name: string) => string
    readonly unnamed: string
    /** Before the address. */
    readonly contact: string
    readonly noContact: string
  }
  /** For those who meet them first, in a few sentences that a child reads. */
  readonly inShort: readonly string[]
  /** What these terms change of those before. */
  readonly changes: { readonly of: string; readonly heading: string; readonly sentences: readonly string[] }
  /** @param age under which an account needs a school or a parent; null where none is asked for */
  readonly sections: (age: number | null) => readonly Section[]
  /** Before and after the link to the page on privacy. */
  readonly privacy: { readonly heading: string; readonly before: string; readonly link: string }
}

export const terms: Readonly<Record<Language, Terms>> = {
  fr: {
    title: 'Conditions d’utilisation',
    version: 'Version du',
    operator: {
      heading: 'Qui vous propose ce service',
      named: (name) => `Responsable du service et de vos données : ${name}.`,
      unnamed:
        'Les personnes qui font fonctionner ce service n’ont pas encore donné leur nom ici. Si vous ne savez pas qui elles sont, demandez à qui vous a fait connaître ce site.',
      contact: 'Pour écrire :',
      noContact:
        'Elles n’ont pas donné d’adresse pour leur écrire. À l’école ou au travail, demandez à la personne qui vous a fait connaître Pix.',
    },
    inShort: [
      'Pix est gratuit : des tests courts, sans publicité et sans classement.',
      'Répondez par vous-même, et gardez votre mot de passe pour vous.',
      'Respectez les autres, et n’essayez pas d’abîmer le service.',
      'Vous pouvez partir quand vous voulez, et effacer votre compte.',
    ],
    changes: {
      of: '2026-11-28',
      heading: 'Ce qui a changé',
      sentences: [
        'Une page séparée dit ce que nous gardons de vous, avec des mots simples.',
        'Les plus jeunes ouvrent un compte avec leur école ou l’accord d’un parent, qui peut changer d’avis.',
        'Il existe des comptes avec un identifiant, sans adresse e-mail.',
      ],
    },
    sections: (age) => [
      {
        heading: 'Ce que fait le service',
        paragraphs: [
          'Pix propose des tests courts pour connaître et développer vos compétences numériques. Il est gratuit, sans publicité et sans classement.',
          'C’est une première version : elle montre où vous en êtes et aide à apprendre, elle ne délivre pas encore de certificat.',
        ],
      },
      {
        heading: 'Ce que nous vous demandons',
        paragraphs: [
          'Répondez par vous-même, gardez votre mot de passe pour vous, et n’essayez pas de gêner les autres ou d’abîmer le service. Un compte qui sert à cela peut être fermé.',
        ],
      },
      {
        heading: 'Si vous êtes jeune',
        paragraphs: [
          'Tout le monde peut essayer sans compte.',
          age === null
            ? 'Si vous êtes mineur, parlez à un parent avant de créer un compte.'
            : `Avant ${age} ans, un compte s’ouvre avec votre école, ou avec l’accord d’un parent. Ce parent peut retirer son accord quand il veut : le compte est alors supprimé.`,
        ],
      },
      {
        heading: 'Partir',
        paragraphs: ['Dans « Mon compte », vous pouvez à tout moment emporter vos données et supprimer votre compte.'],
      },
      {
        heading: 'Si ces conditions changent',
        paragraphs: [
          'Nous vous disons ce qui change, et vous demandons si vous l’acceptez. Vous pouvez toujours finir un test commencé.',
        ],
      },
    ],
    privacy: {
      heading: 'Vos données',
      before: 'Ce que nous gardons de vous, pourquoi, et comment l’effacer :',
      link: 'la page sur la vie privée',
    },
  },
  en: {
    title: 'Terms of use',
    version: 'Version of',
    operator: {
      heading: 'Who offers you this service',
      named: (name) => `This service is offered to you by ${name}, who is responsible for your data.`,
      unnamed:
        'The people who run this service have not given their name here yet. If you do not know who they are, ask whoever told you about this site.',
      contact: 'To write to them:',
      noContact: 'They have given no address to write to. At school or at work, ask the person who told you about Pix.',
    },
    inShort: [
      'Pix is free: short tests, without advertising and without ranking.',
      'Answer by yourself, and keep your password to yourself.',
      'Respect others, and do not try to damage the service.',
      'You can leave whenever you like, and erase your account.',
    ],
    changes: {
      of: '2026-11-28',
      heading: 'What has changed',
      sentences: [
        'A page of its own says what we keep of you, in plain words.',
        'The youngest open an account through their school or with the consent of a parent, who can change their mind.',
        'There are accounts with a username, without an e-mail address.',
      ],
    },
    sections: (age) => [
      {
        heading: 'What the service does',
        paragraphs: [
          'Pix offers short tests to find out and develop your digital skills. It is free, without advertising and without ranking.',
          'This is a first version: it tells you where you stand and helps you to learn; it does not deliver certificates yet.',
        ],
      },
      {
        heading: 'What we ask of you',
        paragraphs: [
          'Answer by yourself, keep your password to yourself, and do not try to disturb others or to damage the service. An account that is used for that may be closed.',
        ],
      },
      {
        heading: 'If you are young',
        paragraphs: [
          'Everybody can try without an account.',
          age === null
            ? 'If you are a minor, talk to a parent before you create an account.'
            : `Before ${age}, an account is opened through your school, or with the consent of a parent. That parent can take their consent back at any time: the account is then deleted.`,
        ],
      },
      {
        heading: 'Leaving',
        paragraphs: ['In “My account”, you can take your data along and delete your account at any time.'],
      },
      {
        heading: 'If these terms change',
        paragraphs: [
          'We tell you what changes, and ask whether you accept it. A test that you began can always be finished.',
        ],
      },
    ],
    privacy: {
      heading: 'Your data',
      before: 'What we keep of you, why, and how to erase it:',
      link: 'the page on privacy',
    },
  },
}

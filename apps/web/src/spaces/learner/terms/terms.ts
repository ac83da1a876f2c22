// Terms and privacy. Not in the catalogues: they are long, and few pages show them.
import type { Language } from '@pix/core/language'

type Terms = {
  readonly title: string
  readonly operator: {
    readonly heading: string
    readonly named: (name: string) => string
    readonly unnamed: string
    /** Before the address. */
    readonly contact: string
  }
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly string[] }[]
}

export const terms: Readonly<Record<Language, Terms>> = {
  fr: {
    title: 'Conditions d’utilisation et vie privée',
    operator: {
      heading: 'Qui vous propose ce service',
      named: (name) => `Responsable du service et de vos données : ${name}.`,
      unnamed:
        'Les personnes qui font fonctionner ce service n’ont pas encore donné leur nom ici. Si vous ne savez pas qui elles sont, demandez à qui vous a fait connaître ce site.',
      contact: 'Pour écrire :',
    },
    sections: [
      {
        heading: 'Ce que fait le service',
        paragraphs: [
          'Pix propose des tests courts pour connaître et développer vos compétences numériques. Il est gratuit, sans publicité et sans classement.',
          'C’est une première version : elle positionne et aide à apprendre, elle ne délivre pas encore de certificat.',
        ],
      },
      {
        heading: 'Ce que nous gardons',
        paragraphs: [
          'Sans compte : vos réponses et vos résultats, effacés après 4 heures sans activité ou dès que vous le demandez.',
          'Avec un compte : votre adresse e-mail, le prénom que vous donnez si vous le souhaitez, votre langue, vos réponses et vos résultats. Le mot de passe n’est gardé que sous une forme qui ne permet pas de le relire.',
          'Pour protéger les comptes : les mots de passe faux essayés sur une adresse sont comptés pendant 30 jours, et le nom du navigateur de chaque appareil connecté est gardé jusqu’à sa déconnexion.',
          'Si vous signalez un problème : ce que vous écrivez, la question, votre réponse et le nom de votre navigateur. Les personnes qui s’occupent du service le lisent sans savoir qui vous êtes. Une fois votre compte supprimé, ou votre test sans compte effacé, ces mots disparaissent dès que le signalement est traité, au plus tard après 90 jours.',
        ],
      },
      {
        heading: 'À quoi cela sert',
        paragraphs: [
          'À choisir vos questions, à calculer vos pix et à vous montrer vos résultats. À rien d’autre : ni publicité, ni traceur, ni revente.',
          'Personne d’autre que vous ne voit vos réponses ; les personnes qui font fonctionner le service n’y accèdent que pour le réparer.',
        ],
      },
      {
        heading: 'Dans votre navigateur',
        paragraphs: [
          'Un cookie pour garder votre connexion, un pour la langue. L’apparence choisie et, pendant un test, une réponse qui n’est pas encore partie restent sur votre appareil jusqu’à votre déconnexion. Une réponse laissée là est effacée à la première visite de Pix sur cet appareil après sept jours.',
          'Se déconnecter n’en laisse rien, sauf la langue et l’apparence.',
        ],
      },
      {
        heading: 'Vos droits',
        paragraphs: [
          'Dans « Mon compte », vous pouvez lire et télécharger tout ce que le service garde de vous, le corriger, et supprimer votre compte. Pour le reste, écrivez à l’organisme qui vous propose ce service : il en est responsable.',
        ],
      },
      {
        heading: 'Ce que nous vous demandons',
        paragraphs: [
          'Moins de 15 ans ? Demandez d’abord à un parent.',
          'Répondez par vous-même, gardez votre mot de passe pour vous, et n’essayez pas de gêner les autres ou d’abîmer le service.',
        ],
      },
    ],
  },
  en: {
    title: 'Terms of use and privacy',
    operator: {
      heading: 'Who offers you this service',
      named: (name) => `This service is offered to you by ${name}, who is responsible for your data.`,
      unnamed:
        'The people who run this service have not given their name here yet. If you do not know who they are, ask whoever told you about this site.',
      contact: 'To write to them:',
    },
    sections: [
      {
        heading: 'What the service does',
        paragraphs: [
          'Pix offers short tests to find out and develop your digital skills. It is free, without advertising and without ranking.',
          'This is a first version: it tells you where you stand and helps you to learn; it does not deliver certificates yet.',
        ],
      },
      {
        heading: 'What we keep',
        paragraphs: [
          'Without an account: your answers and your results, deleted after 4 hours without activity or as soon as you ask.',
          'With an account: your e-mail address, the first name that you give if you wish, your language, your answers and your results. The password is only kept in a form that cannot be read back.',
          'To protect accounts: wrong passwords tried on an address are counted for 30 days, and the name of the browser of each device that is signed in is kept until it is signed out.',
          'When you report a problem: what you write, the question, your answer and the name of your browser. Those who look after the service read it without knowing who you are. Once your account, or your test without one, is deleted, these words go as soon as the report is dealt with, after 90 days at the latest.',
        ],
      },
      {
        heading: 'What it is for',
        paragraphs: [
          'To choose your questions, to work out your pix and to show you your results. Nothing else: no advertising, no trackers, no selling.',
          'Nobody but you sees your answers; the people who run the service only reach them to repair it.',
        ],
      },
      {
        heading: 'In your browser',
        paragraphs: [
          'One cookie to stay signed in, one for the language. The appearance you chose and, during a test, an answer that has not been sent yet stay on your device until you sign out. An answer left there is deleted the first time Pix is opened on this device after seven days.',
          'Signing out leaves nothing of them but the language and the appearance.',
        ],
      },
      {
        heading: 'Your rights',
        paragraphs: [
          'In “My account”, you can read and download all that the service keeps of you, correct it, and delete your account. For anything else, write to the body that offers you this service, which is responsible for it.',
        ],
      },
      {
        heading: 'What we ask of you',
        paragraphs: [
          'Under 15? Ask a parent first.',
          'Answer by yourself, keep your password to yourself, and do not try to disturb others or to damage the service.',
        ],
      },
    ],
  },
}

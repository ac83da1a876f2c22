// What the service keeps of people: first as a child reads it, then the same in full. Not in the catalogues: it is long,
// and one page shows it.
import type { Language } from '@pix/core/language'
import type { IconName } from '../../../ui/icons.ts'

type Privacy = {
  readonly title: string
  readonly lead: string
  /** For children, and for everybody in a hurry. */
  readonly plain: {
    readonly heading: string
    readonly cards: readonly {
      readonly icon: IconName
      readonly heading: string
      readonly sentences: readonly string[]
    }[]
    readonly ask: string
    readonly account: string
  }
  readonly full: {
    readonly heading: string
    /** @param age under which an account needs a school or a parent; null where none is asked for */
    readonly parts: (age: number | null) => readonly { readonly heading: string; readonly lines: readonly string[] }[]
  }
}

export const privacy: Readonly<Record<Language, Privacy>> = {
  fr: {
    title: 'Votre vie privée',
    lead: 'Ce que Pix sait de vous, et comment l’effacer.',
    plain: {
      heading: 'En mots simples',
      cards: [
        {
          icon: 'file',
          heading: 'Ce que nous gardons',
          sentences: [
            'Vos réponses et vos résultats.',
            'Avec un compte : votre adresse e-mail ou votre identifiant, et un prénom ou un surnom.',
            'Pas votre âge. Pas de photo. Pas l’endroit où vous êtes.',
          ],
        },
        {
          icon: 'lightbulb',
          heading: 'Pourquoi',
          sentences: [
            'Pour choisir des questions à votre niveau.',
            'Pour vous montrer ce que vous savez faire.',
            'Jamais pour vous vendre quelque chose.',
          ],
        },
        {
          icon: 'eye',
          heading: 'Qui le voit',
          sentences: [
            'Vous.',
            'Ni vos camarades, ni votre école, ni des publicités.',
            'Les personnes qui réparent Pix, seulement si c’est en panne.',
          ],
        },
        {
          icon: 'refresh',
          heading: 'Comment l’effacer',
          sentences: [
            'Sans compte : tout s’efface seul après 4 heures, ou tout de suite avec le menu.',
            'Avec un compte : « Mon compte », puis « Supprimer mon compte ».',
            'Votre parent peut aussi le demander, avec le lien de son e-mail.',
          ],
        },
        {
          icon: 'help',
          heading: 'Une question ?',
          sentences: ['Parlez-en à un parent, à un enseignant ou à quelqu’un en qui vous avez confiance.'],
        },
      ],
      ask: 'Vous pouvez aussi nous écrire :',
      account: 'Voir tout ce que Pix garde de moi',
    },
    full: {
      heading: 'Pour les adultes, en détail',
      parts: (age) => [
        {
          heading: 'Ce qui est gardé, et combien de temps',
          lines: [
            'Sans compte : réponses et résultats, 4 heures sans activité au plus.',
            'Avec un compte, jusqu’à sa suppression : adresse e-mail ou identifiant, prénom facultatif, langue, réponses (avec le temps d’une question à temps limité et les absences d’une question de mémoire), résultats, entraînements, révisions, tutos gardés et avis donnés, confort de lecture choisi, et la version des conditions acceptée. Pour vous connecter : la partie publique de vos clés d’accès, et le nom que vous donnent les autres services que vous reliez. Le mot de passe n’est gardé que sous une forme qui ne permet pas de le relire.',
            'Pour protéger les comptes : les mots de passe faux, comptés 30 jours ; le navigateur et le système de chaque appareil, jusqu’à sa déconnexion ; la trace des actes importants (mot de passe changé, compte supprimé), sans nom.',
            'Un problème signalé : vos mots, la question, votre réponse et le nom du navigateur, lus sans savoir qui vous êtes. Après la suppression du compte, ils disparaissent dès que le signalement est traité, au plus tard après 90 jours.',
            'Le détail de ce que vous faites dans un simulateur : 180 jours ; ensuite reste la réponse, juste ou pas encore.',
            'Les e-mails envoyés quittent la file d’envoi au bout de 7 jours.',
            'Après la suppression : ce qui dit qui vous êtes est effacé aussitôt. Pour améliorer les questions, nous gardons seulement quelles réponses étaient justes, sans rien qui mène à vous.',
          ],
        },
        {
          heading: 'Pourquoi nous en avons le droit',
          lines: [
            'Vous donner le service que vous demandez (RGPD, article 6.1.b), et protéger les comptes (article 6.1.f).',
            ...(age === null
              ? []
              : [
                  `Avant ${age} ans : l’accord d’un parent (article 8), ou l’école. L’adresse du parent n’est gardée que jusqu’à sa réponse, 7 jours au plus, et 7 jours encore avec l’e-mail qui confirme son accord ; ensuite reste seulement la date de l’accord.`,
                ]),
          ],
        },
        {
          heading: 'À qui c’est transmis',
          lines: ['À personne. Ni publicité, ni traceur, ni revente, ni mesure d’audience par un tiers.'],
        },
        {
          heading: 'Dans votre navigateur',
          lines: [
            'Un cookie pour garder votre connexion, un pour la langue et, le temps d’une connexion par un autre service, un qui dure 15 minutes. L’apparence choisie, l’heure de la dernière réponse lue à un de vos signalements et, pendant un test, une réponse qui n’est pas encore partie restent sur votre appareil jusqu’à votre déconnexion ; une réponse laissée là est effacée à la première visite après sept jours.',
            'Se déconnecter n’en laisse rien, sauf la langue.',
          ],
        },
        {
          heading: 'Vos droits',
          lines: [
            'Lire, corriger, emporter et effacer vos données : dans « Mon compte », sans rien demander à personne.',
            'Pour tout le reste, et pour retirer un accord dont l’e-mail est perdu : écrivez à l’organisme nommé ici. S’il ne répond pas, l’autorité de protection des données de votre pays peut vous aider (en France, la CNIL).',
          ],
        },
      ],
    },
  },
  en: {
    title: 'Your privacy',
    lead: 'What Pix knows about you, and how to erase it.',
    plain: {
      heading: 'In plain words',
      cards: [
        {
          icon: 'file',
          heading: 'What we keep',
          sentences: [
            'Your answers and your results.',
            'With an account: your e-mail address or your username, and a first name or nickname.',
            'Not your age. No photo. Not where you are.',
          ],
        },
        {
          icon: 'lightbulb',
          heading: 'Why',
          sentences: [
            'To choose questions at your level.',
            'To show you what you can do.',
            'Never to sell you anything.',
          ],
        },
        {
          icon: 'eye',
          heading: 'Who sees it',
          sentences: [
            'You.',
            'Not your classmates, not your school, no advertisers.',
            'The people who repair Pix, only when it is broken.',
          ],
        },
        {
          icon: 'refresh',
          heading: 'How to erase it',
          sentences: [
            'Without an account: all goes by itself after 4 hours, or at once from the menu.',
            'With an account: “My account”, then “Delete my account”.',
            'Your parent can ask for it too, with the link in their e-mail.',
          ],
        },
        {
          icon: 'help',
          heading: 'A question?',
          sentences: ['Talk to a parent, a teacher or somebody you trust.'],
        },
      ],
      ask: 'You can also write to us:',
      account: 'See all that Pix keeps of me',
    },
    full: {
      heading: 'For adults, in full',
      parts: (age) => [
        {
          heading: 'What is kept, and for how long',
          lines: [
            'Without an account: answers and results, 4 hours without activity at most.',
            'With an account, until it is deleted: e-mail address or username, first name if given, language, answers (with the time of a timed question and the absences from a question from memory), results, practice, reviews, tutorials kept and opinions given, reading comfort chosen, and the version of the terms that was accepted. To sign in: the public half of your passkeys, and what the other services that you link call you. The password is only kept in a form that cannot be read back.',
            'To protect accounts: wrong passwords, counted for 30 days; browser and system of each device, until it is signed out; a trace of important acts (password changed, account deleted), without a name.',
            'A problem that you report: your words, the question, your answer and the name of the browser, read without knowing who you are. Once the account is deleted they go as soon as the report is dealt with, after 90 days at the latest.',
            'The details of what you do in a simulator: 180 days; after that the answer is left, right or not yet.',
            'E-mails leave the queue 7 days after they were sent.',
            'After deletion: what says who you are is erased at once. To make the questions better, we keep only which answers were right, with nothing that leads to you.',
          ],
        },
        {
          heading: 'Why we may',
          lines: [
            'To give you the service that you ask for (GDPR, article 6.1.b), and to protect accounts (article 6.1.f).',
            ...(age === null
              ? []
              : [
                  `Before ${age}: the consent of a parent (article 8), or school. The address of the parent is kept until their answer, 7 days at most, and 7 days more with the e-mail that confirms their consent; after that, only the date of the consent is left.`,
                ]),
          ],
        },
        {
          heading: 'Who it is passed on to',
          lines: ['Nobody. No advertising, no trackers, no selling, no audience measured by others.'],
        },
        {
          heading: 'In your browser',
          lines: [
            'One cookie to stay signed in, one for the language and, while you sign in with another service, one that lasts 15 minutes. The appearance you chose, when you last read a reply to a report of yours and, during a test, an answer that has not been sent yet stay on your device until you sign out; an answer left there is deleted at the first visit after seven days.',
            'Signing out leaves nothing of them but the language.',
          ],
        },
        {
          heading: 'Your rights',
          lines: [
            'Read, correct, take along and erase your data: in “My account”, without asking anybody.',
            'For anything else, and to take back a consent whose e-mail is lost: write to the body named here. If it does not answer, the data protection authority of your country can help you (in France, the CNIL).',
          ],
        },
      ],
    },
  },
}

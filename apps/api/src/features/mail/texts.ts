// What the mails say. One paragraph a line; `{…}` is filled in, a reply with as many paragraphs as it has. Kind, short, and never more personal than it must be:
// somebody else may read the same mailbox.
import type { Language } from '@pix/core/language'

export type MailKind =
  | 'verify-email'
  | 'reset-password'
  | 'change-email'
  | 'email-changed'
  | 'password-changed'
  | 'passkey-added'
  | 'identity-linked'
  | 'account-deleted'
  | 'ask-consent'
  | 'consent-given'
  | 'consent-ended'
  | 'report-answered'

export type MailTexts = {
  readonly subject: string
  readonly before: readonly string[]
  /** Label of the button that leads to the page where the rest is done. */
  readonly button?: string
  readonly after: readonly string[]
}

export const mailTexts: Readonly<Record<Language, Readonly<Record<MailKind, MailTexts>>>> = {
  fr: {
    'verify-email': {
      subject: 'Confirmez votre adresse e-mail',
      before: [
        'Un compte Pix a été créé avec cette adresse. Confirmez qu’elle est à vous : si un jour vous oubliez votre mot de passe, nous pourrons vous aider ici.',
      ],
      button: 'Confirmer mon adresse',
      after: [
        'Ce lien marche pendant 3 jours, une fois.',
        'Vous n’avez pas créé de compte ? Ne cliquez pas : l’adresse ne sera pas confirmée.',
      ],
    },
    'reset-password': {
      subject: 'Choisissez un nouveau mot de passe',
      before: [
        'Vous avez demandé à changer le mot de passe de votre compte Pix. Choisissez-en un nouveau sur cette page :',
      ],
      button: 'Choisir un mot de passe',
      after: [
        'Ce lien marche pendant une heure, une fois.',
        'Vous n’avez rien demandé ? Ne faites rien : votre mot de passe reste le même.',
      ],
    },
    'change-email': {
      subject: 'Votre code : {code}',
      before: [
        'Pour utiliser cette adresse dans votre compte Pix, recopiez ce code sur la page qui le demande :',
        '{code}',
      ],
      after: [
        'Ce code marche pendant une heure.',
        'Vous n’avez rien demandé ? Ne donnez ce code à personne : rien ne changera.',
      ],
    },
    'email-changed': {
      subject: 'L’adresse de votre compte a changé',
      before: ['Votre compte Pix utilise maintenant une autre adresse e-mail. Celle-ci ne lui sert plus.'],
      after: ['Ce n’est pas vous ? Écrivez vite {people}.'],
    },
    'password-changed': {
      subject: 'Votre mot de passe a changé',
      before: ['Le mot de passe de votre compte Pix vient de changer. Si c’est vous, tout va bien.'],
      button: 'Choisir un autre mot de passe',
      after: ['Ce n’est pas vous ? Choisissez vite un autre mot de passe : les autres appareils seront déconnectés.'],
    },
    'passkey-added': {
      subject: 'Une clé d’accès ouvre maintenant votre compte',
      before: [
        'Une clé d’accès vient d’être ajoutée à votre compte Pix : l’appareil qui la garde peut l’ouvrir sans mot de passe. Si c’est vous, tout va bien.',
      ],
      button: 'Voir mes clés d’accès',
      after: ['Ce n’est pas vous ? Supprimez cette clé dans votre compte, puis choisissez vite un autre mot de passe.'],
    },
    'identity-linked': {
      subject: 'Un autre service ouvre maintenant votre compte',
      before: [
        'Votre compte Pix vient d’être lié à votre compte d’un autre service : vous pouvez vous connecter ici avec lui. Si c’est vous, tout va bien.',
      ],
      button: 'Voir mon compte',
      after: ['Ce n’est pas vous ? Déliez ce service dans votre compte, puis choisissez vite un autre mot de passe.'],
    },
    'account-deleted': {
      subject: 'Votre compte est supprimé',
      before: [
        'Votre compte Pix est supprimé, comme vous l’avez demandé. Votre adresse, votre prénom et votre mot de passe sont effacés.',
      ],
      after: ['Merci d’être passé par ici. Vous pourrez créer un nouveau compte quand vous voudrez.'],
    },
    'ask-consent': {
      subject: 'Votre enfant demande votre accord',
      before: [
        'Sur Pix, {child} voudrait un compte, et nous a dit être trop jeune pour décider sans l’accord d’un parent.',
        'Pix est un service gratuit et sans publicité, pour mesurer et développer ses compétences numériques. Un compte garde une adresse e-mail, un prénom ou un surnom, les réponses et les résultats ; rien n’est vendu ni montré à d’autres.',
        'Lisez, puis répondez sur cette page :',
      ],
      button: 'Lire et répondre',
      after: [
        'Ce lien marche pendant 7 jours. Sans réponse, ou si vous refusez, la demande et votre adresse sont effacées.',
        'Vous n’êtes pas parent de cette personne ? Ne faites rien, ou refusez : tout sera effacé.',
      ],
    },
    'consent-given': {
      subject: 'Vous avez donné votre accord',
      before: [
        'Merci. Le compte Pix de {child} est ouvert. Nous effaçons votre adresse dans 7 jours : ce message est le seul lien entre vous et ce compte. Gardez-le.',
        'Vous pouvez changer d’avis à tout moment. Le compte sera alors supprimé :',
      ],
      button: 'Retirer mon accord',
      after: ['Ce n’est pas vous qui avez répondu ? Le même bouton supprime le compte.'],
    },
    'consent-ended': {
      subject: 'Votre compte est effacé',
      before: [
        'Pix n’a pas, ou n’a plus, l’accord de votre parent : votre compte est effacé, avec votre adresse, votre prénom et votre mot de passe.',
        'Vous n’avez rien fait de mal. Vous pouvez toujours essayer les tests sans compte, et en parler ensemble.',
      ],
      after: ['Une question ? Parlez-en à un parent ou à un enseignant.'],
    },
    'report-answered': {
      subject: 'Une réponse à votre signalement',
      before: ['Vous avez signalé un problème à propos d’une question. Merci ! Voici notre réponse :', '{reply}'],
      button: 'Voir mes signalements',
      after: ['Ne répondez pas à cet e-mail : personne ne le lirait.'],
    },
  },
  en: {
    'verify-email': {
      subject: 'Confirm your e-mail address',
      before: [
        'A Pix account was made with this address. Confirm that it is yours: if you ever forget your password, we can help you here.',
      ],
      button: 'Confirm my address',
      after: [
        'This link works for 3 days, once.',
        'You made no account? Do not follow the link: the address will not be confirmed.',
      ],
    },
    'reset-password': {
      subject: 'Choose a new password',
      before: ['You asked to change the password of your Pix account. Choose a new one on this page:'],
      button: 'Choose a password',
      after: [
        'This link works for one hour, once.',
        'You asked for nothing? Do nothing: your password stays as it is.',
      ],
    },
    'change-email': {
      subject: 'Your code: {code}',
      before: ['To use this address in your Pix account, copy this code into the page that asks for it:', '{code}'],
      after: ['This code works for one hour.', 'You asked for nothing? Give this code to nobody: nothing will change.'],
    },
    'email-changed': {
      subject: 'The address of your account has changed',
      before: ['Your Pix account now uses another e-mail address. This one is not used for it any more.'],
      after: ['It was not you? Write quickly to {people}.'],
    },
    'password-changed': {
      subject: 'Your password has changed',
      before: ['The password of your Pix account has just changed. If it was you, all is well.'],
      button: 'Choose another password',
      after: ['It was not you? Choose another password quickly: the other devices will be signed out.'],
    },
    'passkey-added': {
      subject: 'A passkey now opens your account',
      before: [
        'A passkey has just been added to your Pix account: the device that keeps it can open the account without a password. If it was you, all is well.',
      ],
      button: 'See my passkeys',
      after: ['It was not you? Remove this passkey in your account, then choose another password quickly.'],
    },
    'identity-linked': {
      subject: 'Another service now opens your account',
      before: [
        'Your Pix account has just been linked to your account of another service: you can sign in here with it. If it was you, all is well.',
      ],
      button: 'See my account',
      after: ['It was not you? Unlink this service in your account, then choose another password quickly.'],
    },
    'account-deleted': {
      subject: 'Your account is deleted',
      before: [
        'Your Pix account is deleted, as you asked. Your address, your first name and your password are erased.',
      ],
      after: ['Thank you for having been here. You can make a new account whenever you like.'],
    },
    'ask-consent': {
      subject: 'Your child asks for your consent',
      before: [
        'On Pix, {child} would like an account, and told us that they are too young to decide without the consent of a parent.',
        'Pix is a service without charge or advertising, to measure and develop digital skills. An account keeps an e-mail address, a first name or nickname, answers and results; nothing is sold or shown to others.',
        'Please read, then answer on this page:',
      ],
      button: 'Read and answer',
      after: [
        'This link works for 7 days. Without an answer, or if you refuse, the request and your address are erased.',
        'You are not a parent of this person? Do nothing, or refuse: everything will be erased.',
      ],
    },
    'consent-given': {
      subject: 'You gave your consent',
      before: [
        'Thank you. The Pix account of {child} is open. We erase your address in 7 days: this message is the only link between you and this account. Please keep it.',
        'You can change your mind at any time. The account will then be deleted:',
      ],
      button: 'Take my consent back',
      after: ['It was not you who answered? The same button deletes the account.'],
    },
    'consent-ended': {
      subject: 'Your account is erased',
      before: [
        'Pix does not have, or no longer has, the consent of your parent: your account is erased, with your address, your first name and your password.',
        'You did nothing wrong. You can still try the tests without an account, and talk about it together.',
      ],
      after: ['A question? Talk to a parent or a teacher.'],
    },
    'report-answered': {
      subject: 'A reply to your report',
      before: ['You reported a problem with a question. Thank you! This is our reply:', '{reply}'],
      button: 'See my reports',
      after: ['Please do not answer this e-mail: nobody would read it.'],
    },
  },
}

type MailWords = {
  /** Whom to write to, after “Write to”. */
  readonly people: string
  readonly greeting: string
  readonly hello: string
  readonly signature: string
  readonly operator: string
  readonly linkBelow: string
  readonly otherSignIns: string
  readonly onePasskey: string
  readonly manyPasskeys: string
}

export const mailWords: Readonly<Record<Language, MailWords>> = {
  fr: {
    people: 'aux personnes qui font fonctionner ce service',
    greeting: 'Bonjour {name},',
    hello: 'Bonjour,',
    signature: 'Pix, {address}',
    operator: 'Service proposé par : {name}.',
    linkBelow: 'Le bouton ne marche pas ? Copiez cette adresse dans votre navigateur :',
    otherSignIns:
      'Votre compte s’ouvre aussi sans mot de passe, avec {ways}. Un de ces accès n’est pas à vous ? Retirez-le dans votre compte :',
    onePasskey: 'une clé d’accès',
    manyPasskeys: '{count} clés d’accès',
  },
  en: {
    people: 'the people who run this service',
    greeting: 'Hello {name},',
    hello: 'Hello,',
    signature: 'Pix, {address}',
    operator: 'Service run by: {name}.',
    linkBelow: 'The button does not work? Copy this address into your browser:',
    otherSignIns:
      'Your account also opens without a password, with {ways}. Is one of them not yours? Remove it in your account:',
    onePasskey: 'a passkey',
    manyPasskeys: '{count} passkeys',
  },
}

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-mail' : 'numéro');

const theNoun = (type: AddressType) => (isEmail(type) ? 'l’e-mail' : 'le numéro');

const thisNoun = (type: AddressType) => (isEmail(type) ? 'cet e-mail' : 'ce numéro');

const newNoun = (type: AddressType) => (isEmail(type) ? 'nouvel e-mail' : 'nouveau numéro');

const longNoun = (type: AddressType) => (isEmail(type) ? 'adresse e-mail' : 'numéro de mobile');

const by = (type: AddressType) => `par ${isEmail(type) ? 'e-mail' : 'SMS'}`;

const sending = (type: AddressType) => `Nous vous enverrons un code ${by(type)}.`;

const unreachable = 'Impossible de joindre Glympse. Vérifiez votre connexion et réessayez.';

const nowUsing = (contact: string) =>
  `Vous utilisez maintenant le compte Glympse associé à ${contact}.`;

/** French, with “vous”. */
const fr: Locale = {
  $code: 'fr',
  $dir: 'ltr',

  linkHeading: 'Associez votre compte Glympse',
  linkIntro: (type) =>
    `Vous pourrez ainsi récupérer votre compte, l’utiliser sur plusieurs appareils et rejoindre des groupes. ${sending(type)}`,
  loginHeading: 'Connectez-vous à Glympse',
  loginIntro: (type) => `${sending(type)} Première visite\u202f? Votre compte sera ainsi créé.`,
  manageHeading: 'Vos adresses associées',
  manageIntro:
    'Avec un e-mail ou un numéro associé, vous retrouvez votre compte sur n’importe quel appareil.',
  addressLabel: (type) => (isEmail(type) ? 'Adresse e-mail' : 'Numéro de mobile'),
  sendCode: 'Envoyer le code',
  useInstead: (type) => `Utiliser plutôt ${isEmail(type) ? 'une' : 'un'} ${longNoun(type)}`,
  working: 'Un instant…',
  tryAgain: 'Réessayer',
  startOver: 'Recommencer au début',
  address_missing: (type) => `Saisissez votre ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Saisissez une adresse e-mail du type nom@example.com.'
      : 'Saisissez un numéro de mobile complet, ou un numéro avec + et l’indicatif du pays.',
  network_error: unreachable,
  invalid_configuration: 'Ce formulaire est mal configuré. Veuillez contacter ce site.',
  internal_error: 'Un problème est survenu dans ce formulaire. Réessayez ou recommencez au début.',

  countryLabel: 'Pays ou région',
  numberHint: (number) => `Nous enverrons le code par SMS au ${number}.`,
  numberInvalid: (country) =>
    `${country}\u00a0: ce numéro n’est pas complet. Vérifiez-le ou choisissez un autre pays.`,

  codeHeading: 'Saisissez votre code',
  codeSentTo: (contact, type) =>
    isEmail(type)
      ? `Nous avons envoyé un code à ${contact}.`
      : `Nous avons envoyé un code par SMS au ${contact}.`,
  codeLabel: 'Code',
  timeLeft: (_, inTime) => `Ce code expire ${inTime}.`,
  continue: 'Continuer',
  notReceived: (type) =>
    isEmail(type)
      ? 'Rien reçu\u202f? Regardez dans vos spams ou vérifiez que l’adresse est correcte.'
      : 'Rien reçu\u202f? Vérifiez que le numéro est correct.',
  newCode: 'Envoyer un nouveau code',
  newCodeIn: (_, inTime) => `Vous pourrez demander un nouveau code ${inTime}.`,
  newCodeSent: (type) => `Nous avons envoyé un nouveau code ${by(type)}.`,
  changeAddress: (type) => `Modifier ${theNoun(type)}`,
  back: 'Retour',
  linkedHeading: (type) => `Votre ${noun(type)} est associé`,
  linkedText: (contact) => `${contact} est maintenant associé à votre compte Glympse.`,
  recoveredHeading: () => 'Votre compte est récupéré',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Connexion réussie',
  loggedInText: nowUsing,
  unlinkedText: (type) => `Votre ${noun(type)} n’est plus associé.`,
  tryingAgain: 'Nouvel essai…',
  stop: 'Arrêter',
  waitingOnline: 'Vous êtes hors connexion. Nous continuerons dès que la connexion sera rétablie.',
  code_missing: 'Saisissez votre code.',
  link_failed: 'Ce code n’a pas fonctionné. Vérifiez-le ou demandez-en un nouveau.',
  code_expired: 'Ce code a expiré. Demandez-en un nouveau.',
  unknown: 'Un problème est survenu. Réessayez.',

  conflictHeading: (type) => `Vous avez déjà un compte Glympse avec ${thisNoun(type)}`,
  conflictIntro: (contact) =>
    `${contact} ouvre un autre compte que celui que vous utilisez actuellement. Choisissez celui que vous voulez continuer à utiliser. Il n’est pas possible de les fusionner.`,
  choice: 'Choisissez sur cette page le compte que vous voulez continuer à utiliser.',
  otherAccount: (type) => `Le compte avec ${thisNoun(type)}`,
  recover: 'Passer à ce compte',
  recoverHint:
    'Recommandé. Vous retrouvez ses favoris, son historique et ses activités. Le contenu du compte que vous utilisez actuellement y reste et ne vous suit pas.',
  thisAccount: 'Le compte que vous utilisez actuellement',
  force: (type) => `Rester ici et reprendre ${theNoun(type)}`,
  forceHint:
    'Vous gardez ce que contient ce compte. Vous perdez définitivement les favoris, l’historique et les activités de l’autre compte.',
  forceHeading: 'Perdre l’autre compte\u202f?',
  forceWarning:
    'Vous perdrez définitivement les favoris, l’historique et les activités de l’autre compte. Ils ne passeront pas dans le compte que vous utilisez actuellement.',
  forceConfirm: 'Perdre l’autre compte et associer',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Nous n’avons pas pu vérifier si ${contact} est associé au compte que vous utilisez actuellement.`
      : 'Nous n’avons pas pu vérifier si le changement de compte a été fait.',
  useAnother: (type) => `Utiliser un autre ${noun(type)}`,
  finishing: 'Finalisation…',

  offline: 'Vous êtes hors connexion. Réessayez dès que la connexion sera rétablie.',
  timeout: unreachable,
  invalid_response: 'Glympse ne répond pas correctement. Réessayez dans quelques minutes.',
  invalid_argument: 'Glympse n’a pas accepté cette saisie. Vérifiez-la et réessayez.',
  disabled:
    'Cette page doit être mise à jour pour fonctionner à nouveau avec Glympse. Veuillez contacter ce site.',
  oauth_token: 'Ce site n’a pas pu déterminer qui vous êtes. Réessayez ou contactez ce site.',
  credentials_handler_failed:
    'Votre code était correct, mais ce site n’a pas pu terminer. Réessayez ou contactez ce site.',
  tooManyRequests: (seconds, inTime) =>
    `Trop de tentatives pour le moment. Réessayez ${seconds ? inTime : 'dans quelques minutes'}.`,

  manageNothing: 'Rien n’est associé, votre compte ne peut donc pas être récupéré.',
  listStale: 'Ces informations ne sont peut-être pas à jour.',
  linkedStatus: 'Associé',
  notForLogIn: 'Associé, mais ne permet pas de se connecter.',
  needsAttention: 'Action requise\u00a0: confirmez-le à nouveau.',
  confirmAgain: (type) => `Confirmer ${thisNoun(type)}`,
  addAddress: (type) => `Ajouter un ${isEmail(type) ? 'e-mail' : 'numéro de mobile'}`,
  replaceAddress: (type) => `Modifier ${theNoun(type)}`,
  unlinkAddress: (type) => `Supprimer ${theNoun(type)}`,
  addHeading: (type) => `Associer un ${isEmail(type) ? 'e-mail' : 'numéro de mobile'}`,
  addIntro: (type) => `${sending(type)} Nous vérifierons ainsi qu’il vous appartient.`,
  replaceIntro: (current, type) =>
    `Nous enverrons un code ${isEmail(type) ? '' : 'par SMS '}au ${newNoun(type)}. Tant que vous ne l’aurez pas saisi, ${current} reste associé.`,
  toList: 'Retour à vos adresses',
  unlinkHeading: (type) => `Supprimer ${thisNoun(type)}\u202f?`,
  unlinkText:
    'Ensuite, vous ne pourrez plus l’utiliser pour récupérer votre compte ni pour vous connecter. Votre autre adresse sera conservée.',
  unlinkLastText:
    'C’est la dernière adresse de votre compte. Sans elle, votre compte ne peut pas être récupéré, par exemple si vous perdez cet appareil.',
  unlinkConfirm: 'Supprimer',
  keep: 'Conserver',
  stillLinked: (address) => `${address} est toujours associé.`,
  stillLinkedUnknown: (address) =>
    `${address}\u00a0: nous n’avons pas pu vérifier s’il est toujours associé.`,
  replaceHeading: (type) => `Remplacer votre ${noun(type)}\u202f?`,
  replaceText: (type, current, address) =>
    `${current ?? `Votre autre ${noun(type)}`} ne sera plus associé à votre compte. ${address} prendra sa place.`,
  keepOld: (type) => `Conserver l’ancien ${noun(type)}`,
  replaceConfirm: 'Remplacer',
  oldAddress: (type) => `votre ancien ${noun(type)}`,
  halfReplacedHeading: (type) => `Associez votre ${newNoun(type)}`,
  halfReplacedText: (old, address) =>
    `${old} n’est plus associé et ${address} n’est pas encore associé.`,
  halfReplacedWaiting: (old, address) =>
    `${old} n’est plus associé. Association en cours\u00a0: ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} n’est plus associé. Nous n’avons pas pu vérifier si ${address} l’est.`,
  halfReplacedCode: 'Votre code est toujours valable.',
  linkNow: (type) => `Associer le ${newNoun(type)}`,
};

export default fr;

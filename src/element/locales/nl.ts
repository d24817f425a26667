import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-mailadres' : 'nummer');

const aNoun = (type: AddressType) => (isEmail(type) ? 'e-mailadres' : 'mobiel nummer');

const sending = (type: AddressType) =>
  `We sturen je een code via ${isEmail(type) ? 'e-mail' : 'sms'}.`;

const unreachable = 'Glympse is niet bereikbaar. Controleer je verbinding en probeer het opnieuw.';

const nowUsing = (contact: string) => `Je gebruikt nu het Glympse-account van ${contact}.`;

/** Dutch, with “je”. */
const nl: Locale = {
  $code: 'nl',
  $dir: 'ltr',

  linkHeading: 'Koppel je Glympse-account',
  linkIntro: (type) =>
    `Zo kun je je account herstellen, het op meerdere apparaten gebruiken en lid worden van groepen. ${sending(type)}`,
  loginHeading: 'Log in bij Glympse',
  loginIntro: (type) => `${sending(type)} Nieuw hier? Dan wordt je account aangemaakt.`,
  manageHeading: 'Je gekoppelde adressen',
  manageIntro: 'Met een gekoppeld e-mailadres of nummer kom je op elk apparaat weer in je account.',
  addressLabel: (type) => (isEmail(type) ? 'E-mailadres' : 'Mobiel nummer'),
  sendCode: 'Code sturen',
  useInstead: (type) => `Liever een ${aNoun(type)} gebruiken`,
  working: 'Een moment…',
  tryAgain: 'Opnieuw proberen',
  startOver: 'Helemaal opnieuw beginnen',
  address_missing: (type) => `Vul je ${isEmail(type) ? 'e-mailadres' : 'mobiele nummer'} in.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Vul een e-mailadres in zoals naam@example.com.'
      : 'Vul een volledig mobiel nummer in, of een nummer met + en landnummer.',
  network_error: unreachable,
  invalid_configuration: 'Dit formulier is niet goed ingesteld. Neem contact op met deze website.',
  internal_error:
    'Er ging iets mis in dit formulier. Probeer het opnieuw of begin helemaal opnieuw.',

  countryLabel: 'Land of regio',
  numberHint: (number) => `We sturen de code via sms naar ${number}.`,
  numberInvalid: (country) =>
    `Dit is geen volledig nummer voor ${country}. Controleer het of kies een ander land.`,

  codeHeading: 'Vul je code in',
  codeSentTo: (contact, type) =>
    `We hebben ${isEmail(type) ? '' : 'via sms '}een code gestuurd naar ${contact}.`,
  codeLabel: 'Code',
  timeLeft: (_, inTime) => `Deze code verloopt ${inTime}.`,
  continue: 'Doorgaan',
  notReceived: (type) =>
    isEmail(type)
      ? 'Niets ontvangen? Kijk in je spammap of controleer of het adres klopt.'
      : 'Niets ontvangen? Controleer of het nummer klopt.',
  newCode: 'Nieuwe code sturen',
  newCodeIn: (_, inTime) => `Je kunt ${inTime} een nieuwe code aanvragen.`,
  newCodeSent: (type) => `We hebben ${isEmail(type) ? '' : 'via sms '}een nieuwe code gestuurd.`,
  changeAddress: (type) => `${isEmail(type) ? 'E-mailadres' : 'Nummer'} wijzigen`,
  back: 'Terug',
  linkedHeading: (type) => `Je ${noun(type)} is gekoppeld`,
  linkedText: (contact) => `${contact} is nu gekoppeld aan je Glympse-account.`,
  recoveredHeading: () => 'Je account is hersteld',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Je bent ingelogd',
  loggedInText: nowUsing,
  unlinkedText: (type) => `Je ${noun(type)} is niet meer gekoppeld.`,
  tryingAgain: 'Nieuwe poging…',
  stop: 'Stoppen',
  waitingOnline: 'Je bent offline. We gaan verder zodra je weer verbinding hebt.',
  code_missing: 'Vul je code in.',
  link_failed: 'Die code werkte niet. Controleer de code of vraag een nieuwe aan.',
  code_expired: 'Deze code is verlopen. Vraag een nieuwe aan.',
  unknown: 'Er ging iets mis. Probeer het opnieuw.',

  conflictHeading: (type) => `Je hebt al een Glympse-account met dit ${noun(type)}`,
  conflictIntro: (contact) =>
    `${contact} opent een ander account dan het account dat je nu gebruikt. Kies welk account je wilt blijven gebruiken. Samenvoegen kan niet.`,
  choice: 'Kies op deze pagina welk account je wilt blijven gebruiken.',
  otherAccount: (type) => `Het account met dit ${noun(type)}`,
  recover: 'Overstappen naar dat account',
  recoverHint:
    'Aanbevolen. Je krijgt de favorieten, geschiedenis en activiteiten ervan terug. Wat in het account staat dat je nu gebruikt, blijft daar en gaat niet mee.',
  thisAccount: 'Het account dat je nu gebruikt',
  force: (type) => `Hier blijven en het ${noun(type)} overnemen`,
  forceHint:
    'Wat in dit account staat, blijft. Je raakt de favorieten, geschiedenis en activiteiten van het andere account voorgoed kwijt.',
  forceHeading: 'Het andere account verliezen?',
  forceWarning:
    'Je raakt de favorieten, geschiedenis en activiteiten van het andere account voorgoed kwijt. Ze gaan niet mee naar het account dat je nu gebruikt.',
  forceConfirm: 'Het andere account verliezen en koppelen',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `We konden niet nagaan of ${contact} gekoppeld is aan het account dat je nu gebruikt.`
      : 'We konden niet nagaan of je naar dat account bent overgestapt.',
  useAnother: (type) => `Ander ${noun(type)} gebruiken`,
  finishing: 'Bezig met afronden…',

  offline: 'Je bent offline. Probeer het opnieuw zodra je weer verbinding hebt.',
  timeout: unreachable,
  invalid_response: 'Glympse reageert niet goed. Probeer het over een paar minuten opnieuw.',
  invalid_argument: 'Glympse heeft dit niet geaccepteerd. Controleer het en probeer het opnieuw.',
  disabled:
    'Deze pagina moet worden bijgewerkt voordat die weer met Glympse werkt. Neem contact op met deze website.',
  oauth_token:
    'Deze website kon niet vaststellen wie je bent. Probeer het opnieuw of neem contact op met deze website.',
  credentials_handler_failed:
    'Je code klopte, maar deze website kon het niet afronden. Probeer het opnieuw of neem contact op met deze website.',
  tooManyRequests: (seconds, inTime) =>
    `Te veel pogingen. Probeer het ${seconds ? inTime : 'over een paar minuten'} opnieuw.`,

  manageNothing: 'Er is niets gekoppeld, dus je account kan niet worden hersteld.',
  listStale: 'Dit is misschien niet actueel.',
  linkedStatus: 'Gekoppeld',
  notForLogIn: 'Gekoppeld, maar je kunt er niet mee inloggen.',
  needsAttention: 'Actie nodig: bevestig het opnieuw.',
  confirmAgain: (type) => `Dit ${noun(type)} bevestigen`,
  addAddress: (type) => `${isEmail(type) ? 'E-mailadres' : 'Mobiel nummer'} toevoegen`,
  replaceAddress: (type) => `${isEmail(type) ? 'E-mailadres' : 'Nummer'} wijzigen`,
  unlinkAddress: (type) => `${isEmail(type) ? 'E-mailadres' : 'Nummer'} verwijderen`,
  addHeading: (type) => `Koppel een ${aNoun(type)}`,
  addIntro: (type) => `${sending(type)} Zo weten we zeker dat het van jou is.`,
  replaceIntro: (current, type) =>
    `We sturen ${isEmail(type) ? '' : 'via sms '}een code naar het nieuwe ${noun(type)}. Tot je die hebt ingevuld, blijft ${current} gekoppeld.`,
  toList: 'Terug naar je adressen',
  unlinkHeading: (type) => `Dit ${noun(type)} verwijderen?`,
  unlinkText:
    'Daarna kun je hiermee niet meer inloggen of je account herstellen. Je andere adres blijft.',
  unlinkLastText:
    'Dit is het laatste adres van je account. Zonder dit adres kan je account niet worden hersteld, bijvoorbeeld als je dit apparaat kwijtraakt.',
  unlinkConfirm: 'Verwijderen',
  keep: 'Behouden',
  stillLinked: (address) => `${address} is nog gekoppeld.`,
  stillLinkedUnknown: (address) => `${address}: we konden niet nagaan of dit nog gekoppeld is.`,
  replaceHeading: (type) => `Je ${noun(type)} vervangen?`,
  replaceText: (type, current, address) =>
    `${current ?? `Je andere ${noun(type)}`} is dan niet meer gekoppeld aan je account. ${address} komt ervoor in de plaats.`,
  keepOld: (type) => `Oud ${noun(type)} behouden`,
  replaceConfirm: 'Vervangen',
  oldAddress: (type) => `je oude ${noun(type)}`,
  halfReplacedHeading: (type) => `Koppel je nieuwe ${noun(type)}`,
  halfReplacedText: (old, address) =>
    `${old} is niet meer gekoppeld en ${address} is nog niet gekoppeld.`,
  halfReplacedWaiting: (old, address) =>
    `${old} is niet meer gekoppeld. ${address} wordt gekoppeld…`,
  halfReplacedUnknown: (old, address) =>
    `${old} is niet meer gekoppeld. We konden niet nagaan of ${address} dat wel is.`,
  halfReplacedCode: 'Je code is nog geldig.',
  linkNow: (type) => `Nieuw ${noun(type)} koppelen`,
};

export default nl;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-mail' : 'nummer');

const longNoun = (type: AddressType) => (isEmail(type) ? 'e-mailadresse' : 'mobilnummer');

const aLong = (type: AddressType) => (isEmail(type) ? 'en e-mail' : 'et mobilnummer');

const thisNoun = (type: AddressType) => (isEmail(type) ? 'denne e-mail' : 'dette nummer');

const yourNoun = (type: AddressType) => (isEmail(type) ? 'Din e-mail' : 'Dit nummer');

const sending = (type: AddressType) =>
  `Vi sender dig en kode via ${isEmail(type) ? 'e-mail' : 'sms'}.`;

const unreachable = 'Vi kunne ikke få forbindelse til Glympse. Tjek din forbindelse, og prøv igen.';

const nowUsing = (contact: string) => `Du bruger nu Glympse-kontoen for ${contact}.`;

const notLinked = (address: string) => `${address} er ikke længere tilknyttet`;

/** Danish, with “du”. */
const da: Locale = {
  $code: 'da',
  $dir: 'ltr',

  linkHeading: 'Tilknyt din Glympse-konto',
  linkIntro: (type) =>
    `Så kan du gendanne din konto, bruge den på flere enheder og deltage i grupper. ${sending(type)}`,
  loginHeading: 'Log ind på Glympse',
  loginIntro: (type) => `${sending(type)} Er du ny her? Så oprettes din konto.`,
  manageHeading: 'Dine tilknyttede kontaktoplysninger',
  manageIntro:
    'Med en tilknyttet e-mail eller et tilknyttet nummer kommer du ind på din konto igen på enhver enhed.',
  addressLabel: (type) => (isEmail(type) ? 'E-mailadresse' : 'Mobilnummer'),
  sendCode: 'Send kode',
  useInstead: (type) => `Brug ${longNoun(type)} i stedet`,
  working: 'Et øjeblik …',
  tryAgain: 'Prøv igen',
  startOver: 'Start forfra',
  address_missing: (type) => `Indtast ${isEmail(type) ? 'din' : 'dit'} ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Indtast en e-mailadresse som navn@example.com.'
      : 'Indtast et fuldt mobilnummer eller et med + og landekode.',
  network_error: unreachable,
  invalid_configuration: 'Formularen er ikke sat rigtigt op. Kontakt webstedet.',
  internal_error: 'Noget gik galt i formularen. Prøv igen, eller start forfra.',

  countryLabel: 'Land eller område',
  numberHint: (number) => `Vi sender koden via sms til ${number}.`,
  numberInvalid: (country) =>
    `Det er ikke et fuldt nummer for ${country}. Tjek det, eller vælg et andet land.`,

  codeHeading: 'Indtast din kode',
  codeSentTo: (contact, type) =>
    `Vi har sendt en kode ${isEmail(type) ? '' : 'via sms '}til ${contact}.`,
  codeLabel: 'Kode',
  timeLeft: (_, inTime) => `Koden udløber ${inTime}.`,
  continue: 'Fortsæt',
  notReceived: (type) =>
    isEmail(type)
      ? 'Har du ikke fået koden? Se i din spammappe, eller tjek, at adressen er rigtig.'
      : 'Har du ikke fået koden? Tjek, at nummeret er rigtigt.',
  newCode: 'Send ny kode',
  newCodeIn: (_, inTime) => `Du kan få en ny kode ${inTime}.`,
  newCodeSent: (type) => `Vi har sendt en ny kode${isEmail(type) ? '' : ' via sms'}.`,
  changeAddress: (type) => `Ret ${noun(type)}`,
  back: 'Tilbage',
  linkedHeading: (type) => `${yourNoun(type)} er tilknyttet`,
  linkedText: (contact) => `${contact} er nu tilknyttet din Glympse-konto.`,
  recoveredHeading: () => 'Din konto er gendannet',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Du er logget ind',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${notLinked(yourNoun(type))}.`,
  tryingAgain: 'Prøver igen …',
  stop: 'Stop',
  waitingOnline: 'Du er offline. Vi fortsætter, når du er online igen.',
  code_missing: 'Indtast din kode.',
  link_failed: 'Koden virkede ikke. Tjek den, eller få en ny.',
  code_expired: 'Koden er udløbet. Få en ny.',
  unknown: 'Noget gik galt. Prøv igen.',

  conflictHeading: (type) => `Du har allerede en Glympse-konto med ${thisNoun(type)}`,
  conflictIntro: (contact) =>
    `${contact} åbner en anden konto end den, du bruger nu. Vælg, hvilken du vil blive ved med at bruge. De kan ikke slås sammen.`,
  choice: 'Vælg på denne side, hvilken konto du vil blive ved med at bruge.',
  otherAccount: (type) => `Kontoen med ${thisNoun(type)}`,
  recover: 'Skift til den konto',
  recoverHint:
    'Anbefales. Du får dens favoritter, historik og aktiviteter tilbage. Det, der er på den konto, du bruger nu, bliver der og følger ikke med.',
  thisAccount: 'Den konto, du bruger nu',
  force: (type) => `Bliv her, og overtag ${isEmail(type) ? 'e-mailen' : 'nummeret'}`,
  forceHint:
    'Du beholder det, der er på denne konto. Du mister den anden kontos favoritter, historik og aktiviteter for altid.',
  forceHeading: 'Vil du miste den anden konto?',
  forceWarning:
    'Du mister den anden kontos favoritter, historik og aktiviteter for altid. De flyttes ikke til den konto, du bruger nu.',
  forceConfirm: 'Mist den anden konto, og tilknyt',
  choiceUnknown: (isForced, contact) =>
    `Vi kunne ikke finde ud af, om ${isForced ? `${contact} er tilknyttet den konto, du bruger nu` : 'du har skiftet til den konto'}.`,
  useAnother: (type) => (isEmail(type) ? 'Brug en anden e-mail' : 'Brug et andet nummer'),
  finishing: 'Afslutter …',

  offline: 'Du er offline. Prøv igen, når du er online igen.',
  timeout: unreachable,
  invalid_response: 'Glympse svarer ikke, som det skal. Prøv igen om et par minutter.',
  invalid_argument: 'Glympse godtog det ikke. Tjek det, og prøv igen.',
  disabled: 'Webstedet skal opdatere siden, før den virker med Glympse igen. Kontakt webstedet.',
  oauth_token: 'Webstedet kunne ikke afgøre, hvem du er. Prøv igen, eller kontakt webstedet.',
  credentials_handler_failed:
    'Din kode var rigtig, men webstedet kunne ikke fuldføre handlingen. Prøv igen, eller kontakt webstedet.',
  tooManyRequests: (seconds, inTime) =>
    `For mange forsøg lige nu. Prøv igen ${seconds ? inTime : 'om et par minutter'}.`,

  manageNothing: 'Intet er tilknyttet, så din konto kan ikke gendannes.',
  listStale: 'Det er måske ikke opdateret.',
  linkedStatus: 'Tilknyttet',
  notForLogIn: 'Tilknyttet, men kan ikke bruges til at logge ind.',
  needsAttention: 'Kræver handling: Bekræft igen.',
  confirmAgain: (type) => `Bekræft ${thisNoun(type)}`,
  addAddress: (type) => `Tilføj ${aLong(type)}`,
  replaceAddress: (type) => `Skift ${noun(type)}`,
  unlinkAddress: (type) => `Fjern ${noun(type)}`,
  addHeading: (type) => `Tilknyt ${aLong(type)}`,
  addIntro: (type) =>
    `${sending(type)} Så er vi sikre på, at ${isEmail(type) ? 'adressen er din' : 'nummeret er dit'}.`,
  replaceIntro: (current, type) =>
    `Vi sender en kode ${isEmail(type) ? 'til den nye' : 'via sms til det nye'}. Indtil du har indtastet koden, er ${current} stadig tilknyttet.`,
  toList: 'Tilbage til dine kontaktoplysninger',
  unlinkHeading: (type) => `Vil du fjerne ${thisNoun(type)}?`,
  unlinkText:
    'Derefter kan denne kontaktoplysning ikke bruges til at gendanne din konto eller logge ind. Din anden kontaktoplysning bevares.',
  unlinkLastText:
    'Det er den sidste kontaktoplysning på din konto. Uden den kan din konto ikke gendannes, for eksempel hvis du mister denne enhed.',
  unlinkConfirm: 'Fjern',
  keep: 'Behold',
  stillLinked: (address) => `${address} er stadig tilknyttet.`,
  stillLinkedUnknown: (address) =>
    `${address} er måske stadig tilknyttet. Vi kunne ikke finde ud af det.`,
  replaceHeading: (type) => `Vil du erstatte ${isEmail(type) ? 'din' : 'dit'} ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? (isEmail(type) ? 'Kontoens nuværende e-mail' : 'Kontoens nuværende nummer')} vil ikke længere være tilknyttet din konto. I stedet tilknyttes ${address}.`,
  keepOld: (type) => (isEmail(type) ? 'Behold den gamle e-mail' : 'Behold det gamle nummer'),
  replaceConfirm: 'Erstat',
  oldAddress: (type) => (isEmail(type) ? 'din gamle e-mail' : 'dit gamle nummer'),
  halfReplacedHeading: (type) => `Tilknyt ${isEmail(type) ? 'din' : 'dit'} nye ${noun(type)}`,
  halfReplacedText: (old, address) => `${notLinked(old)}, og ${address} er endnu ikke tilknyttet.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Tilknytter ${address} …`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Vi kunne ikke finde ud af, om ${address} er det.`,
  halfReplacedCode: 'Din kode virker stadig.',
  linkNow: (type) => (isEmail(type) ? 'Tilknyt ny e-mail' : 'Tilknyt nyt nummer'),
};

export default da;

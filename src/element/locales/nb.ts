import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-postadresse' : 'nummer');

const longNoun = (type: AddressType) => (isEmail(type) ? 'e-postadresse' : 'mobilnummer');

const aLong = (type: AddressType) => (isEmail(type) ? 'en e-postadresse' : 'et mobilnummer');

const theNoun = (type: AddressType) => (isEmail(type) ? 'e-postadressen' : 'nummeret');

const thisNoun = (type: AddressType) => (isEmail(type) ? 'denne e-postadressen' : 'dette nummeret');

const yourNoun = (type: AddressType) => (isEmail(type) ? 'E-postadressen din' : 'Nummeret ditt');

const sending = (type: AddressType) =>
  `Vi sender deg en kode på ${isEmail(type) ? 'e-post' : 'SMS'}.`;

const unreachable = 'Vi fikk ikke kontakt med Glympse. Sjekk tilkoblingen, og prøv igjen.';

const nowUsing = (contact: string) => `Du bruker nå Glympse-kontoen til ${contact}.`;

const notLinked = (address: string) => `${address} er ikke lenger koblet til`;

/** Norwegian Bokmål, with “du”. */
const nb: Locale = {
  $code: 'nb',
  $dir: 'ltr',

  linkHeading: 'Koble til Glympse-kontoen din',
  linkIntro: (type) =>
    `Da kan du gjenopprette kontoen din, bruke den på flere enheter og bli med i grupper. ${sending(type)}`,
  loginHeading: 'Logg inn på Glympse',
  loginIntro: (type) => `${sending(type)} Er du ny her? Da opprettes kontoen din.`,
  manageHeading: 'Tilkoblet kontaktinformasjon',
  manageIntro:
    'Med en tilkoblet e-postadresse eller et tilkoblet nummer kommer du inn på kontoen din igjen, på hvilken som helst enhet.',
  addressLabel: (type) => (isEmail(type) ? 'E-postadresse' : 'Mobilnummer'),
  sendCode: 'Send kode',
  useInstead: (type) => `Bruk ${longNoun(type)} i stedet`,
  working: 'Et øyeblikk …',
  tryAgain: 'Prøv igjen',
  startOver: 'Begynn på nytt',
  address_missing: (type) =>
    isEmail(type) ? 'Skriv inn e-postadressen din.' : 'Skriv inn mobilnummeret ditt.',
  address_invalid: (type) =>
    isEmail(type)
      ? 'Skriv inn en e-postadresse som navn@example.com.'
      : 'Skriv inn hele mobilnummeret, eller et med + og landskode.',
  network_error: unreachable,
  invalid_configuration: 'Skjemaet er ikke satt opp riktig. Kontakt nettstedet.',
  internal_error: 'Noe gikk galt i skjemaet. Prøv igjen, eller begynn på nytt.',

  countryLabel: 'Land eller region',
  numberHint: (number) => `Vi sender koden på SMS til ${number}.`,
  numberInvalid: (country) =>
    `Det er ikke et fullstendig nummer for ${country}. Sjekk det, eller velg et annet land.`,

  codeHeading: 'Skriv inn koden',
  codeSentTo: (contact, type) =>
    `Vi har sendt en kode ${isEmail(type) ? '' : 'på SMS '}til ${contact}.`,
  codeLabel: 'Kode',
  timeLeft: (_, inTime) => `Koden utløper ${inTime}.`,
  continue: 'Fortsett',
  notReceived: (type) =>
    isEmail(type)
      ? 'Har du ikke fått koden? Se i søppelposten, eller sjekk at adressen er riktig.'
      : 'Har du ikke fått koden? Sjekk at nummeret er riktig.',
  newCode: 'Send ny kode',
  newCodeIn: (_, inTime) => `Du kan få en ny kode ${inTime}.`,
  newCodeSent: (type) => `Vi har sendt en ny kode${isEmail(type) ? '' : ' på SMS'}.`,
  changeAddress: (type) => `Endre ${noun(type)}`,
  back: 'Tilbake',
  linkedHeading: (type) => `${yourNoun(type)} er koblet til`,
  linkedText: (contact) => `${contact} er nå koblet til Glympse-kontoen din.`,
  recoveredHeading: () => 'Kontoen din er gjenopprettet',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Du er logget inn',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${notLinked(yourNoun(type))}.`,
  tryingAgain: 'Prøver igjen …',
  stop: 'Stopp',
  waitingOnline: 'Du er frakoblet. Vi fortsetter når du er på nett igjen.',
  code_missing: 'Skriv inn koden.',
  link_failed: 'Koden virket ikke. Sjekk den, eller få en ny.',
  code_expired: 'Koden er utløpt. Få en ny.',
  unknown: 'Noe gikk galt. Prøv igjen.',

  conflictHeading: (type) => `Du har allerede en Glympse-konto med ${thisNoun(type)}`,
  conflictIntro: (contact) =>
    `${contact} åpner en annen konto enn den du bruker nå. Velg hvilken du vil fortsette å bruke. De kan ikke slås sammen.`,
  choice: 'Velg på denne siden hvilken konto du vil fortsette å bruke.',
  otherAccount: (type) => `Kontoen med ${thisNoun(type)}`,
  recover: 'Bytt til den kontoen',
  recoverHint:
    'Anbefales. Du får tilbake favorittene, historikken og aktivitetene fra den kontoen. Det som er på kontoen du bruker nå, blir værende der og følger ikke med.',
  thisAccount: 'Kontoen du bruker nå',
  force: (type) => `Bli her og ta over ${theNoun(type)}`,
  forceHint:
    'Du beholder det som er i denne kontoen. Du mister favorittene, historikken og aktivitetene fra den andre kontoen for alltid.',
  forceHeading: 'Vil du miste den andre kontoen?',
  forceWarning:
    'Du mister favorittene, historikken og aktivitetene fra den andre kontoen for alltid. De flyttes ikke til kontoen du bruker nå.',
  forceConfirm: 'Mist den andre kontoen og koble til',
  choiceUnknown: (isForced, contact) =>
    `Vi fant ikke ut om ${isForced ? `${contact} er koblet til kontoen du bruker nå` : 'du har byttet til den kontoen'}.`,
  useAnother: (type) => `Bruk ${isEmail(type) ? 'en annen' : 'et annet'} ${noun(type)}`,
  finishing: 'Fullfører …',

  offline: 'Du er frakoblet. Prøv igjen når du er på nett igjen.',
  timeout: unreachable,
  invalid_response: 'Glympse svarer ikke som det skal. Prøv igjen om noen minutter.',
  invalid_argument: 'Glympse godtok ikke dette. Sjekk det, og prøv igjen.',
  disabled: 'Nettstedet må oppdatere siden før den virker med Glympse igjen. Kontakt nettstedet.',
  oauth_token: 'Nettstedet kunne ikke finne ut hvem du er. Prøv igjen, eller kontakt nettstedet.',
  credentials_handler_failed:
    'Koden var riktig, men nettstedet kunne ikke fullføre handlingen. Prøv igjen, eller kontakt nettstedet.',
  tooManyRequests: (seconds, inTime) =>
    `For mange forsøk akkurat nå. Prøv igjen ${seconds ? inTime : 'om noen minutter'}.`,

  manageNothing: 'Ingenting er koblet til, så kontoen din kan ikke gjenopprettes.',
  listStale: 'Dette er kanskje ikke oppdatert.',
  linkedStatus: 'Koblet til',
  notForLogIn: 'Koblet til, men kan ikke brukes til å logge inn.',
  needsAttention: 'Krever handling: Bekreft på nytt.',
  confirmAgain: (type) => `Bekreft ${thisNoun(type)}`,
  addAddress: (type) => `Legg til ${aLong(type)}`,
  replaceAddress: (type) => `Endre ${noun(type)}`,
  unlinkAddress: (type) => `Fjern ${noun(type)}`,
  addHeading: (type) => `Koble til ${aLong(type)}`,
  addIntro: (type) =>
    `${sending(type)} Slik vet vi at ${isEmail(type) ? 'adressen er din' : 'nummeret er ditt'}.`,
  replaceIntro: (current, type) =>
    `Vi sender en kode ${isEmail(type) ? 'til den nye' : 'på SMS til det nye'}. Til du har skrevet den inn, er ${current} fortsatt koblet til.`,
  toList: 'Tilbake til kontaktinformasjonen',
  unlinkHeading: (type) => `Vil du fjerne ${thisNoun(type)}?`,
  unlinkText:
    'Etterpå kan ikke denne kontaktinformasjonen brukes til å gjenopprette kontoen din eller logge inn. Den andre kontaktinformasjonen blir værende.',
  unlinkLastText:
    'Dette er den siste kontaktinformasjonen på kontoen din. Uten den kan ikke kontoen gjenopprettes, for eksempel hvis du mister denne enheten.',
  unlinkConfirm: 'Fjern',
  keep: 'Behold',
  stillLinked: (address) => `${address} er fortsatt koblet til.`,
  stillLinkedUnknown: (address) =>
    `${address} er kanskje fortsatt koblet til. Vi fant ikke ut av det.`,
  replaceHeading: (type) =>
    `Vil du erstatte ${isEmail(type) ? 'e-postadressen din' : 'nummeret ditt'}?`,
  replaceText: (type, current, address) =>
    `${current ?? (isEmail(type) ? 'Den nåværende e-postadressen på kontoen' : 'Det nåværende nummeret på kontoen')} vil ikke lenger være koblet til kontoen din. ${address} kobles til i stedet.`,
  keepOld: (type) => `Behold ${isEmail(type) ? 'den' : 'det'} gamle ${theNoun(type)}`,
  replaceConfirm: 'Erstatt',
  oldAddress: (type) =>
    isEmail(type) ? 'den gamle e-postadressen din' : 'det gamle nummeret ditt',
  halfReplacedHeading: (type) =>
    `Koble til ${isEmail(type) ? 'den nye e-postadressen din' : 'det nye nummeret ditt'}`,
  halfReplacedText: (old, address) => `${notLinked(old)}, og ${address} er ikke koblet til ennå.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Kobler til ${address} …`,
  halfReplacedUnknown: (old, address) => `${notLinked(old)}. Vi fant ikke ut om ${address} er det.`,
  halfReplacedCode: 'Koden din virker fortsatt.',
  linkNow: (type) => (isEmail(type) ? 'Koble til ny e-postadresse' : 'Koble til nytt nummer'),
};

export default nb;

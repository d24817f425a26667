import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-mail' : 'număr');

const theNoun = (type: AddressType) => (isEmail(type) ? 'e-mailul' : 'numărul');

const yourNoun = (type: AddressType) => `${isEmail(type) ? 'E-mailul' : 'Numărul'} tău`;

const mobileNoun = (type: AddressType) => (isEmail(type) ? 'e-mail' : 'număr de mobil');

const by = (type: AddressType) => `prin ${isEmail(type) ? 'e-mail' : 'SMS'}`;

const sending = (type: AddressType) => `Îți vom trimite un cod ${by(type)}.`;

const unreachable =
  'Nu ne-am putut conecta la Glympse. Verifică-ți conexiunea și încearcă din nou.';

const nowUsing = (contact: string) => `Acum folosești contul Glympse asociat cu ${contact}.`;

/** Romanian, with “tu”. */
const ro: Locale = {
  $code: 'ro',
  $dir: 'ltr',

  linkHeading: 'Asociază-ți contul Glympse',
  linkIntro: (type) =>
    `Astfel îți poți recupera contul, îl poți folosi pe mai multe dispozitive și poți intra în grupuri. ${sending(type)}`,
  loginHeading: 'Conectează-te la Glympse',
  loginIntro: (type) => `${sending(type)} Ești la prima vizită? Ți se va crea contul.`,
  manageHeading: 'Adresele tale asociate',
  manageIntro: 'Cu un e-mail sau un număr asociat revii în contul tău de pe orice dispozitiv.',
  addressLabel: (type) => (isEmail(type) ? 'Adresă de e-mail' : 'Număr de mobil'),
  sendCode: 'Trimite codul',
  useInstead: (type) =>
    isEmail(type) ? 'Folosește o adresă de e-mail' : 'Folosește un număr de mobil',
  working: 'Un moment…',
  tryAgain: 'Încearcă din nou',
  startOver: 'Începe de la capăt',
  address_missing: (type) =>
    isEmail(type) ? 'Introdu adresa ta de e-mail.' : 'Introdu numărul tău de mobil.',
  address_invalid: (type) =>
    isEmail(type)
      ? 'Introdu o adresă de e-mail de forma nume@example.com.'
      : 'Introdu un număr de mobil complet sau unul cu + și prefixul țării.',
  network_error: unreachable,
  invalid_configuration: 'Acest formular nu este configurat corect. Contactează acest site.',
  internal_error: 'A apărut o problemă în acest formular. Încearcă din nou sau începe de la capăt.',

  countryLabel: 'Țară sau regiune',
  numberHint: (number) => `Vom trimite codul prin SMS la ${number}.`,
  numberInvalid: (country) =>
    `Acesta nu este un număr complet pentru ${country}. Verifică-l sau alege altă țară.`,

  codeHeading: 'Introdu codul',
  codeSentTo: (contact, type) =>
    `Am trimis un cod ${isEmail(type) ? '' : 'prin SMS '}la ${contact}.`,
  codeLabel: 'Cod',
  timeLeft: (_, inTime) => `Acest cod expiră ${inTime}.`,
  continue: 'Continuă',
  notReceived: (type) =>
    isEmail(type)
      ? 'Nu l-ai primit? Caută în folderul de spam sau verifică dacă adresa este corectă.'
      : 'Nu l-ai primit? Verifică dacă numărul este corect.',
  newCode: 'Trimite un cod nou',
  newCodeIn: (_, inTime) => `Poți cere un cod nou ${inTime}.`,
  newCodeSent: (type) => `Am trimis un cod nou ${by(type)}.`,
  changeAddress: (type) => `Schimbă ${theNoun(type)}`,
  back: 'Înapoi',
  linkedHeading: (type) => `${yourNoun(type)} este asociat`,
  linkedText: (contact) => `${contact} este acum asociat cu contul tău Glympse.`,
  recoveredHeading: () => 'Contul tău este recuperat',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Te-ai conectat',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${yourNoun(type)} nu mai este asociat.`,
  tryingAgain: 'Se încearcă din nou…',
  stop: 'Oprește',
  waitingOnline: 'Ești offline. Vom continua când revii online.',
  code_missing: 'Introdu codul.',
  link_failed: 'Acel cod nu a funcționat. Verifică-l sau cere unul nou.',
  code_expired: 'Acest cod a expirat. Cere unul nou.',
  unknown: 'A apărut o problemă. Încearcă din nou.',

  conflictHeading: (type) => `Ai deja un cont Glympse cu acest ${noun(type)}`,
  conflictIntro: (contact) =>
    `${contact} deschide un alt cont decât cel pe care îl folosești acum. Alege pe care vrei să îl folosești în continuare. Nu pot fi combinate.`,
  choice: 'Alege pe această pagină contul pe care vrei să îl folosești în continuare.',
  otherAccount: (type) => `Contul cu acest ${noun(type)}`,
  recover: 'Treci la acel cont',
  recoverHint:
    'Recomandat. Îi recuperezi favoritele, istoricul și activitățile. Ce se află în contul pe care îl folosești acum rămâne acolo și nu se transferă.',
  thisAccount: 'Contul pe care îl folosești acum',
  force: (type) => `Rămâi aici și preia ${theNoun(type)}`,
  forceHint:
    'Păstrezi ce este în acest cont. Pierzi definitiv favoritele, istoricul și activitățile celuilalt cont.',
  forceHeading: 'Vrei să pierzi celălalt cont?',
  forceWarning:
    'Vei pierde definitiv favoritele, istoricul și activitățile celuilalt cont. Nu vor trece în contul pe care îl folosești acum.',
  forceConfirm: 'Pierde celălalt cont și asociază',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Nu am putut afla dacă ${contact} este asociat cu contul pe care îl folosești acum.`
      : 'Nu am putut afla dacă ai trecut la acel cont.',
  useAnother: (type) => `Folosește alt ${noun(type)}`,
  finishing: 'Se finalizează…',

  offline: 'Ești offline. Încearcă din nou când revii online.',
  timeout: unreachable,
  invalid_response: 'Glympse nu răspunde corect. Încearcă din nou peste câteva minute.',
  invalid_argument: 'Glympse nu a acceptat aceste date. Verifică-le și încearcă din nou.',
  disabled:
    'Această pagină trebuie actualizată ca să funcționeze din nou cu Glympse. Contactează acest site.',
  oauth_token: 'Acest site nu a putut afla cine ești. Încearcă din nou sau contactează acest site.',
  credentials_handler_failed:
    'Codul a fost corect, dar acest site nu a putut finaliza. Încearcă din nou sau contactează acest site.',
  tooManyRequests: (seconds, inTime) =>
    `Prea multe încercări deocamdată. Încearcă din nou ${seconds ? inTime : 'peste câteva minute'}.`,

  manageNothing: 'Nu este nimic asociat, așa că nu îți poți recupera contul.',
  listStale: 'Este posibil ca aceste date să nu fie actuale.',
  linkedStatus: 'Asociat',
  notForLogIn: 'Asociat, dar nu te poți conecta cu el.',
  needsAttention: 'Necesită atenție: confirmă-l din nou.',
  confirmAgain: (type) => `Confirmă acest ${noun(type)}`,
  addAddress: (type) => `Adaugă un ${mobileNoun(type)}`,
  replaceAddress: (type) => `Schimbă ${theNoun(type)}`,
  unlinkAddress: (type) => `Elimină ${theNoun(type)}`,
  addHeading: (type) => `Asociază un ${mobileNoun(type)}`,
  addIntro: (type) => `${sending(type)} Așa ne asigurăm că îți aparține.`,
  replaceIntro: (current, type) =>
    `Vom trimite un cod ${isEmail(type) ? '' : 'prin SMS '}la noul ${noun(type)}. Până îl introduci, ${current} rămâne asociat.`,
  toList: 'Înapoi la adresele tale',
  unlinkHeading: (type) => `Elimini acest ${noun(type)}?`,
  unlinkText:
    'După aceea nu îl vei mai putea folosi pentru a-ți recupera contul sau a te conecta. Cealaltă adresă a ta rămâne.',
  unlinkLastText:
    'Este ultima adresă a contului tău. Fără ea, contul tău nu poate fi recuperat, de exemplu dacă pierzi acest dispozitiv.',
  unlinkConfirm: 'Elimină',
  keep: 'Păstrează',
  stillLinked: (address) => `${address} este în continuare asociat.`,
  stillLinkedUnknown: (address) => `${address}: nu am putut afla dacă mai este asociat.`,
  replaceHeading: (type) => `Înlocuiești ${theNoun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? `Celălalt ${noun(type)} al tău`} nu va mai fi asociat cu contul tău. ${address} îi va lua locul.`,
  keepOld: (type) => `Păstrează vechiul ${noun(type)}`,
  replaceConfirm: 'Înlocuiește',
  oldAddress: (type) => `vechiul tău ${noun(type)}`,
  halfReplacedHeading: (type) => `Asociază noul tău ${noun(type)}`,
  halfReplacedText: (old, address) =>
    `${old} nu mai este asociat, iar ${address} nu este încă asociat.`,
  halfReplacedWaiting: (old, address) => `${old} nu mai este asociat. Se asociază ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} nu mai este asociat. Nu am putut afla dacă ${address} este.`,
  halfReplacedCode: 'Codul este încă valabil.',
  linkNow: (type) => `Asociază noul ${noun(type)}`,
};

export default ro;

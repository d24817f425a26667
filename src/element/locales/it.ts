import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'indirizzo email' : 'numero');

const theNoun = (type: AddressType) => (isEmail(type) ? 'l’indirizzo email' : 'il numero');

const longNoun = (type: AddressType) => (isEmail(type) ? 'indirizzo email' : 'numero di cellulare');

const by = (type: AddressType) => `via ${isEmail(type) ? 'email' : 'SMS'}`;

const sending = (type: AddressType) => `Ti invieremo un codice ${by(type)}.`;

const unreachable = 'Impossibile raggiungere Glympse. Controlla la connessione e riprova.';

const nowUsing = (contact: string) => `Ora stai usando l’account Glympse di ${contact}.`;

/** Italian, with “tu”. */
const it: Locale = {
  $code: 'it',
  $dir: 'ltr',

  linkHeading: 'Collega il tuo account Glympse',
  linkIntro: (type) =>
    `Così potrai recuperare il tuo account, usarlo su più dispositivi ed entrare nei gruppi. ${sending(type)}`,
  loginHeading: 'Accedi a Glympse',
  loginIntro: (type) => `${sending(type)} È la tua prima volta? Verrà creato il tuo account.`,
  manageHeading: 'I tuoi indirizzi collegati',
  manageIntro:
    'Con un indirizzo email o un numero collegato rientri nel tuo account da qualsiasi dispositivo.',
  addressLabel: (type) => (isEmail(type) ? 'Indirizzo email' : 'Numero di cellulare'),
  sendCode: 'Invia codice',
  useInstead: (type) => `Usa invece un ${longNoun(type)}`,
  working: 'Un momento…',
  tryAgain: 'Riprova',
  startOver: 'Ricomincia dall’inizio',
  address_missing: (type) => `Inserisci il tuo ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Inserisci un indirizzo email come nome@example.com.'
      : 'Inserisci un numero di cellulare completo, oppure uno con + e prefisso internazionale.',
  network_error: unreachable,
  invalid_configuration: 'Questo modulo non è configurato correttamente. Contatta questo sito.',
  internal_error: 'Si è verificato un problema in questo modulo. Riprova o ricomincia dall’inizio.',

  countryLabel: 'Paese o area geografica',
  numberHint: (number) => `Invieremo il codice via SMS a ${number}.`,
  numberInvalid: (country) =>
    `Questo numero non è completo per ${country}. Controllalo o scegli un altro Paese.`,

  codeHeading: 'Inserisci il codice',
  codeSentTo: (contact, type) =>
    `Abbiamo inviato un codice ${isEmail(type) ? '' : 'via SMS '}a ${contact}.`,
  codeLabel: 'Codice',
  timeLeft: (_, inTime) => `Questo codice scade ${inTime}.`,
  continue: 'Continua',
  notReceived: (type) =>
    isEmail(type)
      ? 'Non l’hai ricevuto? Guarda nella cartella dello spam o controlla che l’indirizzo sia corretto.'
      : 'Non l’hai ricevuto? Controlla che il numero sia corretto.',
  newCode: 'Invia un nuovo codice',
  newCodeIn: (_, inTime) => `Potrai richiedere un nuovo codice ${inTime}.`,
  newCodeSent: (type) => `Abbiamo inviato un nuovo codice ${by(type)}.`,
  changeAddress: (type) => `Cambia ${noun(type)}`,
  back: 'Indietro',
  linkedHeading: (type) => `Il tuo ${noun(type)} è collegato`,
  linkedText: (contact) => `${contact} ora è collegato al tuo account Glympse.`,
  recoveredHeading: () => 'Il tuo account è stato recuperato',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Accesso effettuato',
  loggedInText: nowUsing,
  unlinkedText: (type) => `Il tuo ${noun(type)} non è più collegato.`,
  tryingAgain: 'Nuovo tentativo…',
  stop: 'Interrompi',
  waitingOnline: 'Sei offline. Continueremo quando tornerai online.',
  code_missing: 'Inserisci il codice.',
  link_failed: 'Questo codice non ha funzionato. Controllalo o richiedine uno nuovo.',
  code_expired: 'Questo codice è scaduto. Richiedine uno nuovo.',
  unknown: 'Si è verificato un problema. Riprova.',

  conflictHeading: (type) => `Hai già un account Glympse con questo ${noun(type)}`,
  conflictIntro: (contact) =>
    `${contact} apre un account diverso da quello che usi ora. Scegli quale continuare a usare. Non è possibile unirli.`,
  choice: 'Scegli in questa pagina quale account continuare a usare.',
  otherAccount: (type) => `L’account con questo ${noun(type)}`,
  recover: 'Passa a quell’account',
  recoverHint:
    'Consigliato. Ritrovi i suoi preferiti, la sua cronologia e le sue attività. Ciò che si trova nell’account che usi ora resta lì e non passa all’altro.',
  thisAccount: 'L’account che usi ora',
  force: (type) => `Resta qui e prendi ${theNoun(type)}`,
  forceHint:
    'Conservi ciò che c’è in questo account. Perdi per sempre i preferiti, la cronologia e le attività dell’altro account.',
  forceHeading: 'Perdere l’altro account?',
  forceWarning:
    'Perderai per sempre i preferiti, la cronologia e le attività dell’altro account. Non passeranno all’account che usi ora.',
  forceConfirm: 'Perdi l’altro account e collega',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Non siamo riusciti a verificare se ${contact} è collegato all’account che usi ora.`
      : 'Non siamo riusciti a verificare se il passaggio a quell’account è riuscito.',
  useAnother: (type) => `Usa un altro ${noun(type)}`,
  finishing: 'Completamento…',

  offline: 'Sei offline. Riprova quando tornerai online.',
  timeout: unreachable,
  invalid_response: 'Glympse non risponde correttamente. Riprova tra qualche minuto.',
  invalid_argument: 'Glympse non ha accettato questi dati. Controllali e riprova.',
  disabled:
    'Questa pagina va aggiornata perché funzioni di nuovo con Glympse. Contatta questo sito.',
  oauth_token: 'Questo sito non è riuscito a capire chi sei. Riprova o contatta questo sito.',
  credentials_handler_failed:
    'Il codice era corretto, ma questo sito non è riuscito a completare l’operazione. Riprova o contatta questo sito.',
  tooManyRequests: (seconds, inTime) =>
    `Troppi tentativi per ora. Riprova ${seconds ? inTime : 'tra qualche minuto'}.`,

  manageNothing: 'Non c’è nulla di collegato, quindi il tuo account non può essere recuperato.',
  listStale: 'Questi dati potrebbero non essere aggiornati.',
  linkedStatus: 'Collegato',
  notForLogIn: 'Collegato, ma non utilizzabile per accedere.',
  needsAttention: 'Richiede attenzione: confermalo di nuovo.',
  confirmAgain: (type) => `Conferma questo ${noun(type)}`,
  addAddress: (type) => `Aggiungi un ${longNoun(type)}`,
  replaceAddress: (type) => `Cambia ${noun(type)}`,
  unlinkAddress: (type) => `Rimuovi ${noun(type)}`,
  addHeading: (type) => `Collega un ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Così verifichiamo che sia tuo.`,
  replaceIntro: (current, type) =>
    `Invieremo un codice ${isEmail(type) ? '' : 'via SMS '}al nuovo ${noun(type)}. Finché non lo inserisci, ${current} resta collegato.`,
  toList: 'Torna ai tuoi indirizzi',
  unlinkHeading: (type) => `Rimuovere questo ${noun(type)}?`,
  unlinkText:
    'Dopo non potrai più usarlo per recuperare il tuo account né per accedere. Il tuo altro indirizzo resta.',
  unlinkLastText:
    'È l’ultimo indirizzo del tuo account. Senza, il tuo account non può essere recuperato, ad esempio se perdi questo dispositivo.',
  unlinkConfirm: 'Rimuovi',
  keep: 'Mantieni',
  stillLinked: (address) => `${address} è ancora collegato.`,
  stillLinkedUnknown: (address) =>
    `${address}: non siamo riusciti a verificare se è ancora collegato.`,
  replaceHeading: (type) => `Sostituire il tuo ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? `Il tuo altro ${noun(type)}`} non sarà più collegato al tuo account. ${address} prenderà il suo posto.`,
  keepOld: (type) => `Mantieni il vecchio ${noun(type)}`,
  replaceConfirm: 'Sostituisci',
  oldAddress: (type) => `il tuo vecchio ${noun(type)}`,
  halfReplacedHeading: (type) => `Collega il tuo nuovo ${noun(type)}`,
  halfReplacedText: (old, address) =>
    `${old} non è più collegato e ${address} non è ancora collegato.`,
  halfReplacedWaiting: (old, address) => `${old} non è più collegato. Collegamento di ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} non è più collegato. Non siamo riusciti a verificare se ${address} lo è.`,
  halfReplacedCode: 'Il codice è ancora valido.',
  linkNow: (type) => `Collega il nuovo ${noun(type)}`,
};

export default it;

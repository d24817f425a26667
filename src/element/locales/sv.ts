import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-postadress' : 'nummer');

const longNoun = (type: AddressType) => (isEmail(type) ? 'e-postadress' : 'mobilnummer');

const aLong = (type: AddressType) => (isEmail(type) ? 'en e-postadress' : 'ett mobilnummer');

const theNoun = (type: AddressType) => (isEmail(type) ? 'e-postadressen' : 'numret');

const thisNoun = (type: AddressType) =>
  isEmail(type) ? 'den här e-postadressen' : 'det här numret';

const viaSms = (type: AddressType) => (isEmail(type) ? '' : 'via sms ');

const sending = (type: AddressType) =>
  `Vi skickar en kod till dig via ${isEmail(type) ? 'e-post' : 'sms'}.`;

const unreachable = 'Vi kunde inte nå Glympse. Kontrollera din anslutning och försök igen.';

const nowUsing = (contact: string) => `Du använder nu Glympse-kontot för ${contact}.`;

const notLinked = (address: string) => `${address} hör inte längre till ditt konto`;

/** Swedish, with “du”. Where it is not known what the address is, it “hör till”, as “länkad” would have to agree. */
const sv: Locale = {
  $code: 'sv',
  $dir: 'ltr',

  linkHeading: 'Länka ditt Glympse-konto',
  linkIntro: (type) =>
    `Då kan du återställa ditt konto, använda det på flera enheter och gå med i grupper. ${sending(type)}`,
  loginHeading: 'Logga in på Glympse',
  loginIntro: (type) => `${sending(type)} Är du ny här? Då skapas ditt konto.`,
  manageHeading: 'Dina länkade kontaktuppgifter',
  manageIntro:
    'Med en länkad e-postadress eller ett länkat nummer kommer du in på ditt konto igen, på vilken enhet som helst.',
  addressLabel: (type) => (isEmail(type) ? 'E-postadress' : 'Mobilnummer'),
  sendCode: 'Skicka kod',
  useInstead: (type) => `Använd ${longNoun(type)} i stället`,
  working: 'Ett ögonblick …',
  tryAgain: 'Försök igen',
  startOver: 'Börja om',
  address_missing: (type) => `Ange ${isEmail(type) ? 'din' : 'ditt'} ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Ange en e-postadress, till exempel namn@example.com.'
      : 'Ange hela mobilnumret, eller ett med + och landsnummer.',
  network_error: unreachable,
  invalid_configuration: 'Formuläret är inte rätt inställt. Kontakta webbplatsen.',
  internal_error: 'Något gick fel i formuläret. Försök igen eller börja om.',

  countryLabel: 'Land eller region',
  numberHint: (number) => `Vi skickar koden via sms till ${number}.`,
  numberInvalid: (country) =>
    `Det är inget fullständigt nummer för ${country}. Kontrollera det eller välj ett annat land.`,

  codeHeading: 'Ange din kod',
  codeSentTo: (contact, type) => `Vi har skickat en kod ${viaSms(type)}till ${contact}.`,
  codeLabel: 'Kod',
  timeLeft: (_, inTime) => `Koden går ut ${inTime}.`,
  continue: 'Fortsätt',
  notReceived: (type) =>
    isEmail(type)
      ? 'Fick du ingen kod? Titta i skräpposten eller kontrollera att adressen stämmer.'
      : 'Fick du ingen kod? Kontrollera att numret stämmer.',
  newCode: 'Skicka ny kod',
  newCodeIn: (_, inTime) => `Du kan få en ny kod ${inTime}.`,
  newCodeSent: (type) => `Vi har skickat en ny kod${isEmail(type) ? '' : ' via sms'}.`,
  changeAddress: (type) => `Ändra ${noun(type)}`,
  back: 'Tillbaka',
  linkedHeading: (type) => (isEmail(type) ? 'Din e-postadress är länkad' : 'Ditt nummer är länkat'),
  linkedText: (contact) => `${contact} hör nu till ditt Glympse-konto.`,
  recoveredHeading: () => 'Ditt konto har återställts',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Du är inloggad',
  loggedInText: nowUsing,
  unlinkedText: (type) =>
    isEmail(type)
      ? 'Din e-postadress är inte längre länkad.'
      : 'Ditt nummer är inte längre länkat.',
  tryingAgain: 'Försöker igen …',
  stop: 'Avbryt',
  waitingOnline: 'Du är offline. Vi fortsätter när du är online igen.',
  code_missing: 'Ange din kod.',
  link_failed: 'Koden fungerade inte. Kontrollera den eller begär en ny.',
  code_expired: 'Koden har gått ut. Begär en ny.',
  unknown: 'Något gick fel. Försök igen.',

  conflictHeading: (type) => `Du har redan ett Glympse-konto med ${thisNoun(type)}`,
  conflictIntro: (contact) =>
    `${contact} öppnar ett annat konto än det du använder nu. Välj vilket du vill fortsätta använda. De kan inte slås ihop.`,
  choice: 'Välj på den här sidan vilket konto du vill fortsätta använda.',
  otherAccount: (type) => `Kontot med ${thisNoun(type)}`,
  recover: 'Byt till det kontot',
  recoverHint:
    'Rekommenderas. Du får tillbaka dess favoriter, historik och aktiviteter. Det som finns på kontot du använder nu stannar där och följer inte med.',
  thisAccount: 'Kontot du använder nu',
  force: (type) => `Stanna här och ta över ${theNoun(type)}`,
  forceHint:
    'Du behåller det som finns på det här kontot. Du förlorar det andra kontots favoriter, historik och aktiviteter för alltid.',
  forceHeading: 'Vill du förlora det andra kontot?',
  forceWarning:
    'Du förlorar det andra kontots favoriter, historik och aktiviteter för alltid. De flyttas inte till kontot du använder nu.',
  forceConfirm: 'Förlora det andra kontot och länka',
  choiceUnknown: (isForced, contact) =>
    `Vi kunde inte ta reda på om ${isForced ? `${contact} hör till kontot du använder nu` : 'du har bytt till det kontot'}.`,
  useAnother: (type) =>
    isEmail(type) ? 'Använd en annan e-postadress' : 'Använd ett annat nummer',
  finishing: 'Slutför …',

  offline: 'Du är offline. Försök igen när du är online igen.',
  timeout: unreachable,
  invalid_response: 'Glympse svarar inte som det ska. Försök igen om några minuter.',
  invalid_argument: 'Glympse godtog inte detta. Kontrollera det och försök igen.',
  disabled:
    'Webbplatsen måste uppdatera sidan innan den fungerar med Glympse igen. Kontakta webbplatsen.',
  oauth_token: 'Webbplatsen kunde inte avgöra vem du är. Försök igen eller kontakta webbplatsen.',
  credentials_handler_failed:
    'Koden var rätt, men webbplatsen kunde inte slutföra åtgärden. Försök igen eller kontakta webbplatsen.',
  tooManyRequests: (seconds, inTime) =>
    `För många försök just nu. Försök igen ${seconds ? inTime : 'om några minuter'}.`,

  manageNothing: 'Inget är länkat, så ditt konto kan inte återställas.',
  listStale: 'Det här är kanske inte uppdaterat.',
  linkedStatus: 'Länkat',
  notForLogIn: 'Länkat, men kan inte användas för att logga in.',
  needsAttention: 'Behöver åtgärdas: bekräfta igen.',
  confirmAgain: (type) => `Bekräfta ${thisNoun(type)}`,
  addAddress: (type) => `Lägg till ${aLong(type)}`,
  replaceAddress: (type) => `Ändra ${noun(type)}`,
  unlinkAddress: (type) => `Ta bort ${noun(type)}`,
  addHeading: (type) => `Länka ${aLong(type)}`,
  addIntro: (type) =>
    `${sending(type)} Så vet vi att ${isEmail(type) ? 'adressen är din' : 'numret är ditt'}.`,
  replaceIntro: (current, type) =>
    `Vi skickar en kod ${isEmail(type) ? 'till den nya' : 'via sms till det nya'}. Tills du har angett den hör ${current} fortfarande till ditt konto.`,
  toList: 'Tillbaka till dina kontaktuppgifter',
  unlinkHeading: (type) => `Vill du ta bort ${thisNoun(type)}?`,
  unlinkText:
    'Efteråt kan den här kontaktuppgiften inte användas för att återställa ditt konto eller logga in. Din andra kontaktuppgift finns kvar.',
  unlinkLastText:
    'Det här är den sista kontaktuppgiften för ditt konto. Utan den kan ditt konto inte återställas, till exempel om du förlorar den här enheten.',
  unlinkConfirm: 'Ta bort',
  keep: 'Behåll',
  stillLinked: (address) => `${address} hör fortfarande till ditt konto.`,
  stillLinkedUnknown: (address) =>
    `${address} hör kanske fortfarande till ditt konto. Vi kunde inte ta reda på det.`,
  replaceHeading: (type) => `Vill du ersätta ${isEmail(type) ? 'din' : 'ditt'} ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? (isEmail(type) ? 'Kontots nuvarande e-postadress' : 'Kontots nuvarande nummer')} hör då inte längre till ditt konto. I stället länkas ${address}.`,
  keepOld: (type) => `Behåll ${isEmail(type) ? 'den' : 'det'} gamla ${theNoun(type)}`,
  replaceConfirm: 'Ersätt',
  oldAddress: (type) => (isEmail(type) ? 'din gamla e-postadress' : 'ditt gamla nummer'),
  halfReplacedHeading: (type) => `Länka ${isEmail(type) ? 'din' : 'ditt'} nya ${noun(type)}`,
  halfReplacedText: (old, address) => `${notLinked(old)}, och ${address} har inte länkats ännu.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Länkar ${address} …`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Vi kunde inte ta reda på om ${address} gör det.`,
  halfReplacedCode: 'Din kod fungerar fortfarande.',
  linkNow: (type) => (isEmail(type) ? 'Länka ny e-postadress' : 'Länka nytt nummer'),
};

export default sv;

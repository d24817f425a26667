import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'adres e-mail' : 'numer');

const longNoun = (type: AddressType) => (isEmail(type) ? 'adres e-mail' : 'numer komórkowy');

const withThis = (type: AddressType) => (isEmail(type) ? 'tym adresem e-mail' : 'tym numerem');

const bySms = (type: AddressType) => (isEmail(type) ? '' : ' SMS-em');

const sending = (type: AddressType) => `Wyślemy Ci kod ${isEmail(type) ? 'e-mailem' : 'SMS-em'}.`;

const unreachable = 'Nie udało się połączyć z Glympse. Sprawdź połączenie i spróbuj ponownie.';

const nowUsing = (contact: string) => `Używasz teraz tego konta Glympse: ${contact}.`;

const notLinked = (address: string) => `${address} nie jest już powiązany z Twoim kontem`;

/** Polish, with “Ty”. What is linked is masculine: “adres” or “numer”. */
const pl: Locale = {
  $code: 'pl',
  $dir: 'ltr',

  linkHeading: 'Powiąż swoje konto Glympse',
  linkIntro: (type) =>
    `Dzięki temu możesz odzyskać konto, używać go na wielu urządzeniach i dołączać do grup. ${sending(type)}`,
  loginHeading: 'Zaloguj się do Glympse',
  loginIntro: (type) => `${sending(type)} Pierwszy raz tutaj? W ten sposób utworzysz konto.`,
  manageHeading: 'Twoje powiązane dane kontaktowe',
  manageIntro:
    'Dzięki powiązanemu adresowi e-mail lub numerowi wrócisz na swoje konto na dowolnym urządzeniu.',
  addressLabel: (type) => (isEmail(type) ? 'Adres e-mail' : 'Numer komórkowy'),
  sendCode: 'Wyślij kod',
  useInstead: (type) => `Użyj ${isEmail(type) ? 'adresu e-mail' : 'numeru komórkowego'}`,
  working: 'Chwileczkę…',
  tryAgain: 'Spróbuj ponownie',
  startOver: 'Zacznij od nowa',
  address_missing: (type) => `Podaj swój ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Podaj adres e-mail, na przykład imie@example.com.'
      : 'Podaj pełny numer komórkowy albo numer ze znakiem + i kodem kraju.',
  network_error: unreachable,
  invalid_configuration:
    'Ten formularz nie jest poprawnie skonfigurowany. Skontaktuj się z tą witryną.',
  internal_error: 'W formularzu wystąpił błąd. Spróbuj ponownie lub zacznij od nowa.',

  countryLabel: 'Kraj lub region',
  numberHint: (number) => `Wyślemy kod SMS-em na numer ${number}.`,
  numberInvalid: (country) =>
    `To nie jest pełny numer dla kraju: ${country}. Sprawdź go lub wybierz inny kraj.`,

  codeHeading: 'Wpisz kod',
  codeSentTo: (contact, type) =>
    `Wysłaliśmy kod${bySms(type)} na ${isEmail(type) ? 'adres' : 'numer'} ${contact}.`,
  codeLabel: 'Kod',
  timeLeft: (_, inTime) => `Ten kod wygaśnie ${inTime}.`,
  continue: 'Dalej',
  notReceived: (type) =>
    isEmail(type)
      ? 'Kod nie dotarł? Zajrzyj do folderu ze spamem lub sprawdź, czy adres jest poprawny.'
      : 'Kod nie dotarł? Sprawdź, czy numer jest poprawny.',
  newCode: 'Wyślij nowy kod',
  newCodeIn: (_, inTime) => `Nowy kod możesz otrzymać ${inTime}.`,
  newCodeSent: (type) => `Wysłaliśmy nowy kod${bySms(type)}.`,
  changeAddress: (type) => `Zmień ${noun(type)}`,
  back: 'Wstecz',
  linkedHeading: (type) => `Twój ${noun(type)} jest powiązany`,
  linkedText: (contact) => `${contact} jest teraz powiązany z Twoim kontem Glympse.`,
  recoveredHeading: () => 'Twoje konto zostało odzyskane',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Zalogowano',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${notLinked(`Twój ${noun(type)}`)}.`,
  tryingAgain: 'Ponawiamy próbę…',
  stop: 'Zatrzymaj',
  waitingOnline: 'Jesteś offline. Będziemy kontynuować, gdy wróci połączenie.',
  code_missing: 'Wpisz kod.',
  link_failed: 'Ten kod nie zadziałał. Sprawdź go lub poproś o nowy.',
  code_expired: 'Ten kod wygasł. Poproś o nowy.',
  unknown: 'Coś poszło nie tak. Spróbuj ponownie.',

  conflictHeading: (type) => `Masz już konto Glympse z ${withThis(type)}`,
  conflictIntro: (contact) =>
    `${contact} otwiera inne konto niż to, którego teraz używasz. Wybierz, którego chcesz używać dalej. Tych kont nie można scalić.`,
  choice: 'Wybierz na tej stronie konto, którego chcesz używać dalej.',
  otherAccount: (type) => `Konto z ${withThis(type)}`,
  recover: 'Przełącz na tamto konto',
  recoverHint:
    'Zalecane. Odzyskasz ulubione, historię i aktywności z tamtego konta. To, co jest na koncie, którego teraz używasz, zostanie tam i się nie przeniesie.',
  thisAccount: 'Konto, którego teraz używasz',
  force: (type) => `Zostań tutaj i przejmij ${noun(type)}`,
  forceHint:
    'Zachowasz to, co jest na tym koncie. Bezpowrotnie stracisz ulubione, historię i aktywności z tamtego konta.',
  forceHeading: 'Stracić tamto konto?',
  forceWarning:
    'Ulubione, historia i aktywności z tamtego konta przepadną bezpowrotnie. Nie przeniosą się na konto, którego teraz używasz.',
  forceConfirm: 'Strać tamto konto i powiąż',
  choiceUnknown: (isForced, contact) =>
    `Nie udało się sprawdzić, czy ${isForced ? `${contact} jest powiązany z kontem, którego teraz używasz` : 'nastąpiło przełączenie na tamto konto'}.`,
  useAnother: (type) => `Użyj innego ${isEmail(type) ? 'adresu e-mail' : 'numeru'}`,
  finishing: 'Kończymy…',

  offline: 'Jesteś offline. Spróbuj ponownie, gdy wróci połączenie.',
  timeout: unreachable,
  invalid_response: 'Glympse nie odpowiada prawidłowo. Spróbuj ponownie za kilka minut.',
  invalid_argument: 'Usługa Glympse tego nie przyjęła. Sprawdź to i spróbuj ponownie.',
  disabled:
    'Tę stronę trzeba zaktualizować, aby znów działała z Glympse. Skontaktuj się z tą witryną.',
  oauth_token:
    'Ta witryna nie mogła ustalić, kim jesteś. Spróbuj ponownie lub skontaktuj się z tą witryną.',
  credentials_handler_failed:
    'Kod był poprawny, ale ta witryna nie mogła dokończyć operacji. Spróbuj ponownie lub skontaktuj się z tą witryną.',
  tooManyRequests: (seconds, inTime) =>
    `Na razie zbyt wiele prób. Spróbuj ponownie ${seconds ? inTime : 'za kilka minut'}.`,

  manageNothing: 'Nic nie jest powiązane z Twoim kontem, więc nie można go odzyskać.',
  listStale: 'Te dane mogą być nieaktualne.',
  linkedStatus: 'Powiązany',
  notForLogIn: 'Powiązany, ale nie można się nim zalogować.',
  needsAttention: 'Wymaga uwagi: potwierdź ponownie.',
  confirmAgain: (type) => `Potwierdź ten ${noun(type)}`,
  addAddress: (type) => `Dodaj ${longNoun(type)}`,
  replaceAddress: (type) => `Zmień ${noun(type)}`,
  unlinkAddress: (type) => `Usuń ${noun(type)}`,
  addHeading: (type) => `Powiąż ${longNoun(type)}`,
  addIntro: (type) =>
    `${sending(type)} W ten sposób sprawdzimy, czy ${noun(type)} należy do Ciebie.`,
  replaceIntro: (current, type) =>
    `Wyślemy kod${bySms(type)} na nowy ${noun(type)}. Dopóki nie wpiszesz kodu, ${current} pozostanie powiązany.`,
  toList: 'Wróć do danych kontaktowych',
  unlinkHeading: (type) => `Usunąć ten ${noun(type)}?`,
  unlinkText:
    'Potem nie posłuży już do odzyskania konta ani do logowania. Pozostałe dane kontaktowe zostaną.',
  unlinkLastText:
    'To ostatnie dane kontaktowe Twojego konta. Bez nich nie można go odzyskać, na przykład gdy stracisz to urządzenie.',
  unlinkConfirm: 'Usuń',
  keep: 'Zachowaj',
  stillLinked: (address) => `${address} jest nadal powiązany.`,
  stillLinkedUnknown: (address) =>
    `${address} być może jest nadal powiązany. Nie udało się tego sprawdzić.`,
  replaceHeading: (type) => `Zastąpić Twój ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? `Obecny ${noun(type)}`} nie będzie już powiązany z Twoim kontem. Zastąpi go ${address}.`,
  keepOld: (type) => `Zachowaj stary ${noun(type)}`,
  replaceConfirm: 'Zastąp',
  oldAddress: (type) => `Twój stary ${noun(type)}`,
  halfReplacedHeading: (type) => `Powiąż swój nowy ${noun(type)}`,
  halfReplacedText: (old, address) =>
    `${notLinked(old)}, a ${address} nie jest z nim jeszcze powiązany.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Trwa wiązanie: ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Nie udało się sprawdzić, czy ${address} jest powiązany.`,
  halfReplacedCode: 'Twój kod nadal działa.',
  linkNow: (type) => `Powiąż nowy ${noun(type)}`,
};

export default pl;

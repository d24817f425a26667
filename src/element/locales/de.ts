import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'E-Mail-Adresse' : 'Nummer');

const sending = (type: AddressType) =>
  `Wir senden Ihnen einen Code per ${isEmail(type) ? 'E-Mail' : 'SMS'}.`;

const unreachable =
  'Glympse ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.';

const nowUsing = (contact: string) => `Sie verwenden jetzt das Glympse-Konto von ${contact}.`;

/** German, with “Sie”. */
const de: Locale = {
  $code: 'de',
  $dir: 'ltr',

  linkHeading: 'Ihr Glympse-Konto verknüpfen',
  linkIntro: (type) =>
    `So können Sie Ihr Konto wiederherstellen, auf mehreren Geräten nutzen und Gruppen beitreten. ${sending(type)}`,
  loginHeading: 'Bei Glympse anmelden',
  loginIntro: (type) => `${sending(type)} Neu hier? Damit wird Ihr Konto angelegt.`,
  manageHeading: 'Ihre verknüpften Adressen',
  manageIntro:
    'Mit einer verknüpften E-Mail-Adresse oder Nummer kommen Sie auf jedem Gerät wieder in Ihr Konto.',
  addressLabel: (type) => (isEmail(type) ? 'E-Mail-Adresse' : 'Handynummer'),
  sendCode: 'Code senden',
  useInstead: (type) => `Stattdessen ${isEmail(type) ? 'E-Mail-Adresse' : 'Handynummer'} verwenden`,
  working: 'Einen Moment …',
  tryAgain: 'Noch einmal versuchen',
  startOver: 'Von vorn beginnen',
  address_missing: (type) =>
    `Geben Sie Ihre ${isEmail(type) ? 'E-Mail-Adresse' : 'Handynummer'} ein.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Geben Sie eine E-Mail-Adresse wie name@example.com ein.'
      : 'Geben Sie die ganze Handynummer ein, oder eine mit + und Ländervorwahl.',
  network_error: unreachable,
  invalid_configuration:
    'Dieses Formular ist nicht richtig eingerichtet. Bitte wenden Sie sich an diese Website.',
  internal_error:
    'In diesem Formular ist etwas schiefgegangen. Versuchen Sie es noch einmal, oder beginnen Sie von vorn.',

  countryLabel: 'Land oder Region',
  numberHint: (number) => `Wir senden den Code per SMS an ${number}.`,
  numberInvalid: (country) =>
    `Das ist keine vollständige Nummer für ${country}. Prüfen Sie sie, oder wählen Sie ein anderes Land.`,

  codeHeading: 'Code eingeben',
  codeSentTo: (contact, type) =>
    `Wir haben einen Code ${isEmail(type) ? '' : 'per SMS '}an ${contact} gesendet.`,
  codeLabel: 'Code',
  timeLeft: (_, inTime) => `Dieser Code läuft ${inTime} ab.`,
  continue: 'Weiter',
  notReceived: (type) =>
    isEmail(type)
      ? 'Nichts bekommen? Sehen Sie im Spam-Ordner nach, oder prüfen Sie, ob die Adresse stimmt.'
      : 'Nichts bekommen? Prüfen Sie, ob die Nummer stimmt.',
  newCode: 'Neuen Code senden',
  newCodeIn: (_, inTime) => `Einen neuen Code können Sie ${inTime} anfordern.`,
  newCodeSent: (type) => `Wir haben einen neuen Code ${isEmail(type) ? '' : 'per SMS '}gesendet.`,
  changeAddress: (type) => `${noun(type)} ändern`,
  back: 'Zurück',
  linkedHeading: (type) => `Ihre ${noun(type)} ist verknüpft`,
  linkedText: (contact) => `${contact} ist jetzt mit Ihrem Glympse-Konto verknüpft.`,
  recoveredHeading: () => 'Ihr Konto ist wiederhergestellt',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Sie sind angemeldet',
  loggedInText: nowUsing,
  unlinkedText: (type) => `Ihre ${noun(type)} ist nicht mehr verknüpft.`,
  tryingAgain: 'Neuer Versuch …',
  stop: 'Abbrechen',
  waitingOnline: 'Sie sind offline. Es geht weiter, sobald Sie wieder verbunden sind.',
  code_missing: 'Geben Sie Ihren Code ein.',
  link_failed:
    'Dieser Code hat nicht funktioniert. Prüfen Sie ihn, oder fordern Sie einen neuen an.',
  code_expired: 'Dieser Code ist abgelaufen. Fordern Sie einen neuen an.',
  unknown: 'Etwas ist schiefgegangen. Versuchen Sie es noch einmal.',

  conflictHeading: (type) => `Mit dieser ${noun(type)} haben Sie schon ein Glympse-Konto`,
  conflictIntro: (contact) =>
    `${contact} führt zu einem anderen Konto als dem, das Sie gerade verwenden. Wählen Sie, welches Sie weiter verwenden möchten. Zusammenführen lassen sie sich nicht.`,
  choice: 'Wählen Sie auf dieser Seite, welches Konto Sie weiter verwenden möchten.',
  otherAccount: (type) => `Das Konto mit dieser ${noun(type)}`,
  recover: 'Zu diesem Konto wechseln',
  recoverHint:
    'Empfohlen. Sie bekommen seine Favoriten, seinen Verlauf und seine Aktivitäten zurück. Was in Ihrem jetzigen Konto ist, bleibt dort und kommt nicht mit.',
  thisAccount: 'Das Konto, das Sie gerade verwenden',
  force: (type) => `Hierbleiben und die ${noun(type)} übernehmen`,
  forceHint:
    'Was in diesem Konto ist, behalten Sie. Sie verlieren die Favoriten, den Verlauf und die Aktivitäten des anderen Kontos endgültig.',
  forceHeading: 'Das andere Konto verlieren?',
  forceWarning:
    'Sie verlieren die Favoriten, den Verlauf und die Aktivitäten des anderen Kontos endgültig. In Ihr jetziges Konto kommen sie nicht.',
  forceConfirm: 'Anderes Konto verlieren und verknüpfen',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Wir konnten nicht feststellen, ob ${contact} mit Ihrem jetzigen Konto verknüpft ist.`
      : 'Wir konnten nicht feststellen, ob Sie zu diesem Konto gewechselt haben.',
  useAnother: (type) => `Andere ${noun(type)} verwenden`,
  finishing: 'Wird abgeschlossen …',

  offline: 'Sie sind offline. Versuchen Sie es noch einmal, sobald Sie wieder verbunden sind.',
  timeout: unreachable,
  invalid_response:
    'Glympse antwortet nicht richtig. Versuchen Sie es in einigen Minuten noch einmal.',
  invalid_argument:
    'Glympse hat dies nicht angenommen. Prüfen Sie es, und versuchen Sie es noch einmal.',
  disabled:
    'Diese Seite muss aktualisiert werden, bevor sie wieder mit Glympse funktioniert. Bitte wenden Sie sich an diese Website.',
  oauth_token:
    'Diese Website konnte nicht feststellen, wer Sie sind. Versuchen Sie es noch einmal, oder wenden Sie sich an diese Website.',
  credentials_handler_failed:
    'Ihr Code war richtig, aber diese Website konnte den Vorgang nicht abschließen. Versuchen Sie es noch einmal, oder wenden Sie sich an diese Website.',
  tooManyRequests: (seconds, inTime) =>
    `Zu viele Versuche. Versuchen Sie es ${seconds ? inTime : 'in einigen Minuten'} noch einmal.`,

  manageNothing: 'Nichts ist verknüpft, daher kann Ihr Konto nicht wiederhergestellt werden.',
  listStale: 'Das ist vielleicht nicht der neueste Stand.',
  linkedStatus: 'Verknüpft',
  notForLogIn: 'Verknüpft, aber nicht zum Anmelden.',
  needsAttention: 'Bitte bestätigen Sie sie noch einmal.',
  confirmAgain: (type) => `Diese ${noun(type)} bestätigen`,
  addAddress: (type) => `${isEmail(type) ? 'E-Mail-Adresse' : 'Handynummer'} hinzufügen`,
  replaceAddress: (type) => `${noun(type)} ändern`,
  unlinkAddress: (type) => `${noun(type)} entfernen`,
  addHeading: (type) => `${isEmail(type) ? 'E-Mail-Adresse' : 'Handynummer'} verknüpfen`,
  addIntro: (type) => `${sending(type)} So stellen wir sicher, dass sie Ihnen gehört.`,
  replaceIntro: (current, type) =>
    `Wir senden einen Code ${isEmail(type) ? '' : 'per SMS '}an die neue. Bis Sie ihn eingegeben haben, bleibt ${current} verknüpft.`,
  toList: 'Zurück zu Ihren Adressen',
  unlinkHeading: (type) => `Diese ${noun(type)} entfernen?`,
  unlinkText:
    'Danach können Sie damit weder Ihr Konto wiederherstellen noch sich anmelden. Ihre andere Adresse bleibt.',
  unlinkLastText:
    'Das ist die letzte Adresse Ihres Kontos. Ohne sie kann Ihr Konto nicht wiederhergestellt werden, etwa wenn Sie dieses Gerät verlieren.',
  unlinkConfirm: 'Entfernen',
  keep: 'Behalten',
  stillLinked: (address) => `${address} ist noch verknüpft.`,
  stillLinkedUnknown: (address) =>
    `Wir konnten nicht feststellen, ob ${address} noch verknüpft ist.`,
  replaceHeading: (type) => `Ihre ${noun(type)} ersetzen?`,
  replaceText: (type, current, address) =>
    `${current ?? `Die andere ${noun(type)} Ihres Kontos`} ist dann nicht mehr mit Ihrem Konto verknüpft. ${address} tritt an ihre Stelle.`,
  keepOld: (type) => `Alte ${noun(type)} behalten`,
  replaceConfirm: 'Ersetzen',
  oldAddress: (type) => `Ihre alte ${noun(type)}`,
  halfReplacedHeading: (type) => `Ihre neue ${noun(type)} verknüpfen`,
  halfReplacedText: (old, address) =>
    `${old} ist nicht mehr verknüpft, und ${address} ist noch nicht verknüpft.`,
  halfReplacedWaiting: (old, address) =>
    `${old} ist nicht mehr verknüpft. ${address} wird verknüpft …`,
  halfReplacedUnknown: (old, address) =>
    `${old} ist nicht mehr verknüpft. Wir konnten nicht feststellen, ob ${address} es ist.`,
  halfReplacedCode: 'Ihr Code ist noch gültig.',
  linkNow: (type) => `Neue ${noun(type)} verknüpfen`,
};

export default de;

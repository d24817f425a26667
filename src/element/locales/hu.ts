import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-mail-cím' : 'telefonszám');

const itsNoun = (type: AddressType) => (isEmail(type) ? 'e-mail-címe' : 'telefonszáma');

const yourTitle = (type: AddressType) => (isEmail(type) ? 'E-mail-címe' : 'Telefonszáma');

const withThis = (type: AddressType) =>
  isEmail(type) ? 'ezzel az e-mail-címmel' : 'ezzel a telefonszámmal';

const title = (type: AddressType) => (isEmail(type) ? 'E-mail-cím' : 'Telefonszám');

const longTitle = (type: AddressType) => (isEmail(type) ? 'E-mail-cím' : 'Mobilszám');

const to = (type: AddressType) => (isEmail(type) ? 'címre' : 'számra');

const sending = (type: AddressType) =>
  `${isEmail(type) ? 'E-mailben' : 'SMS-ben'} küldünk Önnek egy kódot.`;

const unreachable = 'A Glympse nem érhető el. Ellenőrizze kapcsolatát, és próbálja újra.';

const nowUsing = (contact: string) => `Mostantól ezt a Glympse-fiókot használja: ${contact}.`;

const notLinked = (address: string) => `${address} már nincs összekapcsolva`;

/** Hungarian, with “Ön”. */
const hu: Locale = {
  $code: 'hu',
  $dir: 'ltr',

  linkHeading: 'Kapcsolja össze Glympse-fiókját',
  linkIntro: (type) =>
    `Így helyreállíthatja fiókját, több eszközön is használhatja, és csoportokhoz csatlakozhat. ${sending(type)}`,
  loginHeading: 'Bejelentkezés a Glympse-be',
  loginIntro: (type) => `${sending(type)} Új itt? Ezzel létrejön a fiókja.`,
  manageHeading: 'Összekapcsolt elérhetőségei',
  manageIntro:
    'Összekapcsolt e-mail-címmel vagy telefonszámmal bármilyen eszközön újra beléphet fiókjába.',
  addressLabel: longTitle,
  sendCode: 'Kód küldése',
  useInstead: (type) => `${longTitle(type)} használata`,
  working: 'Egy pillanat…',
  tryAgain: 'Próbálja újra',
  startOver: 'Újrakezdés',
  address_missing: (type) => `Adja meg ${isEmail(type) ? 'e-mail-címét' : 'mobilszámát'}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Adjon meg egy e-mail-címet, például: nev@example.com.'
      : 'Adja meg a teljes mobilszámot, vagy egy számot + jellel és országkóddal.',
  network_error: unreachable,
  invalid_configuration:
    'Ez az űrlap nincs megfelelően beállítva. Lépjen kapcsolatba a webhellyel.',
  internal_error: 'Hiba történt az űrlapon. Próbálja újra, vagy kezdje elölről.',

  countryLabel: 'Ország vagy régió',
  numberHint: (number) => `A kódot SMS-ben erre a számra küldjük: ${number}.`,
  numberInvalid: (country) =>
    `Ez nem teljes szám ehhez az országhoz: ${country}. Ellenőrizze, vagy válasszon másikat.`,

  codeHeading: 'Adja meg a kódot',
  codeSentTo: (contact, type) =>
    `${isEmail(type) ? 'Kódot' : 'SMS-ben kódot'} küldtünk erre a ${to(type)}: ${contact}.`,
  codeLabel: 'Kód',
  timeLeft: (_, inTime) => `A kód ${inTime} lejár.`,
  continue: 'Tovább',
  notReceived: (type) =>
    isEmail(type)
      ? 'Nem kapta meg? Nézze meg a spam mappát, vagy hogy helyes-e a cím.'
      : 'Nem kapta meg? Nézze meg, hogy helyes-e a szám.',
  newCode: 'Új kód küldése',
  newCodeIn: (_, inTime) => `Új kódot ${inTime} kérhet.`,
  newCodeSent: (type) => `${isEmail(type) ? 'Új' : 'SMS-ben új'} kódot küldtünk.`,
  changeAddress: (type) => `${title(type)} módosítása`,
  back: 'Vissza',
  linkedHeading: (type) => `${yourTitle(type)} össze van kapcsolva`,
  linkedText: (contact) => `${contact} mostantól össze van kapcsolva Glympse-fiókjával.`,
  recoveredHeading: () => 'Fiókja helyre van állítva',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Bejelentkezett',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${notLinked(yourTitle(type))}.`,
  tryingAgain: 'Újrapróbálkozás…',
  stop: 'Leállítás',
  waitingOnline: 'Nincs internetkapcsolat. Folytatjuk, amint helyreáll.',
  code_missing: 'Adja meg a kódot.',
  link_failed: 'A kód nem működött. Ellenőrizze, vagy kérjen újat.',
  code_expired: 'A kód lejárt. Kérjen újat.',
  unknown: 'Hiba történt. Próbálja újra.',

  conflictHeading: (type) => `Már van Glympse-fiókja ${withThis(type)}`,
  conflictIntro: (contact) =>
    `${contact} egy másik fiókot nyit meg, nem azt, amelyet most használ. Válassza ki, melyiket használja tovább. A fiókok nem vonhatók össze.`,
  choice: 'Válasszon fiókot az oldalon.',
  otherAccount: (type) => `A fiók ${withThis(type)}`,
  recover: 'Váltás a másik fiókra',
  recoverHint:
    'Ajánlott. Visszakapja a másik fiók kedvenceit, előzményeit és tevékenységeit. Ami a most használt fiókban van, ott marad, és nem kerül át.',
  thisAccount: 'A most használt fiók',
  force: (type) => `Maradás itt ${isEmail(type) ? 'az' : 'a'} ${noun(type)} átvételével`,
  forceHint:
    'Ez megmarad. Végleg elveszíti a másik fiók kedvenceit, előzményeit és tevékenységeit.',
  forceHeading: 'Elveszíti a másik fiókot?',
  forceWarning:
    'Végleg elveszíti a másik fiók kedvenceit, előzményeit és tevékenységeit. A most használt fiókba nem kerülnek át.',
  forceConfirm: 'Másik fiók elvesztése és összekapcsolás',
  choiceUnknown: (isForced, contact) =>
    `Nem tudtuk megállapítani, hogy ${isForced ? `${contact} össze van-e kapcsolva a most használt fiókkal` : 'átváltott-e a másik fiókra'}.`,
  useAnother: (type) => `Másik ${noun(type)} használata`,
  finishing: 'Befejezés…',

  offline: 'Nincs internetkapcsolat. Próbálja újra, amint helyreáll.',
  timeout: unreachable,
  invalid_response: 'A Glympse nem válaszol megfelelően. Próbálja újra néhány perc múlva.',
  invalid_argument: 'A Glympse ezt nem fogadta el. Ellenőrizze, és próbálja újra.',
  disabled:
    'Ezt az oldalt frissíteni kell, hogy újra működjön a Glympse szolgáltatással. Lépjen kapcsolatba a webhellyel.',
  oauth_token:
    'A webhely nem tudta megállapítani, hogy ki Ön. Próbálja újra, vagy lépjen kapcsolatba a webhellyel.',
  credentials_handler_failed:
    'A kód helyes volt, de a webhely nem tudta befejezni a műveletet. Próbálja újra, vagy lépjen kapcsolatba a webhellyel.',
  tooManyRequests: (seconds, inTime) =>
    `Túl sok próbálkozás. Próbálja újra ${seconds ? inTime : 'néhány perc múlva'}.`,

  manageNothing: 'Semmi sincs összekapcsolva, ezért fiókja nem állítható helyre.',
  listStale: 'Talán nem naprakész.',
  linkedStatus: 'Összekapcsolva',
  notForLogIn: 'Összekapcsolva, de nem lehet vele bejelentkezni.',
  needsAttention: 'Teendő: erősítse meg újra.',
  confirmAgain: (type) => `${title(type)} megerősítése`,
  addAddress: (type) => `${longTitle(type)} hozzáadása`,
  replaceAddress: (type) => `${title(type)} módosítása`,
  unlinkAddress: (type) => `${title(type)} eltávolítása`,
  addHeading: (type) => `${longTitle(type)} összekapcsolása`,
  addIntro: (type) =>
    `${sending(type)} Így győződünk meg arról, hogy Öné a ${isEmail(type) ? 'cím' : 'szám'}.`,
  replaceIntro: (current, type) =>
    `${isEmail(type) ? 'Kódot' : 'SMS-ben kódot'} küldünk az új ${to(type)}. Amíg a kódot nem adja meg, ${current} összekapcsolva marad.`,
  toList: 'Vissza az elérhetőségekhez',
  unlinkHeading: (type) =>
    `Eltávolítja ezt ${isEmail(type) ? 'az e-mail-címet' : 'a telefonszámot'}?`,
  unlinkText:
    'Már nem lesz használható fiókja helyreállítására és bejelentkezésre. A másik elérhetősége megmarad.',
  unlinkLastText:
    'Ez a fiók utolsó elérhetősége. Enélkül fiókja nem állítható helyre, ha ez az eszköz elvész.',
  unlinkConfirm: 'Eltávolítás',
  keep: 'Megtartás',
  stillLinked: (address) => `${address} még össze van kapcsolva.`,
  stillLinkedUnknown: (address) =>
    `${address} talán még össze van kapcsolva. Nem tudtuk megállapítani.`,
  replaceHeading: (type) => `Lecseréli ${isEmail(type) ? 'e-mail-címét' : 'telefonszámát'}?`,
  replaceText: (type, current, address) =>
    `${current ?? `A fiók jelenlegi ${itsNoun(type)}`} nem lesz többé összekapcsolva fiókjával. Helyére ez kerül: ${address}.`,
  keepOld: (type) => `A régi ${noun(type)} megtartása`,
  replaceConfirm: 'Csere',
  oldAddress: (type) => `a régi ${itsNoun(type)}`,
  halfReplacedHeading: (type) =>
    `Kapcsolja össze új ${isEmail(type) ? 'e-mail-címét' : 'telefonszámát'}`,
  halfReplacedText: (old, address) => `${notLinked(old)}, és ${address} még nincs összekapcsolva.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Összekapcsolás: ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Nem tudtuk megállapítani, hogy ${address} össze van-e kapcsolva.`,
  halfReplacedCode: 'A kódja még érvényes.',
  linkNow: (type) => `Új ${noun(type)} összekapcsolása`,
};

export default hu;

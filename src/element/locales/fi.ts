import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'sähköposti' : 'numero');

const longNoun = (type: AddressType) => (isEmail(type) ? 'sähköposti' : 'matkapuhelinnumero');

const yourNoun = (type: AddressType) => (isEmail(type) ? 'Sähköpostisi' : 'Numerosi');

const withThis = (type: AddressType) => `tällä ${noun(type)}lla`;

const sending = (type: AddressType) =>
  `Lähetämme sinulle koodin ${isEmail(type) ? 'sähköpostitse' : 'tekstiviestillä'}.`;

const unreachable = 'Glympseen ei saatu yhteyttä. Tarkista yhteytesi ja yritä uudelleen.';

const nowUsing = (contact: string) => `Käytät nyt tätä Glympse-tiliä: ${contact}.`;

const notLinked = (address: string) => `${address} ei ole enää linkitetty`;

/** Finnish, with “sinä”. Addresses stand where the nominative does, or after a noun that has the case. */
const fi: Locale = {
  $code: 'fi',
  $dir: 'ltr',

  linkHeading: 'Linkitä Glympse-tilisi',
  linkIntro: (type) =>
    `Näin voit palauttaa tilisi, käyttää sitä useilla laitteilla ja liittyä ryhmiin. ${sending(type)}`,
  loginHeading: 'Kirjaudu Glympseen',
  loginIntro: (type) => `${sending(type)} Oletko uusi käyttäjä? Tilisi luodaan samalla.`,
  manageHeading: 'Linkitetyt yhteystietosi',
  manageIntro:
    'Linkitetyllä sähköpostilla tai numerolla pääset takaisin tilillesi millä tahansa laitteella.',
  addressLabel: (type) => (isEmail(type) ? 'Sähköpostiosoite' : 'Matkapuhelinnumero'),
  sendCode: 'Lähetä koodi',
  useInstead: (type) => `Käytä mieluummin ${longNoun(type)}a`,
  working: 'Hetkinen…',
  tryAgain: 'Yritä uudelleen',
  startOver: 'Aloita alusta',
  address_missing: (type) =>
    isEmail(type) ? 'Anna sähköpostiosoitteesi.' : 'Anna matkapuhelinnumerosi.',
  address_invalid: (type) =>
    isEmail(type)
      ? 'Anna sähköpostiosoite muodossa nimi@example.com.'
      : 'Anna koko matkapuhelinnumero tai numero, jossa on + ja maatunnus.',
  network_error: unreachable,
  invalid_configuration: 'Lomaketta ei ole määritetty oikein. Ota yhteyttä sivustoon.',
  internal_error: 'Lomakkeessa meni jokin vikaan. Yritä uudelleen tai aloita alusta.',

  countryLabel: 'Maa tai alue',
  numberHint: (number) => `Lähetämme koodin tekstiviestillä numeroon ${number}.`,
  numberInvalid: (country) =>
    `Numero ei ole täydellinen, kun maa on ${country}. Tarkista se tai valitse toinen maa.`,

  codeHeading: 'Anna koodi',
  codeSentTo: (contact, type) =>
    `Lähetimme koodin ${isEmail(type) ? 'osoitteeseen' : 'tekstiviestillä numeroon'} ${contact}.`,
  codeLabel: 'Koodi',
  timeLeft: (_, inTime) => `Koodi vanhenee ${inTime}.`,
  continue: 'Jatka',
  notReceived: (type) =>
    isEmail(type)
      ? 'Etkö saanut koodia? Katso roskapostikansiosta tai tarkista, että osoite on oikein.'
      : 'Etkö saanut koodia? Tarkista, että numero on oikein.',
  newCode: 'Lähetä uusi koodi',
  newCodeIn: (_, inTime) => `Voit saada uuden koodin ${inTime}.`,
  newCodeSent: (type) => `Lähetimme uuden koodin${isEmail(type) ? '' : ' tekstiviestillä'}.`,
  changeAddress: (type) => `Vaihda ${noun(type)}`,
  back: 'Takaisin',
  linkedHeading: (type) => `${yourNoun(type)} on linkitetty`,
  linkedText: (contact) => `${contact} on nyt linkitetty Glympse-tiliisi.`,
  recoveredHeading: () => 'Tilisi on palautettu',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Olet kirjautunut sisään',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${notLinked(yourNoun(type))}.`,
  tryingAgain: 'Yritetään uudelleen…',
  stop: 'Keskeytä',
  waitingOnline: 'Ei verkkoyhteyttä. Jatkamme, kun yhteys palaa.',
  code_missing: 'Anna koodi.',
  link_failed: 'Koodi ei toiminut. Tarkista se tai pyydä uusi.',
  code_expired: 'Koodi on vanhentunut. Pyydä uusi.',
  unknown: 'Jokin meni vikaan. Yritä uudelleen.',

  conflictHeading: (type) => `Sinulla on jo Glympse-tili ${withThis(type)}`,
  conflictIntro: (contact) =>
    `${contact} avaa eri tilin kuin se, jota nyt käytät. Valitse, kumman käyttöä jatkat. Tilejä ei voi yhdistää.`,
  choice: 'Valitse tällä sivulla, kumman tilin käyttöä jatkat.',
  otherAccount: (type) => `Tili ${withThis(type)}`,
  recover: 'Vaihda tuohon tiliin',
  recoverHint:
    'Suositus. Saat takaisin sen suosikit, historian ja aktiviteetit. Se, mitä nyt käyttämälläsi tilillä on, jää sinne eikä tule mukana.',
  thisAccount: 'Nyt käyttämäsi tili',
  force: (type) => `Pysy täällä ja ota ${noun(type)} tälle tilille`,
  forceHint:
    'Tämän tilin sisältö säilyy. Menetät toisen tilin suosikit, historian ja aktiviteetit lopullisesti.',
  forceHeading: 'Menetetäänkö toinen tili?',
  forceWarning:
    'Menetät toisen tilin suosikit, historian ja aktiviteetit lopullisesti. Ne eivät siirry nyt käyttämällesi tilille.',
  forceConfirm: 'Menetä toinen tili ja linkitä',
  choiceUnknown: (isForced, contact) =>
    `Emme saaneet selville, ${isForced ? `onko ${contact} linkitetty nyt käyttämääsi tiliin` : 'oletko vaihtanut tuohon tiliin'}.`,
  useAnother: (type) => (isEmail(type) ? 'Käytä toista sähköpostia' : 'Käytä toista numeroa'),
  finishing: 'Viimeistellään…',

  offline: 'Ei verkkoyhteyttä. Yritä uudelleen, kun yhteys palaa.',
  timeout: unreachable,
  invalid_response: 'Glympse ei vastaa oikein. Yritä uudelleen muutaman minuutin päästä.',
  invalid_argument: 'Glympse ei hyväksynyt tätä. Tarkista se ja yritä uudelleen.',
  disabled:
    'Sivuston on päivitettävä tämä sivu, ennen kuin se toimii taas Glympsen kanssa. Ota yhteyttä sivustoon.',
  oauth_token: 'Sivusto ei saanut selville, kuka olet. Yritä uudelleen tai ota yhteyttä sivustoon.',
  credentials_handler_failed:
    'Koodi oli oikein, mutta sivusto ei saanut toimintoa valmiiksi. Yritä uudelleen tai ota yhteyttä sivustoon.',
  tooManyRequests: (seconds, inTime) =>
    `Liian monta yritystä. Yritä uudelleen ${seconds ? inTime : 'muutaman minuutin päästä'}.`,

  manageNothing: 'Mitään ei ole linkitetty, joten tiliäsi ei voi palauttaa.',
  listStale: 'Tieto ei ehkä ole ajan tasalla.',
  linkedStatus: 'Linkitetty',
  notForLogIn: 'Linkitetty, mutta et voi kirjautua sillä sisään.',
  needsAttention: 'Vaatii huomiota: vahvista uudelleen.',
  confirmAgain: (type) => `Vahvista tämä ${noun(type)}`,
  addAddress: (type) => `Lisää ${longNoun(type)}`,
  replaceAddress: (type) => `Vaihda ${noun(type)}`,
  unlinkAddress: (type) => `Poista ${noun(type)}`,
  addHeading: (type) => `Linkitä ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Näin varmistamme, että ${noun(type)} on sinun.`,
  replaceIntro: (current, type) =>
    `Lähetämme koodin ${isEmail(type) ? 'uuteen osoitteeseen' : 'tekstiviestillä uuteen numeroon'}. ${current} pysyy linkitettynä, kunnes olet antanut koodin.`,
  toList: 'Takaisin yhteystietoihisi',
  unlinkHeading: (type) => `Poistetaanko tämä ${noun(type)}?`,
  unlinkText:
    'Poiston jälkeen se ei enää käy tilisi palauttamiseen tai kirjautumiseen. Toinen yhteystietosi säilyy.',
  unlinkLastText:
    'Se on tilisi viimeinen yhteystieto. Ilman sitä tiliäsi ei voi palauttaa, esimerkiksi jos menetät tämän laitteen.',
  unlinkConfirm: 'Poista',
  keep: 'Säilytä',
  stillLinked: (address) => `${address} on edelleen linkitetty.`,
  stillLinkedUnknown: (address) =>
    `${address} on ehkä edelleen linkitetty. Emme saaneet sitä selville.`,
  replaceHeading: (type) => `Korvataanko ${isEmail(type) ? 'sähköpostisi' : 'numerosi'}?`,
  replaceText: (type, current, address) =>
    `${current ?? `Tilisi nykyinen ${noun(type)}`} ei ole sen jälkeen enää linkitetty tiliisi. ${address} tulee tilalle.`,
  keepOld: (type) => `Säilytä vanha ${noun(type)}`,
  replaceConfirm: 'Korvaa',
  oldAddress: (type) => (isEmail(type) ? 'vanha sähköpostisi' : 'vanha numerosi'),
  halfReplacedHeading: (type) => `Linkitä uusi ${isEmail(type) ? 'sähköpostisi' : 'numerosi'}`,
  halfReplacedText: (old, address) => `${notLinked(old)}, eikä ${address} ole vielä linkitetty.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Linkitetään ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Emme saaneet selville, onko ${address} linkitetty.`,
  halfReplacedCode: 'Koodisi toimii edelleen.',
  linkNow: (type) => `Linkitä uusi ${noun(type)}`,
};

export default fi;

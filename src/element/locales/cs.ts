import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-mail' : 'číslo');

const longNoun = (type: AddressType) => (isEmail(type) ? 'e-mail' : 'mobilní číslo');

const thisNoun = (type: AddressType) => (isEmail(type) ? 'tento e-mail' : 'toto číslo');

const withThis = (type: AddressType) => (isEmail(type) ? 'tímto e-mailem' : 'tímto číslem');

const newNoun = (type: AddressType) => (isEmail(type) ? 'nový e-mail' : 'nové číslo');

const inSms = (type: AddressType) => (isEmail(type) ? '' : ' v SMS');

const sending = (type: AddressType) => `Pošleme vám kód ${isEmail(type) ? 'e-mailem' : 'v SMS'}.`;

const unreachable = 'Nepodařilo se spojit s Glympse. Zkontrolujte připojení a zkuste to znovu.';

const nowUsing = (contact: string) => `Teď používáte účet Glympse, ke kterému patří ${contact}.`;

const notLinked = (address: string) => `${address} už nepatří k vašemu účtu`;

/** Czech, with “vy”. Where it is not known what the address is, it “patří k účtu”, as “propojený” would have to agree. */
const cs: Locale = {
  $code: 'cs',
  $dir: 'ltr',

  linkHeading: 'Propojte svůj účet Glympse',
  linkIntro: (type) =>
    `Budete moct obnovit svůj účet, používat ho na více zařízeních a přidávat se do skupin. ${sending(type)}`,
  loginHeading: 'Přihlaste se do Glympse',
  loginIntro: (type) => `${sending(type)} Jste tu poprvé? Tím se vytvoří váš účet.`,
  manageHeading: 'Vaše propojené kontaktní údaje',
  manageIntro:
    'S propojeným e-mailem nebo číslem se dostanete zpět ke svému účtu na jakémkoli zařízení.',
  addressLabel: (type) => (isEmail(type) ? 'E-mail' : 'Mobilní číslo'),
  sendCode: 'Poslat kód',
  useInstead: (type) => `Použít raději ${longNoun(type)}`,
  working: 'Okamžik…',
  tryAgain: 'Zkusit znovu',
  startOver: 'Začít od začátku',
  address_missing: (type) => `Zadejte ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Zadejte e-mail, třeba jmeno@example.com.'
      : 'Zadejte celé mobilní číslo, nebo číslo s + a předvolbou země.',
  network_error: unreachable,
  invalid_configuration: 'Tento formulář není správně nastavený. Kontaktujte tento web.',
  internal_error: 'Ve formuláři se něco pokazilo. Zkuste to znovu, nebo začněte od začátku.',

  countryLabel: 'Země nebo oblast',
  numberHint: (number) => `Kód pošleme v SMS na číslo ${number}.`,
  numberInvalid: (country) =>
    `To není úplné číslo pro zemi ${country}. Zkontrolujte ho, nebo vyberte jinou zemi.`,

  codeHeading: 'Zadejte kód',
  codeSentTo: (contact, type) =>
    `Poslali jsme kód${inSms(type)} na ${isEmail(type) ? 'adresu' : 'číslo'} ${contact}.`,
  codeLabel: 'Kód',
  timeLeft: (_, inTime) => `Platnost kódu vyprší ${inTime}.`,
  continue: 'Pokračovat',
  notReceived: (type) =>
    isEmail(type)
      ? 'Kód nepřišel? Podívejte se do spamu, nebo zkontrolujte, zda je adresa správná.'
      : 'Kód nepřišel? Zkontrolujte, zda je číslo správné.',
  newCode: 'Poslat nový kód',
  newCodeIn: (_, inTime) => `Nový kód můžete získat ${inTime}.`,
  newCodeSent: (type) => `Poslali jsme nový kód${inSms(type)}.`,
  changeAddress: (type) => `Změnit ${noun(type)}`,
  back: 'Zpět',
  linkedHeading: (type) => (isEmail(type) ? 'Váš e-mail je propojený' : 'Vaše číslo je propojené'),
  linkedText: (contact) => `${contact} teď patří k vašemu účtu Glympse.`,
  recoveredHeading: () => 'Váš účet je obnovený',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Přihlášení se podařilo',
  loggedInText: nowUsing,
  unlinkedText: (type) =>
    isEmail(type) ? 'Váš e-mail už není propojený.' : 'Vaše číslo už není propojené.',
  tryingAgain: 'Zkoušíme to znovu…',
  stop: 'Zastavit',
  waitingOnline: 'Jste offline. Budeme pokračovat, až se připojíte.',
  code_missing: 'Zadejte kód.',
  link_failed: 'Tento kód nefungoval. Zkontrolujte ho, nebo si vyžádejte nový.',
  code_expired: 'Platnost kódu vypršela. Vyžádejte si nový.',
  unknown: 'Něco se pokazilo. Zkuste to znovu.',

  conflictHeading: (type) => `S ${withThis(type)} už máte účet Glympse`,
  conflictIntro: (contact) =>
    `${contact} otevírá jiný účet než ten, který teď používáte. Vyberte, který chcete používat dál. Sloučit je nejde.`,
  choice: 'Vyberte účet na stránce.',
  otherAccount: (type) => `Účet s ${withThis(type)}`,
  recover: 'Přejít na druhý účet',
  recoverHint:
    'Doporučujeme. Získáte zpět jeho oblíbené položky, historii a aktivity. Co je v účtu, který teď používáte, zůstane tam a nepřenese se.',
  thisAccount: 'Účet, který teď používáte',
  force: (type) => `Zůstat tady a ${noun(type)} převést sem`,
  forceHint: 'Tento zůstane. Navždy ztratíte oblíbené položky, historii a aktivity druhého účtu.',
  forceHeading: 'Ztratit druhý účet?',
  forceWarning:
    'Navždy ztratíte oblíbené položky, historii a aktivity druhého účtu. Do účtu, který teď používáte, se nepřenesou.',
  forceConfirm: 'Ztratit druhý účet a propojit',
  choiceUnknown: (isForced, contact) =>
    `Nepodařilo se zjistit, zda ${isForced ? `${contact} patří k účtu, který teď používáte` : 'se přechod na druhý účet povedl'}.`,
  useAnother: (type) => `Použít ${isEmail(type) ? 'jiný' : 'jiné'} ${noun(type)}`,
  finishing: 'Dokončujeme…',

  offline: 'Jste offline. Zkuste to znovu, až se připojíte.',
  timeout: unreachable,
  invalid_response: 'Glympse neodpovídá správně. Zkuste to znovu za několik minut.',
  invalid_argument: 'Služba Glympse to nepřijala. Zkontrolujte to a zkuste to znovu.',
  disabled:
    'Tento web musí stránku aktualizovat, aby s Glympse znovu fungovala. Kontaktujte prosím tento web.',
  oauth_token:
    'Tento web nedokázal zjistit, kdo jste. Zkuste to znovu, nebo kontaktujte tento web.',
  credentials_handler_failed:
    'Kód byl správný, ale tento web to nedokázal dokončit. Zkuste to znovu, nebo kontaktujte tento web.',
  tooManyRequests: (seconds, inTime) =>
    `Moc pokusů. Zkuste to znovu ${seconds ? inTime : 'za několik minut'}.`,

  manageNothing: 'Nic není propojeno, takže účet nejde obnovit.',
  listStale: 'Údaje nemusí být aktuální.',
  linkedStatus: 'Propojeno',
  notForLogIn: 'Propojeno, ale nejde použít k přihlášení.',
  needsAttention: 'Potvrďte znovu.',
  confirmAgain: (type) => `Potvrdit ${thisNoun(type)}`,
  addAddress: (type) => `Přidat ${longNoun(type)}`,
  replaceAddress: (type) => `Změnit ${noun(type)}`,
  unlinkAddress: (type) => `Odebrat ${noun(type)}`,
  addHeading: (type) => `Propojit ${longNoun(type)}`,
  addIntro: (type) =>
    `${sending(type)} Ověříme tím, že ${noun(type)} je ${isEmail(type) ? 'váš' : 'vaše'}.`,
  replaceIntro: (current, type) =>
    `Pošleme kód${inSms(type)} na ${newNoun(type)}. Dokud kód nezadáte, ${current} dál patří k vašemu účtu.`,
  toList: 'Zpět na kontaktní údaje',
  unlinkHeading: (type) => `Odebrat ${thisNoun(type)}?`,
  unlinkText:
    'Potom už nepůjde použít k obnovení účtu ani k přihlášení. Druhý kontaktní údaj zůstane.',
  unlinkLastText:
    'Je to poslední kontaktní údaj vašeho účtu. Bez něj nejde účet obnovit, třeba když zařízení ztratíte.',
  unlinkConfirm: 'Odebrat',
  keep: 'Ponechat',
  stillLinked: (address) => `${address} stále patří k vašemu účtu.`,
  stillLinkedUnknown: (address) =>
    `${address} možná stále patří k vašemu účtu. Nepodařilo se to zjistit.`,
  replaceHeading: (type) => `Nahradit ${isEmail(type) ? 'svůj' : 'své'} ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? (isEmail(type) ? 'Současný e-mail' : 'Současné číslo')} už nebude patřit k vašemu účtu. Místo toho propojíme ${address}.`,
  keepOld: (type) => `Ponechat ${isEmail(type) ? 'starý' : 'staré'} ${noun(type)}`,
  replaceConfirm: 'Nahradit',
  oldAddress: (type) => (isEmail(type) ? 'váš starý e-mail' : 'vaše staré číslo'),
  halfReplacedHeading: (type) => `Propojte ${newNoun(type)}`,
  halfReplacedText: (old, address) => `${notLinked(old)} a ${address} k němu zatím nepatří.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Propojujeme ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Nepodařilo se zjistit, zda k němu patří ${address}.`,
  halfReplacedCode: 'Váš kód stále platí.',
  linkNow: (type) => `Propojit ${newNoun(type)}`,
};

export default cs;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-posta' : 'numara');

const longNoun = (type: AddressType) =>
  isEmail(type) ? 'e-posta adresi' : 'cep telefonu numarası';

const theNoun = (type: AddressType) => (isEmail(type) ? 'e-postayı' : 'numarayı');

const titleOf = (type: AddressType) => (isEmail(type) ? 'E-postayı' : 'Numarayı');

const yourNoun = (type: AddressType) => (isEmail(type) ? 'E-postanız' : 'Numaranız');

const bySms = (type: AddressType) => (isEmail(type) ? '' : 'SMS ile ');

const to = (type: AddressType) => (isEmail(type) ? 'adrese' : 'numaraya');

const sending = (type: AddressType) =>
  `Size ${isEmail(type) ? 'e-posta' : 'SMS'} ile bir kod göndereceğiz.`;

const unreachable = 'Glympse hizmetine ulaşamadık. Bağlantınızı kontrol edip tekrar deneyin.';

const nowUsing = (contact: string) => `Artık şu Glympse hesabını kullanıyorsunuz: ${contact}.`;

const notLinked = (address: string) => `${address} artık bağlı değil`;

/** Turkish, with “siz”; buttons in the short imperative. */
const tr: Locale = {
  $code: 'tr',
  $dir: 'ltr',

  linkHeading: 'Glympse hesabınızı bağlayın',
  linkIntro: (type) =>
    `Böylece hesabınızı kurtarabilir, birden fazla cihazda kullanabilir ve gruplara katılabilirsiniz. ${sending(type)}`,
  loginHeading: 'Glympse hesabınıza giriş yapın',
  loginIntro: (type) => `${sending(type)} Burada yeni misiniz? Bu adım hesabınızı oluşturur.`,
  manageHeading: 'Bağlı iletişim bilgileriniz',
  manageIntro: 'Bağlı bir e-posta veya numara ile hesabınıza her cihazdan yeniden girebilirsiniz.',
  addressLabel: (type) => (isEmail(type) ? 'E-posta adresi' : 'Cep telefonu numarası'),
  sendCode: 'Kod gönder',
  useInstead: (type) => `Bunun yerine ${longNoun(type)} kullan`,
  working: 'Lütfen bekleyin…',
  tryAgain: 'Tekrar dene',
  startOver: 'Baştan başla',
  address_missing: (type) =>
    `${isEmail(type) ? 'E-posta adresinizi' : 'Cep telefonu numaranızı'} girin.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'isim@example.com gibi bir e-posta adresi girin.'
      : 'Cep telefonu numarasının tamamını veya + ve ülke koduyla bir numara girin.',
  network_error: unreachable,
  invalid_configuration: 'Bu form doğru ayarlanmamış. Lütfen bu siteyle iletişime geçin.',
  internal_error: 'Bu formda bir sorun oluştu. Tekrar deneyin veya baştan başlayın.',

  countryLabel: 'Ülke veya bölge',
  numberHint: (number) => `Kodu SMS ile şu numaraya göndereceğiz: ${number}.`,
  numberInvalid: (country) =>
    `Bu, şu ülke için tam bir numara değil: ${country}. Kontrol edin veya başka bir ülke seçin.`,

  codeHeading: 'Kodunuzu girin',
  codeSentTo: (contact, type) => `Şu ${to(type)} ${bySms(type)}bir kod gönderdik: ${contact}.`,
  codeLabel: 'Kod',
  timeLeft: (_, inTime) => `Bu kodun süresi ${inTime} dolacak.`,
  continue: 'Devam et',
  notReceived: (type) =>
    isEmail(type)
      ? 'Kod gelmedi mi? Spam klasörünüze bakın veya adresin doğru olup olmadığını kontrol edin.'
      : 'Kod gelmedi mi? Numaranın doğru olup olmadığını kontrol edin.',
  newCode: 'Yeni kod gönder',
  newCodeIn: (_, inTime) => `Yeni bir kodu ${inTime} alabilirsiniz.`,
  newCodeSent: (type) => `${isEmail(type) ? 'Yeni' : 'SMS ile yeni'} bir kod gönderdik.`,
  changeAddress: (type) => `${titleOf(type)} değiştir`,
  back: 'Geri',
  linkedHeading: (type) => `${yourNoun(type)} bağlı`,
  linkedText: (contact) => `${contact} artık Glympse hesabınıza bağlı.`,
  recoveredHeading: () => 'Hesabınız kurtarıldı',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Giriş yaptınız',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${notLinked(yourNoun(type))}.`,
  tryingAgain: 'Tekrar deneniyor…',
  stop: 'Durdur',
  waitingOnline: 'Çevrimdışısınız. Çevrimiçi olduğunuzda devam edeceğiz.',
  code_missing: 'Kodunuzu girin.',
  link_failed: 'Bu kod işe yaramadı. Kontrol edin veya yeni bir kod alın.',
  code_expired: 'Bu kodun süresi doldu. Yeni bir kod alın.',
  unknown: 'Bir sorun oluştu. Tekrar deneyin.',

  conflictHeading: (type) => `Bu ${noun(type)} ile zaten bir Glympse hesabınız var`,
  conflictIntro: (contact) =>
    `${contact}, şu anda kullandığınızdan farklı bir hesabı açıyor. Hangisini kullanmaya devam edeceğinizi seçin. Hesaplar birleştirilemez.`,
  choice: 'Hangi hesabı kullanmaya devam edeceğinizi bu sayfada seçin.',
  otherAccount: (type) => `Bu ${isEmail(type) ? 'e-postaya' : 'numaraya'} ait hesap`,
  recover: 'O hesaba geç',
  recoverHint:
    'Önerilir. O hesabın favorilerini, geçmişini ve etkinliklerini geri alırsınız. Şu anda kullandığınız hesaptakiler ise yerinde kalır ve sizinle gelmez.',
  thisAccount: 'Şu anda kullandığınız hesap',
  force: (type) => `Burada kal ve ${theNoun(type)} bu hesaba al`,
  forceHint:
    'Bu hesaptakiler sizde kalır. Diğer hesabın favorilerini, geçmişini ve etkinliklerini kalıcı olarak kaybedersiniz.',
  forceHeading: 'Diğer hesap kaybedilsin mi?',
  forceWarning:
    'Diğer hesabın favorilerini, geçmişini ve etkinliklerini kalıcı olarak kaybedersiniz. Bunlar şu anda kullandığınız hesaba taşınmaz.',
  forceConfirm: 'Diğer hesabı kaybet ve bağla',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Şunun şu anda kullandığınız hesaba bağlı olup olmadığını öğrenemedik: ${contact}.`
      : 'O hesaba geçip geçmediğinizi öğrenemedik.',
  useAnother: (type) => `Başka bir ${noun(type)} kullan`,
  finishing: 'Tamamlanıyor…',

  offline: 'Çevrimdışısınız. Çevrimiçi olduğunuzda tekrar deneyin.',
  timeout: unreachable,
  invalid_response: 'Glympse düzgün yanıt vermiyor. Birkaç dakika sonra tekrar deneyin.',
  invalid_argument: 'Glympse bunu kabul etmedi. Kontrol edip tekrar deneyin.',
  disabled:
    'Bu sayfanın Glympse ile yeniden çalışması için güncellenmesi gerekiyor. Lütfen bu siteyle iletişime geçin.',
  oauth_token: 'Bu site kim olduğunuzu öğrenemedi. Tekrar deneyin veya bu siteyle iletişime geçin.',
  credentials_handler_failed:
    'Kodunuz doğruydu ama bu site işlemi tamamlayamadı. Tekrar deneyin veya bu siteyle iletişime geçin.',
  tooManyRequests: (seconds, inTime) =>
    `Şimdilik çok fazla deneme yapıldı. ${seconds ? inTime : 'Birkaç dakika sonra'} tekrar deneyin.`,

  manageNothing: 'Bağlı hiçbir şey yok, bu yüzden hesabınız kurtarılamaz.',
  listStale: 'Bu bilgiler güncel olmayabilir.',
  linkedStatus: 'Bağlı',
  notForLogIn: 'Bağlı, ama bununla giriş yapamazsınız.',
  needsAttention: 'İşlem gerekiyor: yeniden onaylayın.',
  confirmAgain: (type) => `Bu ${theNoun(type)} onayla`,
  addAddress: (type) => `${isEmail(type) ? 'E-posta' : 'Cep telefonu numarası'} ekle`,
  replaceAddress: (type) => `${titleOf(type)} değiştir`,
  unlinkAddress: (type) => `${titleOf(type)} kaldır`,
  addHeading: (type) => `${isEmail(type) ? 'E-posta' : 'Cep telefonu numarası'} bağla`,
  addIntro: (type) =>
    `${sending(type)} Böylece ${isEmail(type) ? 'adresin' : 'numaranın'} size ait olduğundan emin oluruz.`,
  replaceIntro: (current, type) =>
    `Yeni ${to(type)} ${bySms(type)}bir kod göndereceğiz. Siz kodu girene kadar ${current} bağlı kalır.`,
  toList: 'İletişim bilgilerinize dön',
  unlinkHeading: (type) => `Bu ${noun(type)} kaldırılsın mı?`,
  unlinkText:
    'Kaldırıldıktan sonra hesabınızı kurtarmak veya giriş yapmak için kullanılamaz. Diğer iletişim bilginiz kalır.',
  unlinkLastText:
    'Bu, hesabınızın son iletişim bilgisi. O olmadan hesabınız kurtarılamaz, örneğin bu cihazı kaybederseniz.',
  unlinkConfirm: 'Kaldır',
  keep: 'Kalsın',
  stillLinked: (address) => `${address} hâlâ bağlı.`,
  stillLinkedUnknown: (address) => `${address} hâlâ bağlı olabilir. Bunu öğrenemedik.`,
  replaceHeading: (type) => `${yourNoun(type)} değiştirilsin mi?`,
  replaceText: (type, current, address) =>
    `${current ?? `Hesabınızdaki mevcut ${noun(type)}`} artık hesabınıza bağlı olmayacak. Yerini ${address} alacak.`,
  keepOld: (type) => `Eski ${theNoun(type)} koru`,
  replaceConfirm: 'Değiştir',
  oldAddress: (type) => `eski ${isEmail(type) ? 'e-postanız' : 'numaranız'}`,
  halfReplacedHeading: (type) => `Yeni ${isEmail(type) ? 'e-postanızı' : 'numaranızı'} bağlayın`,
  halfReplacedText: (old, address) => `${notLinked(old)}, ${address} ise henüz bağlı değil.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. ${address} bağlanıyor…`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Şunun bağlı olup olmadığını öğrenemedik: ${address}.`,
  halfReplacedCode: 'Kodunuz hâlâ geçerli.',
  linkNow: (type) => `Yeni ${theNoun(type)} bağla`,
};

export default tr;

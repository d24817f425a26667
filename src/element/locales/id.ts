import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'email' : 'nomor');

const longNoun = (type: AddressType) => (isEmail(type) ? 'alamat email' : 'nomor ponsel');

const by = (type: AddressType) => `lewat ${isEmail(type) ? 'email' : 'SMS'}`;

const sending = (type: AddressType) => `Kami akan mengirim kode ${by(type)}.`;

const unreachable = 'Glympse tidak dapat dihubungi. Periksa koneksi Anda, lalu coba lagi.';

const nowUsing = (contact: string) => `Kini Anda menggunakan akun Glympse milik ${contact}.`;

/** Indonesian, with “Anda”. */
const id: Locale = {
  $code: 'id',
  $dir: 'ltr',

  linkHeading: 'Tautkan akun Glympse Anda',
  linkIntro: (type) =>
    `Dengan begitu, Anda dapat memulihkan akun, menggunakannya di beberapa perangkat, dan bergabung ke grup. ${sending(type)}`,
  loginHeading: 'Masuk ke Glympse',
  loginIntro: (type) => `${sending(type)} Baru di sini? Akun Anda akan dibuat.`,
  manageHeading: 'Alamat Anda yang tertaut',
  manageIntro:
    'Dengan email atau nomor yang tertaut, Anda dapat kembali ke akun Anda di perangkat mana pun.',
  addressLabel: (type) => (isEmail(type) ? 'Alamat email' : 'Nomor ponsel'),
  sendCode: 'Kirim kode',
  useInstead: (type) => `Gunakan ${longNoun(type)} saja`,
  working: 'Tunggu sebentar…',
  tryAgain: 'Coba lagi',
  startOver: 'Mulai dari awal',
  address_missing: (type) => `Masukkan ${longNoun(type)} Anda.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Masukkan alamat email seperti nama@example.com.'
      : 'Masukkan nomor ponsel lengkap, atau nomor dengan + dan kode negara.',
  network_error: unreachable,
  invalid_configuration: 'Formulir ini tidak disiapkan dengan benar. Hubungi situs ini.',
  internal_error: 'Terjadi masalah pada formulir ini. Coba lagi, atau mulai dari awal.',

  countryLabel: 'Negara atau wilayah',
  numberHint: (number) => `Kami akan mengirim kode lewat SMS ke ${number}.`,
  numberInvalid: (country) =>
    `Itu bukan nomor lengkap untuk ${country}. Periksa nomornya, atau pilih negara lain.`,

  codeHeading: 'Masukkan kode Anda',
  codeSentTo: (contact, type) =>
    `Kami telah mengirim kode ${isEmail(type) ? '' : 'lewat SMS '}ke ${contact}.`,
  codeLabel: 'Kode',
  timeLeft: (_, inTime) => `Kode ini kedaluwarsa ${inTime}.`,
  continue: 'Lanjutkan',
  notReceived: (type) =>
    isEmail(type)
      ? 'Belum menerimanya? Periksa folder spam, atau pastikan alamatnya benar.'
      : 'Belum menerimanya? Pastikan nomornya benar.',
  newCode: 'Kirim kode baru',
  newCodeIn: (_, inTime) => `Anda dapat meminta kode baru ${inTime}.`,
  newCodeSent: (type) => `Kami telah mengirim kode baru ${by(type)}.`,
  changeAddress: (type) => `Ubah ${noun(type)}`,
  back: 'Kembali',
  linkedHeading: (type) => `${isEmail(type) ? 'Email' : 'Nomor'} Anda sudah tertaut`,
  linkedText: (contact) => `${contact} kini tertaut ke akun Glympse Anda.`,
  recoveredHeading: () => 'Akun Anda sudah dipulihkan',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Anda sudah masuk',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${isEmail(type) ? 'Email' : 'Nomor'} Anda tidak lagi tertaut.`,
  tryingAgain: 'Mencoba lagi…',
  stop: 'Berhenti',
  waitingOnline: 'Anda sedang offline. Kami akan melanjutkan setelah Anda kembali online.',
  code_missing: 'Masukkan kode Anda.',
  link_failed: 'Kode itu tidak berhasil. Periksa kodenya, atau minta kode baru.',
  code_expired: 'Kode ini sudah kedaluwarsa. Minta kode baru.',
  unknown: 'Terjadi masalah. Coba lagi.',

  conflictHeading: (type) => `Anda sudah punya akun Glympse dengan ${noun(type)} ini`,
  conflictIntro: (contact) =>
    `${contact} membuka akun yang berbeda dari akun yang Anda gunakan sekarang. Pilih akun mana yang ingin terus Anda gunakan. Keduanya tidak dapat digabungkan.`,
  choice: 'Pilih di halaman ini akun mana yang ingin terus Anda gunakan.',
  otherAccount: (type) => `Akun dengan ${noun(type)} ini`,
  recover: 'Beralih ke akun itu',
  recoverHint:
    'Disarankan. Anda akan mendapatkan kembali favorit, riwayat, dan aktivitas di akun itu. Isi akun yang Anda gunakan sekarang tetap di sana dan tidak ikut berpindah.',
  thisAccount: 'Akun yang Anda gunakan sekarang',
  force: (type) => `Tetap di sini dan ambil ${noun(type)} itu`,
  forceHint:
    'Isi akun ini tetap ada. Anda akan kehilangan favorit, riwayat, dan aktivitas di akun yang lain untuk selamanya.',
  forceHeading: 'Kehilangan akun yang lain?',
  forceWarning:
    'Anda akan kehilangan favorit, riwayat, dan aktivitas di akun yang lain untuk selamanya. Semuanya tidak akan berpindah ke akun yang Anda gunakan sekarang.',
  forceConfirm: 'Kehilangan akun yang lain dan tautkan',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Kami tidak dapat memastikan apakah ${contact} sudah tertaut ke akun yang Anda gunakan sekarang.`
      : 'Kami tidak dapat memastikan apakah Anda sudah beralih ke akun itu.',
  useAnother: (type) => `Gunakan ${noun(type)} lain`,
  finishing: 'Menyelesaikan…',

  offline: 'Anda sedang offline. Coba lagi setelah Anda kembali online.',
  timeout: unreachable,
  invalid_response: 'Glympse tidak merespons dengan benar. Coba lagi dalam beberapa menit.',
  invalid_argument: 'Glympse tidak menerima ini. Periksa, lalu coba lagi.',
  disabled:
    'Halaman ini harus diperbarui sebelum dapat berfungsi lagi dengan Glympse. Hubungi situs ini.',
  oauth_token: 'Situs ini tidak dapat mengenali Anda. Coba lagi, atau hubungi situs ini.',
  credentials_handler_failed:
    'Kode Anda benar, tetapi situs ini tidak dapat menyelesaikannya. Coba lagi, atau hubungi situs ini.',
  tooManyRequests: (seconds, inTime) =>
    `Terlalu banyak percobaan untuk saat ini. Coba lagi ${seconds ? inTime : 'dalam beberapa menit'}.`,

  manageNothing: 'Tidak ada yang tertaut, sehingga akun Anda tidak dapat dipulihkan.',
  listStale: 'Ini mungkin bukan yang terbaru.',
  linkedStatus: 'Tertaut',
  notForLogIn: 'Tertaut, tetapi tidak dapat digunakan untuk masuk.',
  needsAttention: 'Perlu perhatian: konfirmasikan lagi.',
  confirmAgain: (type) => `Konfirmasi ${noun(type)} ini`,
  addAddress: (type) => `Tambahkan ${longNoun(type)}`,
  replaceAddress: (type) => `Ubah ${noun(type)}`,
  unlinkAddress: (type) => `Hapus ${noun(type)}`,
  addHeading: (type) => `Tautkan ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Ini untuk memastikan bahwa ${noun(type)} itu milik Anda.`,
  replaceIntro: (current, type) =>
    `Kami akan mengirim kode ${isEmail(type) ? '' : 'lewat SMS '}ke ${noun(type)} yang baru. Sebelum Anda memasukkannya, ${current} tetap tertaut.`,
  toList: 'Kembali ke alamat Anda',
  unlinkHeading: (type) => `Hapus ${noun(type)} ini?`,
  unlinkText:
    'Setelah itu, Anda tidak dapat lagi menggunakannya untuk memulihkan akun atau masuk. Alamat Anda yang lain tetap ada.',
  unlinkLastText:
    'Ini alamat terakhir di akun Anda. Tanpa alamat ini, akun Anda tidak dapat dipulihkan, misalnya jika Anda kehilangan perangkat ini.',
  unlinkConfirm: 'Hapus',
  keep: 'Pertahankan',
  stillLinked: (address) => `${address} masih tertaut.`,
  stillLinkedUnknown: (address) => `${address}: kami tidak dapat memastikan apakah masih tertaut.`,
  replaceHeading: (type) => `Ganti ${noun(type)} Anda?`,
  replaceText: (type, current, address) =>
    `${current ?? `${isEmail(type) ? 'Email' : 'Nomor'} lain di akun Anda`} tidak akan lagi tertaut ke akun Anda dan digantikan oleh ${address}.`,
  keepOld: (type) => `Pertahankan ${noun(type)} lama`,
  replaceConfirm: 'Ganti',
  oldAddress: (type) => `${noun(type)} lama Anda`,
  halfReplacedHeading: (type) => `Tautkan ${noun(type)} baru Anda`,
  halfReplacedText: (old, address) => `${old} tidak lagi tertaut, dan ${address} belum tertaut.`,
  halfReplacedWaiting: (old, address) => `${old} tidak lagi tertaut. Menautkan ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} tidak lagi tertaut. Kami tidak dapat memastikan apakah ${address} sudah tertaut.`,
  halfReplacedCode: 'Kode Anda masih berlaku.',
  linkNow: (type) => `Tautkan ${noun(type)} baru`,
};

export default id;

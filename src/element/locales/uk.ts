import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'email' : 'номер');

const longNoun = (type: AddressType) => (isEmail(type) ? 'email' : 'мобільний номер');

const withThis = (type: AddressType) => `із цим ${isEmail(type) ? 'email' : 'номером'}`;

const inSms = (type: AddressType) => (isEmail(type) ? '' : ' у SMS');

const sending = (type: AddressType) =>
  `Ми надішлемо вам код ${isEmail(type) ? 'на email' : 'у SMS'}.`;

const unreachable = 'Немає зв’язку з Glympse. Перевірте з’єднання та спробуйте ще раз.';

const nowUsing = (contact: string) => `Тепер ви використовуєте цей акаунт Glympse: ${contact}.`;

const notLinked = (address: string) => `${address} більше не прив’язаний`;

/** Ukrainian, with “ви”. What is linked is masculine: “email” or “номер”. */
const uk: Locale = {
  $code: 'uk',
  $dir: 'ltr',

  linkHeading: 'Прив’яжіть акаунт Glympse',
  linkIntro: (type) =>
    `Так ви зможете відновити акаунт, користуватися ним на кількох пристроях і приєднуватися до груп. ${sending(type)}`,
  loginHeading: 'Увійдіть у Glympse',
  loginIntro: (type) => `${sending(type)} Ви тут уперше? Так ви створите акаунт.`,
  manageHeading: 'Ваші прив’язані контактні дані',
  manageIntro:
    'Із прив’язаним email або номером ви повернетеся у свій акаунт на будь-якому пристрої.',
  addressLabel: (type) => (isEmail(type) ? 'Email' : 'Мобільний номер'),
  sendCode: 'Надіслати код',
  useInstead: (type) => `Використати ${longNoun(type)}`,
  working: 'Зачекайте…',
  tryAgain: 'Спробувати ще раз',
  startOver: 'Почати спочатку',
  address_missing: (type) => `Введіть ${longNoun(type)}.`,
  address_invalid: (type) =>
    `Введіть ${isEmail(type) ? 'email, наприклад name@example.com' : 'мобільний номер повністю або з + і кодом країни'}.`,
  network_error: unreachable,
  invalid_configuration: 'Форму налаштовано неправильно. Зверніться до адміністрації сайту.',
  internal_error: 'У формі стався збій. Спробуйте ще раз або почніть спочатку.',

  countryLabel: 'Країна або регіон',
  numberHint: (number) => `Ми надішлемо код у SMS на номер ${number}.`,
  numberInvalid: (country) =>
    `Це неповний номер для країни: ${country}. Перевірте його або виберіть іншу країну.`,

  codeHeading: 'Введіть код',
  codeSentTo: (contact, type) =>
    `Ми надіслали код${inSms(type)} на ${isEmail(type) ? 'адресу' : 'номер'} ${contact}.`,
  codeLabel: 'Код',
  timeLeft: (_, inTime) => `Код перестане діяти ${inTime}.`,
  continue: 'Продовжити',
  notReceived: (type) =>
    `Код не надійшов? ${isEmail(type) ? 'Перегляньте спам або перевірте адресу' : 'Перевірте номер'}.`,
  newCode: 'Надіслати новий код',
  newCodeIn: (_, inTime) => `Новий код можна отримати ${inTime}.`,
  newCodeSent: (type) => `Ми надіслали новий код${inSms(type)}.`,
  changeAddress: (type) => `Змінити ${noun(type)}`,
  back: 'Назад',
  linkedHeading: (type) => `Ваш ${noun(type)} прив’язаний`,
  linkedText: (contact) => `${contact} тепер прив’язаний до вашого акаунта Glympse.`,
  recoveredHeading: () => 'Ваш акаунт відновлено',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Ви ввійшли',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${notLinked(`Ваш ${noun(type)}`)}.`,
  tryingAgain: 'Пробуємо ще раз…',
  stop: 'Зупинити',
  waitingOnline: 'Ви не в мережі. Ми продовжимо, коли зв’язок з’явиться.',
  code_missing: 'Введіть код.',
  link_failed: 'Код не підійшов. Перевірте його або отримайте новий.',
  code_expired: 'Код більше не діє. Отримайте новий.',
  unknown: 'Щось пішло не так. Спробуйте ще раз.',

  conflictHeading: (type) => `У вас уже є акаунт Glympse ${withThis(type)}`,
  conflictIntro: (contact) =>
    `${contact} відкриває не той акаунт, який ви зараз використовуєте, а інший. Виберіть, який використовувати далі. Об’єднати їх не можна.`,
  choice: 'Виберіть акаунт на цій сторінці.',
  otherAccount: (type) => `Акаунт ${withThis(type)}`,
  recover: 'Перейти в той акаунт',
  recoverHint:
    'Рекомендуємо. Ви повернете його вибране, історію та активність. Усе, що є в акаунті, який ви зараз використовуєте, залишиться там і не перенесеться.',
  thisAccount: 'Акаунт, який ви зараз використовуєте',
  force: (type) => `Залишитися тут і забрати ${noun(type)}`,
  forceHint:
    'Усе, що є в цьому акаунті, залишиться. Ви назавжди втратите вибране, історію та активність іншого акаунта.',
  forceHeading: 'Втратити інший акаунт?',
  forceWarning:
    'Ви назавжди втратите вибране, історію та активність іншого акаунта. В акаунт, який ви зараз використовуєте, вони не перенесуться.',
  forceConfirm: 'Втратити інший акаунт і прив’язати',
  choiceUnknown: (isForced, contact) =>
    `Не вдалося дізнатися, чи ${isForced ? `${contact} прив’язаний до акаунта, який ви зараз використовуєте` : 'ви перейшли в той акаунт'}.`,
  useAnother: (type) => `Використати інший ${noun(type)}`,
  finishing: 'Завершуємо…',

  offline: 'Ви не в мережі. Спробуйте ще раз, коли зв’язок з’явиться.',
  timeout: unreachable,
  invalid_response: 'Glympse відповідає неправильно. Спробуйте ще раз через кілька хвилин.',
  invalid_argument: 'Glympse не приймає це. Перевірте та спробуйте ще раз.',
  disabled:
    'Сайту потрібне оновлення, щоб знову працювати з Glympse. Зверніться до адміністрації сайту.',
  oauth_token:
    'Сайт не зміг дізнатися, хто ви. Спробуйте ще раз або зверніться до адміністрації сайту.',
  credentials_handler_failed:
    'Код правильний, але сайт не зміг завершити операцію. Спробуйте ще раз або зверніться до адміністрації сайту.',
  tooManyRequests: (seconds, inTime) =>
    `Забагато спроб. Спробуйте ще раз ${seconds ? inTime : 'через кілька хвилин'}.`,

  manageNothing: 'Нічого не прив’язано, тому акаунт не можна відновити.',
  listStale: 'Дані могли застаріти.',
  linkedStatus: 'Прив’язаний',
  notForLogIn: 'Прив’язаний, але ввійти з ним не можна.',
  needsAttention: 'Потребує уваги: підтвердьте ще раз.',
  confirmAgain: (type) => `Підтвердити цей ${noun(type)}`,
  addAddress: (type) => `Додати ${longNoun(type)}`,
  replaceAddress: (type) => `Змінити ${noun(type)}`,
  unlinkAddress: (type) => `Видалити ${noun(type)}`,
  addHeading: (type) => `Прив’язати ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Так ми переконаємося, що ${noun(type)} ваш.`,
  replaceIntro: (current, type) =>
    `Ми надішлемо код${inSms(type)} на новий ${noun(type)}. Поки ви не введете код, ${current} залишиться прив’язаним.`,
  toList: 'Назад до контактних даних',
  unlinkHeading: (type) => `Видалити цей ${noun(type)}?`,
  unlinkText:
    'Після цього його більше не можна буде використати, щоб відновити акаунт або ввійти. Інші контактні дані залишаться.',
  unlinkLastText:
    'Це останні контактні дані вашого акаунта. Без них його не можна відновити, наприклад, якщо ви втратите цей пристрій.',
  unlinkConfirm: 'Видалити',
  keep: 'Залишити',
  stillLinked: (address) => `${address} досі прив’язаний.`,
  stillLinkedUnknown: (address) =>
    `${address}, можливо, досі прив’язаний. Дізнатися це не вдалося.`,
  replaceHeading: (type) => `Замінити ваш ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? `Поточний ${noun(type)}`} більше не буде прив’язаний до акаунта. Його замінить ${address}.`,
  keepOld: (type) => `Залишити старий ${noun(type)}`,
  replaceConfirm: 'Замінити',
  oldAddress: (type) => `ваш старий ${noun(type)}`,
  halfReplacedHeading: (type) => `Прив’яжіть новий ${noun(type)}`,
  halfReplacedText: (old, address) => `${notLinked(old)}, а ${address} ще не прив’язаний.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Прив’язуємо ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Не вдалося дізнатися, чи ${address} прив’язаний.`,
  halfReplacedCode: 'Ваш код ще діє.',
  linkNow: (type) => `Прив’язати новий ${noun(type)}`,
};

export default uk;

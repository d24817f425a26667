import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'email' : 'номер');

const longNoun = (type: AddressType) => (isEmail(type) ? 'email' : 'мобильный номер');

const withThis = (type: AddressType) => `с этим ${isEmail(type) ? 'email' : 'номером'}`;

const inSms = (type: AddressType) => (isEmail(type) ? '' : ' в SMS');

const sending = (type: AddressType) =>
  `Мы отправим вам код ${isEmail(type) ? 'на email' : 'в SMS'}.`;

const unreachable = 'Нет связи с Glympse. Проверьте подключение и попробуйте ещё раз.';

const nowUsing = (contact: string) => `Теперь вы используете этот аккаунт Glympse: ${contact}.`;

const notLinked = (address: string) => `${address} больше не привязан`;

/** Russian, with “вы”. What is linked is masculine: “email” or “номер”. */
const ru: Locale = {
  $code: 'ru',
  $dir: 'ltr',

  linkHeading: 'Привяжите аккаунт Glympse',
  linkIntro: (type) =>
    `Так вы сможете восстановить аккаунт, пользоваться им на нескольких устройствах и вступать в группы. ${sending(type)}`,
  loginHeading: 'Войдите в Glympse',
  loginIntro: (type) => `${sending(type)} Вы здесь впервые? Так вы создадите аккаунт.`,
  manageHeading: 'Ваши привязанные контактные данные',
  manageIntro: 'С привязанным email или номером вы вернётесь в свой аккаунт на любом устройстве.',
  addressLabel: (type) => (isEmail(type) ? 'Email' : 'Мобильный номер'),
  sendCode: 'Отправить код',
  useInstead: (type) => `Использовать ${longNoun(type)}`,
  working: 'Подождите…',
  tryAgain: 'Попробовать ещё раз',
  startOver: 'Начать сначала',
  address_missing: (type) => `Введите ${longNoun(type)}.`,
  address_invalid: (type) =>
    `Введите ${isEmail(type) ? 'email, например name@example.com' : 'мобильный номер полностью или с + и кодом страны'}.`,
  network_error: unreachable,
  invalid_configuration: 'Форма настроена неправильно. Обратитесь к администрации сайта.',
  internal_error: 'В форме произошёл сбой. Попробуйте ещё раз или начните сначала.',

  countryLabel: 'Страна или регион',
  numberHint: (number) => `Мы отправим код в SMS на номер ${number}.`,
  numberInvalid: (country) =>
    `Это неполный номер для страны: ${country}. Проверьте его или выберите другую страну.`,

  codeHeading: 'Введите код',
  codeSentTo: (contact, type) =>
    `Мы отправили код${inSms(type)} на ${isEmail(type) ? 'адрес' : 'номер'} ${contact}.`,
  codeLabel: 'Код',
  timeLeft: (_, inTime) => `Код перестанет действовать ${inTime}.`,
  continue: 'Продолжить',
  notReceived: (type) =>
    `Код не пришёл? ${isEmail(type) ? 'Загляните в спам или проверьте адрес' : 'Проверьте номер'}.`,
  newCode: 'Отправить новый код',
  newCodeIn: (_, inTime) => `Новый код можно получить ${inTime}.`,
  newCodeSent: (type) => `Мы отправили новый код${inSms(type)}.`,
  changeAddress: (type) => `Изменить ${noun(type)}`,
  back: 'Назад',
  linkedHeading: (type) => `Ваш ${noun(type)} привязан`,
  linkedText: (contact) => `${contact} теперь привязан к вашему аккаунту Glympse.`,
  recoveredHeading: () => 'Ваш аккаунт восстановлен',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Вы вошли',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${notLinked(`Ваш ${noun(type)}`)}.`,
  tryingAgain: 'Пробуем ещё раз…',
  stop: 'Остановить',
  waitingOnline: 'Вы не в сети. Мы продолжим, когда связь появится.',
  code_missing: 'Введите код.',
  link_failed: 'Код не подошёл. Проверьте его или запросите новый.',
  code_expired: 'Код больше не действует. Запросите новый.',
  unknown: 'Что-то пошло не так. Попробуйте ещё раз.',

  conflictHeading: (type) => `У вас уже есть аккаунт Glympse ${withThis(type)}`,
  conflictIntro: (contact) =>
    `${contact} открывает не тот аккаунт, который вы сейчас используете, а другой. Выберите, какой использовать дальше. Объединить их нельзя.`,
  choice: 'Выберите на этой странице, какой аккаунт использовать дальше.',
  otherAccount: (type) => `Аккаунт ${withThis(type)}`,
  recover: 'Перейти в тот аккаунт',
  recoverHint:
    'Рекомендуем. Вы вернёте его избранное, историю и действия. Всё, что есть в аккаунте, который вы сейчас используете, останется там и не перенесётся.',
  thisAccount: 'Аккаунт, который вы сейчас используете',
  force: (type) => `Остаться здесь и забрать ${noun(type)}`,
  forceHint:
    'Всё, что есть в этом аккаунте, останется. Вы навсегда потеряете избранное, историю и действия другого аккаунта.',
  forceHeading: 'Потерять другой аккаунт?',
  forceWarning:
    'Вы навсегда потеряете избранное, историю и действия другого аккаунта. В аккаунт, который вы сейчас используете, они не перенесутся.',
  forceConfirm: 'Потерять другой аккаунт и привязать',
  choiceUnknown: (isForced, contact) =>
    `Не удалось узнать, ${isForced ? `привязан ли ${contact} к аккаунту, который вы сейчас используете` : 'перешли ли вы в тот аккаунт'}.`,
  useAnother: (type) => `Использовать другой ${noun(type)}`,
  finishing: 'Завершаем…',

  offline: 'Вы не в сети. Попробуйте ещё раз, когда связь появится.',
  timeout: unreachable,
  invalid_response: 'Glympse отвечает неправильно. Попробуйте ещё раз через несколько минут.',
  invalid_argument: 'Glympse не принимает это. Проверьте и попробуйте ещё раз.',
  disabled:
    'Сайту нужно обновление, чтобы снова работать с Glympse. Обратитесь к администрации сайта.',
  oauth_token:
    'Сайт не смог узнать, кто вы. Попробуйте ещё раз или обратитесь к администрации сайта.',
  credentials_handler_failed:
    'Код верный, но сайт не смог завершить операцию. Попробуйте ещё раз или обратитесь к администрации сайта.',
  tooManyRequests: (seconds, inTime) =>
    `Слишком много попыток. Попробуйте ещё раз ${seconds ? inTime : 'через несколько минут'}.`,

  manageNothing: 'Ничего не привязано, поэтому аккаунт нельзя восстановить.',
  listStale: 'Данные могли устареть.',
  linkedStatus: 'Привязан',
  notForLogIn: 'Привязан, но войти с ним нельзя.',
  needsAttention: 'Требует внимания: подтвердите ещё раз.',
  confirmAgain: (type) => `Подтвердить этот ${noun(type)}`,
  addAddress: (type) => `Добавить ${longNoun(type)}`,
  replaceAddress: (type) => `Изменить ${noun(type)}`,
  unlinkAddress: (type) => `Удалить ${noun(type)}`,
  addHeading: (type) => `Привязать ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Так мы убедимся, что ${noun(type)} ваш.`,
  replaceIntro: (current, type) =>
    `Мы отправим код${inSms(type)} на новый ${noun(type)}. Пока вы не введёте код, ${current} останется привязан.`,
  toList: 'Назад к контактным данным',
  unlinkHeading: (type) => `Удалить этот ${noun(type)}?`,
  unlinkText:
    'После этого его больше нельзя будет использовать, чтобы восстановить аккаунт или войти. Другие контактные данные останутся.',
  unlinkLastText:
    'Это последние контактные данные вашего аккаунта. Без них его нельзя восстановить, например, если вы потеряете это устройство.',
  unlinkConfirm: 'Удалить',
  keep: 'Оставить',
  stillLinked: (address) => `${address} всё ещё привязан.`,
  stillLinkedUnknown: (address) => `${address}, возможно, всё ещё привязан. Узнать это не удалось.`,
  replaceHeading: (type) => `Заменить ваш ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? `Текущий ${noun(type)}`} больше не будет привязан к аккаунту. Его заменит ${address}.`,
  keepOld: (type) => `Оставить старый ${noun(type)}`,
  replaceConfirm: 'Заменить',
  oldAddress: (type) => `ваш старый ${noun(type)}`,
  halfReplacedHeading: (type) => `Привяжите новый ${noun(type)}`,
  halfReplacedText: (old, address) => `${notLinked(old)}, а ${address} ещё не привязан.`,
  halfReplacedWaiting: (old, address) => `${notLinked(old)}. Привязываем ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${notLinked(old)}. Не удалось узнать, привязан ли ${address}.`,
  halfReplacedCode: 'Ваш код ещё действует.',
  linkNow: (type) => `Привязать новый ${noun(type)}`,
};

export default ru;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'البريد الإلكتروني' : 'الرقم');

const some = (type: AddressType) => (isEmail(type) ? 'بريد إلكتروني' : 'رقم');

const yours = (type: AddressType) => (isEmail(type) ? 'بريدك الإلكتروني' : 'رقمك');

const someLong = (type: AddressType) => (isEmail(type) ? 'بريد إلكتروني' : 'رقم هاتف جوال');

const byText = (type: AddressType) => (isEmail(type) ? '' : ' في رسالة نصية');

const sending = (type: AddressType) =>
  `سنرسل إليك رمزًا ${isEmail(type) ? 'عبر البريد الإلكتروني' : 'في رسالة نصية'}.`;

const label = (type: AddressType) => (isEmail(type) ? 'البريد الإلكتروني' : 'رقم الهاتف الجوال');

const change = (type: AddressType) => `تغيير ${noun(type)}`;

const unreachable = 'تعذّر الوصول إلى Glympse. تحقّق من اتصالك بالإنترنت وأعد المحاولة.';

const nowUsing = (contact: string) => `أنت تستخدم الآن حساب ${contact} على Glympse.`;

/** Arabic, with the singular “أنت”, its imperative, and verbal nouns on buttons. */
const ar: Locale = {
  $code: 'ar',
  $dir: 'rtl',

  linkHeading: 'ربط حسابك على Glympse',
  linkIntro: (type) =>
    `لتتمكّن من استرداد حسابك واستخدامه على عدة أجهزة والانضمام إلى المجموعات. ${sending(type)}`,
  loginHeading: 'تسجيل الدخول إلى Glympse',
  loginIntro: (type) => `${sending(type)} مستخدم جديد؟ سيُنشأ حسابك بهذه الخطوة.`,
  manageHeading: 'وسائل الاتصال المرتبطة بحسابك',
  manageIntro: 'يتيح لك البريد الإلكتروني أو الرقم المرتبط العودة إلى حسابك على أي جهاز.',
  addressLabel: label,
  sendCode: 'إرسال الرمز',
  useInstead: (type) => `استخدام ${label(type)} بدلًا من ذلك`,
  working: 'لحظة من فضلك…',
  tryAgain: 'إعادة المحاولة',
  startOver: 'البدء من جديد',
  address_missing: (type) => `أدخل ${isEmail(type) ? 'بريدك الإلكتروني' : 'رقم هاتفك الجوال'}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'أدخل عنوان بريد إلكتروني مثل name@example.com.'
      : 'أدخل رقم هاتف جوال كاملًا، أو رقمًا يبدأ بعلامة + ورمز البلد.',
  network_error: unreachable,
  invalid_configuration:
    'لم يتم إعداد هذا النموذج بشكل صحيح. يُرجى التواصل مع مسؤولي هذا الموقع الإلكتروني.',
  internal_error: 'حدث خطأ في هذا النموذج. أعد المحاولة أو ابدأ من جديد.',

  countryLabel: 'البلد أو المنطقة',
  numberHint: (number) => `سنرسل الرمز في رسالة نصية إلى ${number}.`,
  numberInvalid: (country) => `هذا ليس رقمًا كاملًا في ${country}. تحقّق منه أو اختر بلدًا آخر.`,

  codeHeading: 'أدخل الرمز',
  codeSentTo: (contact, type) => `أرسلنا رمزًا${byText(type)} إلى ${contact}.`,
  codeLabel: 'الرمز',
  timeLeft: (_, inTime) => `تنتهي صلاحية هذا الرمز ${inTime}.`,
  continue: 'متابعة',
  notReceived: (type) =>
    isEmail(type)
      ? 'لم يصلك الرمز؟ تحقّق من مجلد الرسائل غير المرغوب فيها أو من صحة العنوان.'
      : 'لم يصلك الرمز؟ تحقّق من صحة الرقم.',
  newCode: 'إرسال رمز جديد',
  newCodeIn: (_, inTime) => `سيُتاح لك طلب رمز جديد ${inTime}.`,
  newCodeSent: (type) => `أرسلنا رمزًا جديدًا${byText(type)}.`,
  changeAddress: change,
  back: 'رجوع',
  linkedHeading: (type) => `تم ربط ${yours(type)}`,
  linkedText: (contact) => `تم ربط ${contact} بحسابك على Glympse.`,
  recoveredHeading: () => 'تم استرداد حسابك',
  recoveredText: nowUsing,
  loggedInHeading: () => 'تم تسجيل دخولك',
  loggedInText: nowUsing,
  unlinkedText: (type) => `لم يعد ${yours(type)} مرتبطًا.`,
  tryingAgain: 'تجري إعادة المحاولة…',
  stop: 'إيقاف',
  waitingOnline: 'أنت غير متصل بالإنترنت. سنتابع عند عودة الاتصال.',
  code_missing: 'أدخل الرمز.',
  link_failed: 'لم ينجح هذا الرمز. تحقّق منه أو اطلب رمزًا جديدًا.',
  code_expired: 'انتهت صلاحية هذا الرمز. اطلب رمزًا جديدًا.',
  unknown: 'حدث خطأ ما. أعد المحاولة.',

  conflictHeading: (type) => `لديك بالفعل حساب على Glympse بهذا ${noun(type)}`,
  conflictIntro: (contact) =>
    `يفتح ${contact} حسابًا مختلفًا عن الحساب الذي تستخدمه الآن. اختر الحساب الذي تريد مواصلة استخدامه. لا يمكن دمج الحسابين.`,
  choice: 'اختر في هذه الصفحة الحساب الذي تريد مواصلة استخدامه.',
  otherAccount: (type) => `الحساب المرتبط بهذا ${noun(type)}`,
  recover: 'التبديل إلى ذلك الحساب',
  recoverHint:
    'موصى به. ستستعيد المفضّلة والسجلّ والأنشطة الخاصة به. أما ما في الحساب الذي تستخدمه الآن فيبقى فيه ولا ينتقل معك.',
  thisAccount: 'الحساب الذي تستخدمه الآن',
  force: (type) => `البقاء هنا ونقل ${noun(type)} إلى هذا الحساب`,
  forceHint: 'تحتفظ بما في هذا الحساب. ستفقد نهائيًا المفضّلة والسجلّ والأنشطة الخاصة بالحساب الآخر.',
  forceHeading: 'هل تريد فقدان الحساب الآخر؟',
  forceWarning:
    'ستفقد نهائيًا المفضّلة والسجلّ والأنشطة الخاصة بالحساب الآخر. لن تنتقل إلى الحساب الذي تستخدمه الآن.',
  forceConfirm: 'فقدان الحساب الآخر والربط',
  choiceUnknown: (isForced, contact) =>
    `تعذّرت علينا معرفة ما إذا تم ${isForced ? `ربط ${contact} بالحساب الذي تستخدمه الآن` : 'التبديل إلى ذلك الحساب'}.`,
  useAnother: (type) => `استخدام ${some(type)} آخر`,
  finishing: 'جارٍ الإنهاء…',

  offline: 'أنت غير متصل بالإنترنت. أعد المحاولة عند عودة الاتصال.',
  timeout: unreachable,
  invalid_response: 'لا يستجيب Glympse بشكل صحيح. أعد المحاولة بعد بضع دقائق.',
  invalid_argument: 'لم يقبل Glympse هذا الإدخال. تحقّق منه وأعد المحاولة.',
  disabled:
    'لن تعمل هذه الصفحة مع Glympse مجددًا حتى يحدّثها مسؤولو هذا الموقع الإلكتروني. يُرجى التواصل معهم.',
  oauth_token:
    'لم يتمكّن هذا الموقع الإلكتروني من معرفة هويتك. أعد المحاولة أو تواصل مع مسؤولي هذا الموقع الإلكتروني.',
  credentials_handler_failed:
    'الرمز صحيح، لكن لم يتمكّن هذا الموقع الإلكتروني من إتمام العملية. أعد المحاولة أو تواصل مع مسؤولي هذا الموقع الإلكتروني.',
  tooManyRequests: (seconds, inTime) =>
    `محاولات كثيرة جدًا. ستُتاح لك المحاولة مجددًا ${seconds ? inTime : 'خلال بضع دقائق'}.`,

  manageNothing: 'لا توجد وسيلة اتصال مرتبطة بحسابك، لذا لا يمكن استرداده.',
  listStale: 'قد لا تكون هذه المعلومات محدّثة.',
  linkedStatus: 'مرتبط',
  notForLogIn: 'مرتبط، لكن لا يمكنك تسجيل الدخول باستخدامه.',
  needsAttention: 'يتطلّب انتباهك: أكّده مجددًا.',
  confirmAgain: (type) => `تأكيد هذا ${noun(type)}`,
  addAddress: (type) => `إضافة ${someLong(type)}`,
  replaceAddress: change,
  unlinkAddress: (type) => `إزالة ${noun(type)}`,
  addHeading: (type) => `ربط ${someLong(type)}`,
  addIntro: (type) => `سنرسل رمزًا${byText(type)} للتأكد من أنه لك.`,
  replaceIntro: (current, type) =>
    `سنرسل رمزًا${byText(type)} إلى ${noun(type)} الجديد. سيبقى ${current} مرتبطًا حتى تُدخل الرمز.`,
  toList: 'العودة إلى وسائل الاتصال',
  unlinkHeading: (type) => `هل تريد إزالة هذا ${noun(type)}؟`,
  unlinkText:
    'بعد ذلك لن تتمكّن من استخدامه لاسترداد حسابك أو تسجيل الدخول. ستبقى وسيلة الاتصال الأخرى.',
  unlinkLastText:
    'هذه آخر وسيلة اتصال مرتبطة بحسابك. من دونها لا يمكن استرداد حسابك، مثلًا إذا فقدت هذا الجهاز.',
  unlinkConfirm: 'إزالة',
  keep: 'إبقاء',
  stillLinked: (address) => `لا يزال ${address} مرتبطًا.`,
  stillLinkedUnknown: (address) => `تعذّرت علينا معرفة ما إذا كان ${address} لا يزال مرتبطًا.`,
  replaceHeading: (type) => `هل تريد استبدال ${yours(type)}؟`,
  replaceText: (type, current, address) =>
    `${current ? `لن يبقى ${current} مرتبطًا بحسابك` : `في حسابك ${some(type)} آخر لن يبقى مرتبطًا به`}. سيحلّ ${address} محلّه.`,
  keepOld: (type) => `إبقاء ${noun(type)} القديم`,
  replaceConfirm: 'استبدال',
  oldAddress: (type) => `${yours(type)} القديم`,
  halfReplacedHeading: (type) => `ربط ${yours(type)} الجديد`,
  halfReplacedText: (old, address) => `لم يعد ${old} مرتبطًا، ولم يتم ربط ${address} بعد.`,
  halfReplacedWaiting: (old, address) => `لم يعد ${old} مرتبطًا. جارٍ ربط ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `لم يعد ${old} مرتبطًا. تعذّرت علينا معرفة ما إذا تم ربط ${address}.`,
  halfReplacedCode: 'لا يزال الرمز صالحًا.',
  linkNow: (type) => `ربط ${noun(type)} الجديد`,
};

export default ar;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

// Both are masculine.
const bare = (type: AddressType) => (isEmail(type) ? 'אימייל' : 'מספר');

const noun = (type: AddressType) => `ה${bare(type)}`;

const label = (type: AddressType) => (isEmail(type) ? 'כתובת אימייל' : 'מספר נייד');

const byText = (type: AddressType) => (isEmail(type) ? '' : ' בהודעת SMS');

const sending = (type: AddressType) =>
  `קוד יישלח אליך ${isEmail(type) ? 'באימייל' : 'בהודעת SMS'}.`;

const change = (type: AddressType) => `שינוי ${noun(type)}`;

const unreachable = 'לא הצלחנו להגיע ל-Glympse. יש לבדוק את החיבור לאינטרנט ולנסות שוב.';

const nowUsing = (contact: string) => `החשבון הנוכחי שלך הוא עכשיו חשבון Glympse של ${contact}.`;

// "בעוד דקה (1)" says the same twice.
const when = (inTime: string) => inTime.replace(/ \(\d\)/, '');

/** Hebrew, without gender: “יש להזין”, verbal nouns and infinitives on buttons, “שלך”. */
const he: Locale = {
  $code: 'he',
  $dir: 'rtl',

  linkHeading: 'קישור חשבון Glympse שלך',
  linkIntro: (type) =>
    `כך אפשר לשחזר את החשבון, להשתמש בו בכמה מכשירים ולהצטרף לקבוצות. ${sending(type)}`,
  loginHeading: 'התחברות ל-Glympse',
  loginIntro: (type) => `${sending(type)} פעם ראשונה כאן? כך ייווצר החשבון שלך.`,
  manageHeading: 'פרטי הקשר המקושרים שלך',
  manageIntro: 'אימייל או מספר מקושר מאפשר לך לחזור לחשבון מכל מכשיר.',
  addressLabel: label,
  sendCode: 'שליחת קוד',
  useInstead: (type) => `שימוש ב${label(type)} במקום זאת`,
  working: 'רק רגע…',
  tryAgain: 'ניסיון חוזר',
  startOver: 'התחלה מחדש',
  address_missing: (type) => `יש להזין את ${isEmail(type) ? 'כתובת האימייל' : 'מספר הנייד'} שלך.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'יש להזין כתובת אימייל כמו name@example.com.'
      : 'יש להזין מספר נייד מלא, או מספר עם + וקידומת מדינה.',
  network_error: unreachable,
  invalid_configuration: 'הטופס הזה לא הוגדר כראוי. יש לפנות לאתר הזה.',
  internal_error: 'משהו בטופס הזה השתבש. אפשר לנסות שוב או להתחיל מחדש.',

  countryLabel: 'מדינה או אזור',
  numberHint: (number) => `הקוד יישלח בהודעת SMS אל ${number}.`,
  numberInvalid: (country) => `זה לא מספר מלא עבור ${country}. יש לבדוק אותו או לבחור מדינה אחרת.`,

  codeHeading: 'הזנת הקוד',
  codeSentTo: (contact, type) => `שלחנו קוד${byText(type)} אל ${contact}.`,
  codeLabel: 'קוד',
  timeLeft: (_, inTime) => `תוקף הקוד הזה יפוג ${when(inTime)}.`,
  continue: 'המשך',
  notReceived: (type) =>
    isEmail(type)
      ? 'הקוד לא הגיע? יש לבדוק את תיקיית הספאם, או לוודא שהכתובת נכונה.'
      : 'הקוד לא הגיע? יש לוודא שהמספר נכון.',
  newCode: 'שליחת קוד חדש',
  newCodeIn: (_, inTime) => `אפשר יהיה לקבל קוד חדש ${when(inTime)}.`,
  newCodeSent: (type) => `שלחנו קוד חדש${byText(type)}.`,
  changeAddress: change,
  back: 'חזרה',
  linkedHeading: (type) => `${noun(type)} שלך מקושר`,
  linkedText: (contact) => `${contact} מקושר עכשיו לחשבון Glympse שלך.`,
  recoveredHeading: () => 'החשבון שלך שוחזר',
  recoveredText: nowUsing,
  loggedInHeading: () => 'התחברת לחשבון',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${noun(type)} שלך כבר לא מקושר.`,
  tryingAgain: 'מנסים שוב…',
  stop: 'עצירה',
  waitingOnline: 'אין חיבור לאינטרנט. נמשיך כשהחיבור יחזור.',
  code_missing: 'יש להזין את הקוד.',
  link_failed: 'הקוד הזה לא עבד. יש לבדוק אותו או לקבל קוד חדש.',
  code_expired: 'תוקף הקוד הזה פג. יש לקבל קוד חדש.',
  unknown: 'משהו השתבש. יש לנסות שוב.',

  conflictHeading: (type) => `כבר יש לך חשבון Glympse עם ${noun(type)} הזה`,
  conflictIntro: (contact) =>
    `${contact} פותח חשבון אחר, ולא את החשבון הנוכחי שלך. יש לבחור באיזה חשבון להמשיך להשתמש. אי אפשר למזג את החשבונות.`,
  choice: 'יש לבחור בדף הזה באיזה חשבון להמשיך להשתמש.',
  otherAccount: (type) => `החשבון עם ${noun(type)} הזה`,
  recover: 'מעבר לחשבון ההוא',
  recoverHint:
    'מומלץ. המועדפים, ההיסטוריה והפעילויות שלו יחזרו אליך. מה שנמצא בחשבון הנוכחי שלך יישאר בו ולא יעבור איתך.',
  thisAccount: 'החשבון הנוכחי שלך',
  force: (type) => `להישאר כאן ולהעביר לכאן את ${noun(type)}`,
  forceHint: 'מה שבחשבון הזה נשאר. המועדפים, ההיסטוריה והפעילויות של החשבון האחר יאבדו לך לתמיד.',
  forceHeading: 'לאבד את החשבון האחר?',
  forceWarning:
    'המועדפים, ההיסטוריה והפעילויות של החשבון האחר יאבדו לך לתמיד. הם לא יעברו לחשבון הנוכחי שלך.',
  forceConfirm: 'לאבד את החשבון האחר ולקשר',
  choiceUnknown: (isForced, contact) =>
    `לא הצלחנו לברר אם ${isForced ? `${contact} מקושר לחשבון הנוכחי שלך` : 'המעבר לחשבון ההוא בוצע'}.`,
  useAnother: (type) => `שימוש ב${bare(type)} אחר`,
  finishing: 'מסיימים…',

  offline: 'אין חיבור לאינטרנט. יש לנסות שוב כשהחיבור יחזור.',
  timeout: unreachable,
  invalid_response: 'Glympse לא מגיב כראוי. יש לנסות שוב בעוד כמה דקות.',
  invalid_argument: 'הפרטים לא התקבלו ב-Glympse. יש לבדוק אותם ולנסות שוב.',
  disabled: 'על האתר לעדכן את הדף הזה כדי שיפעל שוב עם Glympse. יש לפנות לאתר הזה.',
  oauth_token: 'האתר הזה לא הצליח לזהות אותך. יש לנסות שוב או לפנות לאתר הזה.',
  credentials_handler_failed:
    'הקוד היה נכון, אבל האתר הזה לא הצליח לסיים. יש לנסות שוב או לפנות לאתר הזה.',
  tooManyRequests: (seconds, inTime) =>
    `יותר מדי ניסיונות. אפשר יהיה לנסות שוב ${seconds ? when(inTime) : 'בעוד כמה דקות'}.`,

  manageNothing: 'אין פרטי קשר מקושרים, ולכן אי אפשר לשחזר את החשבון שלך.',
  listStale: 'ייתכן שהמידע הזה לא עדכני.',
  linkedStatus: 'מקושר',
  notForLogIn: 'מקושר, אבל אי אפשר להתחבר באמצעותו.',
  needsAttention: 'נדרשת פעולה: יש לאשר אותו שוב.',
  confirmAgain: (type) => `אישור ${noun(type)} הזה`,
  addAddress: (type) => `הוספת ${isEmail(type) ? 'אימייל' : 'מספר נייד'}`,
  replaceAddress: change,
  unlinkAddress: (type) => `הסרת ${noun(type)}`,
  addHeading: (type) => `קישור ${isEmail(type) ? 'אימייל' : 'מספר נייד'} לחשבון`,
  addIntro: (type) => `קוד יישלח אליך${byText(type)} כדי לוודא ש${noun(type)} שייך לך.`,
  replaceIntro: (current, type) =>
    `קוד יישלח${byText(type)} אל ${noun(type)} החדש. עד להזנת הקוד, ${current} יישאר מקושר.`,
  toList: 'חזרה לפרטי הקשר',
  unlinkHeading: (type) => `להסיר את ${noun(type)} הזה?`,
  unlinkText:
    'אחרי ההסרה לא יהיה אפשר עוד לשחזר באמצעותו את החשבון שלך או להתחבר. פרטי הקשר האחרים יישארו.',
  unlinkLastText:
    'אלה פרטי הקשר האחרונים בחשבון שלך. בלעדיהם אי אפשר לשחזר את החשבון, למשל אם המכשיר הזה יאבד.',
  unlinkConfirm: 'הסרה',
  keep: 'להשאיר',
  stillLinked: (address) => `${address} עדיין מקושר.`,
  stillLinkedUnknown: (address) => `לא הצלחנו לברר אם ${address} עדיין מקושר.`,
  replaceHeading: (type) => `להחליף את ${noun(type)} שלך?`,
  replaceText: (type, current, address) =>
    `${current ?? `בחשבון שלך יש ${bare(type)} אחר, והוא`} לא יהיה מקושר עוד לחשבון שלך. ${address} יבוא במקומו.`,
  keepOld: (type) => `להשאיר את ${noun(type)} הישן`,
  replaceConfirm: 'החלפה',
  oldAddress: (type) => `${noun(type)} הישן שלך`,
  halfReplacedHeading: (type) => `קישור ${noun(type)} החדש שלך`,
  halfReplacedText: (old, address) => `${old} כבר לא מקושר. ${address} עדיין לא מקושר.`,
  halfReplacedWaiting: (old, address) => `${old} כבר לא מקושר. מקשרים את ${address}…`,
  halfReplacedUnknown: (old, address) => `${old} כבר לא מקושר. לא הצלחנו לברר אם ${address} מקושר.`,
  halfReplacedCode: 'הקוד שלך עדיין תקף.',
  linkNow: (type) => `קישור ${noun(type)} החדש`,
};

export default he;

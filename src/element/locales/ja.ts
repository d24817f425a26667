import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'メールアドレス' : '電話番号');

const label = (type: AddressType) => (isEmail(type) ? 'メールアドレス' : '携帯電話番号');

const byText = (type: AddressType) => (isEmail(type) ? '' : 'SMSで');

const sending = (type: AddressType) =>
  `認証コードを${isEmail(type) ? 'メール' : 'SMS'}で送信します。`;

const change = (type: AddressType) => `${noun(type)}を変更`;

const linkNew = (type: AddressType) => `新しい${noun(type)}を連携`;

const unreachable = 'Glympseに接続できませんでした。接続を確認して、もう一度お試しください。';

const lost = 'もう一方のアカウントのお気に入り、履歴、アクティビティは永久に失われます。';

const nowUsing = (contact: string) => `現在、${contact}のGlympseアカウントを使用しています。`;

/** Japanese, polite (です, ます), without spaces next to Latin letters. */
const ja: Locale = {
  $code: 'ja',
  $dir: 'ltr',

  linkHeading: 'Glympseアカウントを連携',
  linkIntro: (type) =>
    `アカウントの復元、複数の端末での利用、グループへの参加ができるようになります。${sending(type)}`,
  loginHeading: 'Glympseにログイン',
  loginIntro: (type) => `${sending(type)}初めての方は、これでアカウントが作成されます。`,
  manageHeading: '連携済みの連絡先',
  manageIntro: '連携済みのメールアドレスまたは電話番号があれば、どの端末でもアカウントに戻れます。',
  addressLabel: label,
  sendCode: '認証コードを送信',
  useInstead: (type) => `代わりに${label(type)}を使用`,
  working: '少々お待ちください…',
  tryAgain: 'もう一度試す',
  startOver: '最初からやり直す',
  address_missing: (type) => `${label(type)}を入力してください。`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'name@example.comのような形式でメールアドレスを入力してください。'
      : '携帯電話番号を省略せずに入力するか、+と国番号を付けて入力してください。',
  network_error: unreachable,
  invalid_configuration:
    'このフォームは正しく設定されていません。このサイトにお問い合わせください。',
  internal_error: 'このフォームで問題が発生しました。もう一度試すか、最初からやり直してください。',

  countryLabel: '国または地域',
  numberHint: (number) => `認証コードをSMSで${number}に送信します。`,
  numberInvalid: (country) =>
    `${country}の完全な電話番号ではありません。確認するか、別の国を選択してください。`,

  codeHeading: '認証コードを入力',
  codeSentTo: (contact, type) => `${contact}に認証コードを${byText(type)}送信しました。`,
  codeLabel: '認証コード',
  timeLeft: (_, inTime) => `この認証コードは${inTime}に無効になります。`,
  continue: '次へ',
  notReceived: (type) =>
    `届かない場合は、${isEmail(type) ? '迷惑メールフォルダーを確認するか、' : ''}${noun(type)}が正しいかご確認ください。`,
  newCode: '新しい認証コードを送信',
  newCodeIn: (_, inTime) => `新しい認証コードは${inTime}に取得できます。`,
  newCodeSent: (type) => `新しい認証コードを${byText(type)}送信しました。`,
  changeAddress: change,
  back: '戻る',
  linkedHeading: (type) => `${noun(type)}が連携されました`,
  linkedText: (contact) => `${contact}がGlympseアカウントと連携されました。`,
  recoveredHeading: () => 'アカウントが復元されました',
  recoveredText: nowUsing,
  loggedInHeading: () => 'ログインしました',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${noun(type)}の連携は解除されました。`,
  tryingAgain: '再試行しています…',
  stop: '中止',
  waitingOnline: 'オフラインです。接続が回復したら続行します。',
  code_missing: '認証コードを入力してください。',
  link_failed:
    'この認証コードは使用できませんでした。確認するか、新しい認証コードを取得してください。',
  code_expired: 'この認証コードは有効期限が切れています。新しい認証コードを取得してください。',
  unknown: '問題が発生しました。もう一度お試しください。',

  conflictHeading: (type) => `この${noun(type)}のGlympseアカウントをすでにお持ちです`,
  conflictIntro: (contact) =>
    `${contact}は、現在使用中のアカウントとは別のアカウントのものです。今後使用するアカウントを選択してください。2つのアカウントを統合することはできません。`,
  choice: 'このページで、今後使用するアカウントを選択してください。',
  otherAccount: (type) => `この${noun(type)}のアカウント`,
  recover: 'そのアカウントに切り替える',
  recoverHint:
    'おすすめです。そのアカウントのお気に入り、履歴、アクティビティが戻ります。現在使用中のアカウントの内容は、切り替え先には引き継がれず、現在のアカウントに残ります。',
  thisAccount: '現在使用中のアカウント',
  force: (type) => `このアカウントを使い続け、${noun(type)}をこちらに移す`,
  forceHint: `このアカウントの内容はそのまま残ります。${lost}`,
  forceHeading: 'もう一方のアカウントを失ってもよろしいですか？',
  forceWarning: `${lost}現在使用中のアカウントには移りません。`,
  forceConfirm: 'もう一方のアカウントを失って連携する',
  choiceUnknown: (isForced, contact) =>
    `${isForced ? `${contact}が現在使用中のアカウントと連携された` : 'そのアカウントに切り替わった'}かどうか確認できませんでした。`,
  useAnother: (type) => `別の${noun(type)}を使用`,
  finishing: '完了処理をしています…',

  offline: 'オフラインです。接続が回復したら、もう一度お試しください。',
  timeout: unreachable,
  invalid_response: 'Glympseから正しい応答がありません。数分後にもう一度お試しください。',
  invalid_argument: 'Glympseで受け付けられませんでした。内容を確認して、もう一度お試しください。',
  disabled:
    'このページは、サイト側で更新されるまでGlympseを利用できません。このサイトにお問い合わせください。',
  oauth_token:
    'このサイトでお客様を確認できませんでした。もう一度試すか、このサイトにお問い合わせください。',
  credentials_handler_failed:
    '認証コードは正しいものでしたが、このサイトで処理を完了できませんでした。もう一度試すか、このサイトにお問い合わせください。',
  tooManyRequests: (seconds, inTime) =>
    `試行回数が多すぎます。${seconds ? inTime : '数分後'}にもう一度お試しください。`,

  manageNothing: '連携済みの連絡先がないため、アカウントを復元できません。',
  listStale: '最新の情報ではない可能性があります。',
  linkedStatus: '連携済み',
  notForLogIn: '連携済みですが、ログインには使用できません。',
  needsAttention: '対応が必要です。もう一度確認してください。',
  confirmAgain: (type) => `この${noun(type)}を確認`,
  addAddress: (type) => `${label(type)}を追加`,
  replaceAddress: change,
  unlinkAddress: (type) => `${noun(type)}を削除`,
  addHeading: (type) => `${label(type)}を連携`,
  addIntro: (type) => `ご本人のものであることを確認するため、${sending(type)}`,
  replaceIntro: (current, type) =>
    `新しい${noun(type)}に認証コードを${byText(type)}送信します。認証コードを入力するまで、${current}は連携されたままです。`,
  toList: '連携済みの連絡先に戻る',
  unlinkHeading: (type) => `この${noun(type)}を削除しますか？`,
  unlinkText:
    '削除すると、アカウントの復元にもログインにも使用できなくなります。もう一方の連絡先は残ります。',
  unlinkLastText:
    'アカウントの最後の連絡先です。これがないと、この端末を紛失した場合などにアカウントを復元できません。',
  unlinkConfirm: '削除',
  keep: '削除しない',
  stillLinked: (address) => `${address}はまだ連携されています。`,
  stillLinkedUnknown: (address) => `${address}がまだ連携されているかどうか確認できませんでした。`,
  replaceHeading: (type) => `${noun(type)}を置き換えますか？`,
  replaceText: (type, current, address) =>
    `${current ?? `アカウントには別の${noun(type)}があり、そ`}の連携は解除されます。代わりに${address}が連携されます。`,
  keepOld: (type) => `これまでの${noun(type)}を残す`,
  replaceConfirm: '置き換える',
  oldAddress: (type) => `これまでの${noun(type)}`,
  halfReplacedHeading: linkNew,
  halfReplacedText: (old, address) =>
    `${old}の連携は解除されましたが、${address}はまだ連携されていません。`,
  halfReplacedWaiting: (old, address) =>
    `${old}の連携は解除されました。${address}を連携しています…`,
  halfReplacedUnknown: (old, address) =>
    `${old}の連携は解除されました。${address}が連携されたかどうか確認できませんでした。`,
  halfReplacedCode: '認証コードはまだ有効です。',
  linkNow: linkNew,
};

export default ja;

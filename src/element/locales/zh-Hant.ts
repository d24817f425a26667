import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? '電子信箱' : '手機號碼');

const byText = (type: AddressType) => (isEmail(type) ? '' : '透過簡訊');

const sending = (type: AddressType) =>
  `我們會透過${isEmail(type) ? '電子郵件' : '簡訊'}傳送驗證碼給您。`;

const change = (type: AddressType) => `變更${noun(type)}`;

const link = (type: AddressType) => `連結${noun(type)}`;

const linkNew = (type: AddressType) => `連結新的${noun(type)}`;

const unreachable = '無法連線至 Glympse。請檢查網路連線，然後再試一次。';

const nowUsing = (contact: string) => `您現在使用的是 ${contact} 的 Glympse 帳號。`;

/** Chinese, traditional, in the wording of Taiwan, with “您”. */
const zhHant: Locale = {
  $code: 'zh-Hant',
  $dir: 'ltr',

  linkHeading: '連結您的 Glympse 帳號',
  linkIntro: (type) =>
    `連結後，您就能復原帳號、在多部裝置上使用帳號，還能加入群組。${sending(type)}`,
  loginHeading: '登入 Glympse',
  loginIntro: (type) => `${sending(type)}新使用者將在此建立帳號。`,
  manageHeading: '已連結的聯絡方式',
  manageIntro: '只要有已連結的電子信箱或手機號碼，您就能在任何裝置上重新進入帳號。',
  addressLabel: noun,
  sendCode: '傳送驗證碼',
  useInstead: (type) => `改用${noun(type)}`,
  working: '請稍候…',
  tryAgain: '再試一次',
  startOver: '重新開始',
  address_missing: (type) => `請輸入您的${noun(type)}。`,
  address_invalid: (type) =>
    isEmail(type)
      ? '請輸入電子信箱地址，例如 name@example.com。'
      : '請輸入完整的手機號碼，或以 + 和國碼開頭的號碼。',
  network_error: unreachable,
  invalid_configuration: '此表單的設定有誤。請與本網站聯絡。',
  internal_error: '此表單發生問題。請再試一次，或重新開始。',

  countryLabel: '國家/地區',
  numberHint: (number) => `我們會透過簡訊將驗證碼傳送至 ${number}。`,
  numberInvalid: (country) => `這不是完整的${country} 號碼。請檢查號碼，或選擇其他國家/地區。`,

  codeHeading: '輸入驗證碼',
  codeSentTo: (contact, type) => `我們已${byText(type)}將驗證碼傳送至 ${contact}。`,
  codeLabel: '驗證碼',
  timeLeft: (_, inTime) => `此驗證碼將在 ${inTime}到期。`,
  continue: '繼續',
  notReceived: (type) =>
    `沒有收到嗎？請${isEmail(type) ? '查看垃圾郵件資料夾，或' : ''}檢查${noun(type)}是否正確。`,
  newCode: '傳送新的驗證碼',
  newCodeIn: (_, inTime) => `您可以在 ${inTime}取得新的驗證碼。`,
  newCodeSent: (type) => `我們已${byText(type)}傳送新的驗證碼。`,
  changeAddress: change,
  back: '返回',
  linkedHeading: (type) => `您的${noun(type)}已連結`,
  linkedText: (contact) => `${contact} 已連結至您的 Glympse 帳號。`,
  recoveredHeading: () => '您的帳號已復原',
  recoveredText: nowUsing,
  loggedInHeading: () => '您已登入',
  loggedInText: nowUsing,
  unlinkedText: (type) => `您的${noun(type)}已取消連結。`,
  tryingAgain: '正在重試…',
  stop: '停止',
  waitingOnline: '您目前離線。恢復連線後將會繼續。',
  code_missing: '請輸入驗證碼。',
  link_failed: '此驗證碼未通過驗證。請檢查驗證碼，或取得新的驗證碼。',
  code_expired: '此驗證碼已過期。請取得新的驗證碼。',
  unknown: '發生問題。請再試一次。',

  conflictHeading: (type) => `您已有使用此${noun(type)}的 Glympse 帳號`,
  conflictIntro: (contact) =>
    `${contact} 對應的是另一個帳號，不是您目前使用的帳號。請選擇要繼續使用哪個帳號。兩個帳號無法合併。`,
  choice: '請在此頁面選擇要繼續使用哪個帳號。',
  otherAccount: (type) => `使用此${noun(type)}的帳號`,
  recover: '切換至該帳號',
  recoverHint:
    '建議選擇此項。您將取回該帳號的我的最愛、歷史紀錄和活動。您目前使用的帳號中的內容會留在目前的帳號，不會跟著轉移。',
  thisAccount: '您目前使用的帳號',
  force: (type) => `留在目前的帳號，並轉入此${noun(type)}`,
  forceHint: '此帳號中的內容會保留。您將永久失去另一個帳號的我的最愛、歷史紀錄和活動。',
  forceHeading: '確定要失去另一個帳號嗎？',
  forceWarning: '另一個帳號的我的最愛、歷史紀錄和活動將永久遺失，不會轉移至您目前使用的帳號。',
  forceConfirm: '失去另一個帳號並連結',
  choiceUnknown: (isForced, contact) =>
    `我們無法確認${isForced ? ` ${contact} 是否已連結至您目前使用的帳號` : '是否已切換至該帳號'}。`,
  useAnother: (type) => `使用其他${noun(type)}`,
  finishing: '正在完成…',

  offline: '您目前離線。恢復連線後請再試一次。',
  timeout: unreachable,
  invalid_response: 'Glympse 未正常回應。請在幾分鐘後再試一次。',
  invalid_argument: 'Glympse 未接受此內容。請檢查後再試一次。',
  disabled: '此頁面需要由網站更新後，才能再次使用 Glympse。請與本網站聯絡。',
  oauth_token: '本網站無法確認您的身分。請再試一次，或與本網站聯絡。',
  credentials_handler_failed: '您的驗證碼正確，但本網站無法完成作業。請再試一次，或與本網站聯絡。',
  tooManyRequests: (seconds, inTime) =>
    `嘗試次數過多。請在${seconds ? ` ${inTime}` : '幾分鐘後'}再試一次。`,

  manageNothing: '您尚未連結任何聯絡方式，因此無法復原帳號。',
  listStale: '這可能不是最新資訊。',
  linkedStatus: '已連結',
  notForLogIn: '已連結，但無法用來登入。',
  needsAttention: '需要處理：請重新驗證。',
  confirmAgain: (type) => `驗證此${noun(type)}`,
  addAddress: (type) => `新增${noun(type)}`,
  replaceAddress: change,
  unlinkAddress: (type) => `移除${noun(type)}`,
  addHeading: link,
  addIntro: (type) => `我們會${byText(type)}傳送驗證碼，以確認此${noun(type)}屬於您。`,
  replaceIntro: (current, type) =>
    `我們會${byText(type)}將驗證碼傳送至新的${noun(type)}。在您輸入驗證碼之前，${current} 會維持連結。`,
  toList: '返回聯絡方式',
  unlinkHeading: (type) => `要移除此${noun(type)}嗎？`,
  unlinkText: '移除後，您將無法再用它復原帳號或登入。您的另一個聯絡方式會保留。',
  unlinkLastText:
    '這是您帳號的最後一個聯絡方式。少了它，您的帳號將無法復原，例如在您遺失此裝置時。',
  unlinkConfirm: '移除',
  keep: '保留',
  stillLinked: (address) => `仍保持連結：${address}。`,
  stillLinkedUnknown: (address) => `我們無法確認是否仍保持連結：${address}。`,
  replaceHeading: (type) => `要更換您的${noun(type)}嗎？`,
  replaceText: (type, current, address) =>
    `${current ? `${current} ` : `您的帳號有另一個${noun(type)}，它`}將與您的帳號取消連結，改為連結 ${address}。`,
  keepOld: (type) => `保留原本的${noun(type)}`,
  replaceConfirm: '更換',
  oldAddress: (type) => `您原本的${noun(type)}`,
  halfReplacedHeading: linkNew,
  halfReplacedText: (old, address) => `已取消連結：${old}。尚未連結：${address}。`,
  halfReplacedWaiting: (old, address) => `已取消連結：${old}。正在連結 ${address}…`,
  halfReplacedUnknown: (old, address) => `已取消連結：${old}。我們無法確認 ${address} 是否已連結。`,
  halfReplacedCode: '您的驗證碼仍然有效。',
  linkNow: linkNew,
};

export default zhHant;

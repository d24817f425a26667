import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? '邮箱' : '手机号');

const label = (type: AddressType) => (isEmail(type) ? '电子邮箱' : '手机号码');

const byText = (type: AddressType) => (isEmail(type) ? '' : '通过短信');

const sending = (type: AddressType) =>
  `我们会通过${isEmail(type) ? '邮件' : '短信'}向您发送验证码。`;

const change = (type: AddressType) => `更改${noun(type)}`;

const linkNew = (type: AddressType) => `绑定新${noun(type)}`;

const unreachable = '无法连接到 Glympse。请检查网络连接，然后重试。';

const nowUsing = (contact: string) => `您现在使用的是 ${contact} 的 Glympse 账号。`;

/** Chinese, simplified, with “您”. */
const zh: Locale = {
  $code: 'zh',
  $dir: 'ltr',

  linkHeading: '绑定您的 Glympse 账号',
  linkIntro: (type) =>
    `绑定后，您可以找回账号、在多台设备上使用账号，还可以加入群组。${sending(type)}`,
  loginHeading: '登录 Glympse',
  loginIntro: (type) => `${sending(type)}新用户将在此创建账号。`,
  manageHeading: '已绑定的联系方式',
  manageIntro: '通过已绑定的邮箱或手机号，您可以在任何设备上重新进入账号。',
  addressLabel: label,
  sendCode: '发送验证码',
  useInstead: (type) => `改用${label(type)}`,
  working: '请稍候…',
  tryAgain: '重试',
  startOver: '重新开始',
  address_missing: (type) => `请输入您的${label(type)}。`,
  address_invalid: (type) =>
    isEmail(type)
      ? '请输入邮箱地址，例如 name@example.com。'
      : '请输入完整的手机号码，或以 + 和国家/地区代码开头的号码。',
  network_error: unreachable,
  invalid_configuration: '此表单设置有误。请联系本网站。',
  internal_error: '此表单出了问题。请重试，或重新开始。',

  countryLabel: '国家/地区',
  numberHint: (number) => `我们会通过短信将验证码发送至 ${number}。`,
  numberInvalid: (country) => `这不是完整的${country} 号码。请检查号码，或选择其他国家/地区。`,

  codeHeading: '输入验证码',
  codeSentTo: (contact, type) => `我们已${byText(type)}将验证码发送至 ${contact}。`,
  codeLabel: '验证码',
  timeLeft: (_, inTime) => `此验证码将在${inTime}过期。`,
  continue: '继续',
  notReceived: (type) =>
    `没有收到？请${isEmail(type) ? '查看垃圾邮件文件夹，或' : ''}检查${noun(type)}是否正确。`,
  newCode: '发送新验证码',
  newCodeIn: (_, inTime) => `您可以在${inTime}获取新验证码。`,
  newCodeSent: (type) => `我们已${byText(type)}发送新验证码。`,
  changeAddress: change,
  back: '返回',
  linkedHeading: (type) => `您的${noun(type)}已绑定`,
  linkedText: (contact) => `${contact} 已绑定到您的 Glympse 账号。`,
  recoveredHeading: () => '您的账号已找回',
  recoveredText: nowUsing,
  loggedInHeading: () => '您已登录',
  loggedInText: nowUsing,
  unlinkedText: (type) => `您的${noun(type)}已解除绑定。`,
  tryingAgain: '正在重试…',
  stop: '停止',
  waitingOnline: '您已离线。恢复连接后将继续。',
  code_missing: '请输入验证码。',
  link_failed: '此验证码未通过验证。请检查验证码，或获取新验证码。',
  code_expired: '此验证码已过期。请获取新验证码。',
  unknown: '出了点问题。请重试。',

  conflictHeading: (type) => `您已有此${noun(type)}对应的 Glympse 账号`,
  conflictIntro: (contact) =>
    `${contact} 对应的是另一个账号，不是您当前使用的账号。请选择要继续使用哪个账号。两个账号无法合并。`,
  choice: '请在此页面选择要继续使用哪个账号。',
  otherAccount: (type) => `此${noun(type)}对应的账号`,
  recover: '切换到该账号',
  recoverHint:
    '推荐。您将找回该账号的收藏、历史记录和活动。您当前使用的账号中的内容会留在当前账号中，不会随您转移。',
  thisAccount: '您当前使用的账号',
  force: (type) => `留在当前账号，并转入此${noun(type)}`,
  forceHint: '此账号中的内容会保留。您将永久失去另一个账号的收藏、历史记录和活动。',
  forceHeading: '确定要失去另一个账号吗？',
  forceWarning: '另一个账号的收藏、历史记录和活动将永久丢失，不会转移到您当前使用的账号。',
  forceConfirm: '失去另一个账号并绑定',
  choiceUnknown: (isForced, contact) =>
    `我们无法确认${isForced ? ` ${contact} 是否已绑定到您当前使用的账号` : '是否已切换到该账号'}。`,
  useAnother: (type) => `使用其他${noun(type)}`,
  finishing: '正在完成…',

  offline: '您已离线。恢复连接后请重试。',
  timeout: unreachable,
  invalid_response: 'Glympse 未正常响应。请在几分钟后重试。',
  invalid_argument: 'Glympse 未接受此内容。请检查后重试。',
  disabled: '此页面需要由网站更新后才能重新使用 Glympse。请联系本网站。',
  oauth_token: '本网站无法识别您的身份。请重试，或联系本网站。',
  credentials_handler_failed: '您的验证码正确，但本网站未能完成操作。请重试，或联系本网站。',
  tooManyRequests: (seconds, inTime) => `尝试次数过多。请在${seconds ? inTime : '几分钟后'}重试。`,

  manageNothing: '您尚未绑定任何联系方式，因此无法找回账号。',
  listStale: '此信息可能不是最新的。',
  linkedStatus: '已绑定',
  notForLogIn: '已绑定，但不能用于登录。',
  needsAttention: '需要处理：请重新验证。',
  confirmAgain: (type) => `验证此${noun(type)}`,
  addAddress: (type) => `添加${label(type)}`,
  replaceAddress: change,
  unlinkAddress: (type) => `移除${noun(type)}`,
  addHeading: (type) => `绑定${label(type)}`,
  addIntro: (type) => `我们会${byText(type)}发送验证码，以确认此${noun(type)}属于您。`,
  replaceIntro: (current, type) =>
    `我们会${byText(type)}将验证码发送至新${noun(type)}。在您输入验证码之前，${current} 会保持绑定。`,
  toList: '返回联系方式',
  unlinkHeading: (type) => `要移除此${noun(type)}吗？`,
  unlinkText: '移除后，您将无法再用它找回账号或登录。您的另一个联系方式会保留。',
  unlinkLastText:
    '这是您账号的最后一个联系方式。没有它，您的账号将无法找回，例如在您丢失此设备时。',
  unlinkConfirm: '移除',
  keep: '保留',
  stillLinked: (address) => `仍处于绑定状态：${address}。`,
  stillLinkedUnknown: (address) => `我们无法确认是否仍处于绑定状态：${address}。`,
  replaceHeading: (type) => `要更换您的${noun(type)}吗？`,
  replaceText: (type, current, address) =>
    `${current ? `${current} ` : `您的账号有另一个${noun(type)}，它`}将与您的账号解除绑定，改为绑定 ${address}。`,
  keepOld: (type) => `保留原${noun(type)}`,
  replaceConfirm: '更换',
  oldAddress: (type) => `您的原${noun(type)}`,
  halfReplacedHeading: linkNew,
  halfReplacedText: (old, address) => `已解除绑定：${old}。尚未绑定：${address}。`,
  halfReplacedWaiting: (old, address) => `已解除绑定：${old}。正在绑定 ${address}…`,
  halfReplacedUnknown: (old, address) => `已解除绑定：${old}。我们无法确认 ${address} 是否已绑定。`,
  halfReplacedCode: '您的验证码仍然有效。',
  linkNow: linkNew,
};

export default zh;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'email' : 'số điện thoại');

const capital = (type: AddressType) => (isEmail(type) ? 'Email' : 'Số điện thoại');

const longNoun = (type: AddressType) => (isEmail(type) ? 'địa chỉ email' : 'số điện thoại di động');

const by = (type: AddressType) => `qua ${isEmail(type) ? 'email' : 'SMS'}`;

const sending = (type: AddressType) => `Chúng tôi sẽ gửi mã cho bạn ${by(type)}.`;

const unreachable = 'Không kết nối được với Glympse. Hãy kiểm tra kết nối mạng rồi thử lại.';

const nowUsing = (contact: string) => `Bây giờ bạn đang dùng tài khoản Glympse của ${contact}.`;

/** Vietnamese, with “bạn”. */
const vi: Locale = {
  $code: 'vi',
  $dir: 'ltr',

  linkHeading: 'Liên kết tài khoản Glympse của bạn',
  linkIntro: (type) =>
    `Nhờ đó, bạn có thể khôi phục tài khoản, dùng trên nhiều thiết bị và tham gia nhóm. ${sending(type)}`,
  loginHeading: 'Đăng nhập vào Glympse',
  loginIntro: (type) => `${sending(type)} Bạn mới dùng lần đầu? Tài khoản của bạn sẽ được tạo.`,
  manageHeading: 'Các địa chỉ đã liên kết của bạn',
  manageIntro:
    'Với email hoặc số đã liên kết, bạn có thể vào lại tài khoản của mình trên mọi thiết bị.',
  addressLabel: (type) => (isEmail(type) ? 'Địa chỉ email' : 'Số điện thoại di động'),
  sendCode: 'Gửi mã',
  useInstead: (type) => `Dùng ${longNoun(type)}`,
  working: 'Vui lòng chờ…',
  tryAgain: 'Thử lại',
  startOver: 'Bắt đầu lại',
  address_missing: (type) => `Hãy nhập ${longNoun(type)} của bạn.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Hãy nhập địa chỉ email như ten@example.com.'
      : 'Hãy nhập số điện thoại di động đầy đủ, hoặc số có dấu + và mã quốc gia.',
  network_error: unreachable,
  invalid_configuration:
    'Biểu mẫu này chưa được thiết lập đúng. Vui lòng liên hệ với trang web này.',
  internal_error: 'Biểu mẫu này đã gặp lỗi. Hãy thử lại hoặc bắt đầu lại.',

  countryLabel: 'Quốc gia hoặc vùng',
  numberHint: (number) => `Chúng tôi sẽ gửi mã qua SMS đến ${number}.`,
  numberInvalid: (country) =>
    `Đây không phải là số đầy đủ cho ${country}. Hãy kiểm tra lại hoặc chọn quốc gia khác.`,

  codeHeading: 'Nhập mã của bạn',
  codeSentTo: (contact, type) =>
    `Chúng tôi đã gửi mã ${isEmail(type) ? '' : 'qua SMS '}đến ${contact}.`,
  codeLabel: 'Mã',
  timeLeft: (_, inTime) => `Mã này sẽ hết hạn ${inTime}.`,
  continue: 'Tiếp tục',
  notReceived: (type) =>
    isEmail(type)
      ? 'Bạn chưa nhận được mã? Hãy xem trong thư mục thư rác hoặc kiểm tra xem địa chỉ có đúng không.'
      : 'Bạn chưa nhận được mã? Hãy kiểm tra xem số có đúng không.',
  newCode: 'Gửi mã mới',
  newCodeIn: (_, inTime) => `Bạn có thể yêu cầu mã mới ${inTime}.`,
  newCodeSent: (type) => `Chúng tôi đã gửi mã mới ${by(type)}.`,
  changeAddress: (type) => `Thay đổi ${noun(type)}`,
  back: 'Quay lại',
  linkedHeading: (type) => `${capital(type)} của bạn đã được liên kết`,
  linkedText: (contact) => `${contact} hiện đã liên kết với tài khoản Glympse của bạn.`,
  recoveredHeading: () => 'Tài khoản của bạn đã được khôi phục',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Bạn đã đăng nhập',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${capital(type)} của bạn không còn được liên kết.`,
  tryingAgain: 'Đang thử lại…',
  stop: 'Dừng',
  waitingOnline: 'Bạn đang ngoại tuyến. Chúng tôi sẽ tiếp tục khi bạn có mạng trở lại.',
  code_missing: 'Hãy nhập mã của bạn.',
  link_failed: 'Mã đó không dùng được. Hãy kiểm tra lại hoặc yêu cầu mã mới.',
  code_expired: 'Mã này đã hết hạn. Hãy yêu cầu mã mới.',
  unknown: 'Đã xảy ra lỗi. Hãy thử lại.',

  conflictHeading: (type) => `Bạn đã có tài khoản Glympse với ${noun(type)} này`,
  conflictIntro: (contact) =>
    `${contact} mở một tài khoản khác với tài khoản bạn đang dùng. Hãy chọn tài khoản bạn muốn tiếp tục dùng. Không thể gộp hai tài khoản.`,
  choice: 'Hãy chọn trên trang này tài khoản bạn muốn tiếp tục dùng.',
  otherAccount: (type) => `Tài khoản với ${noun(type)} này`,
  recover: 'Chuyển sang tài khoản đó',
  recoverHint:
    'Khuyên dùng. Bạn sẽ lấy lại mục yêu thích, lịch sử và hoạt động của tài khoản đó. Những gì có trong tài khoản bạn đang dùng sẽ ở lại đó và không được chuyển theo.',
  thisAccount: 'Tài khoản bạn đang dùng',
  force: (type) => `Ở lại đây và lấy ${noun(type)} này`,
  forceHint:
    'Những gì có trong tài khoản này vẫn được giữ lại. Bạn sẽ mất vĩnh viễn mục yêu thích, lịch sử và hoạt động của tài khoản kia.',
  forceHeading: 'Chấp nhận mất tài khoản kia?',
  forceWarning:
    'Bạn sẽ mất vĩnh viễn mục yêu thích, lịch sử và hoạt động của tài khoản kia. Chúng sẽ không được chuyển sang tài khoản bạn đang dùng.',
  forceConfirm: 'Chấp nhận mất tài khoản kia và liên kết',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Chúng tôi không xác định được ${contact} đã được liên kết với tài khoản bạn đang dùng hay chưa.`
      : 'Chúng tôi không xác định được bạn đã chuyển sang tài khoản đó hay chưa.',
  useAnother: (type) => `Dùng ${noun(type)} khác`,
  finishing: 'Đang hoàn tất…',

  offline: 'Bạn đang ngoại tuyến. Hãy thử lại khi bạn có mạng trở lại.',
  timeout: unreachable,
  invalid_response: 'Glympse không phản hồi đúng cách. Hãy thử lại sau vài phút nữa.',
  invalid_argument: 'Glympse không chấp nhận thông tin này. Hãy kiểm tra rồi thử lại.',
  disabled:
    'Trang này phải được cập nhật thì mới hoạt động lại với Glympse. Vui lòng liên hệ với trang web này.',
  oauth_token:
    'Trang web này không xác định được bạn là ai. Hãy thử lại hoặc liên hệ với trang web này.',
  credentials_handler_failed:
    'Mã của bạn đúng, nhưng trang web này không hoàn tất được. Hãy thử lại hoặc liên hệ với trang web này.',
  tooManyRequests: (seconds, inTime) =>
    `Bạn đã thử quá nhiều lần. Hãy thử lại ${seconds ? inTime : 'sau vài phút nữa'}.`,

  manageNothing: 'Chưa có gì được liên kết nên không thể khôi phục tài khoản của bạn.',
  listStale: 'Thông tin này có thể chưa được cập nhật.',
  linkedStatus: 'Đã liên kết',
  notForLogIn: 'Đã liên kết, nhưng bạn không thể dùng để đăng nhập.',
  needsAttention: 'Cần chú ý: hãy xác nhận lại.',
  confirmAgain: (type) => `Xác nhận ${noun(type)} này`,
  addAddress: (type) => `Thêm ${longNoun(type)}`,
  replaceAddress: (type) => `Thay đổi ${noun(type)}`,
  unlinkAddress: (type) => `Xóa ${noun(type)}`,
  addHeading: (type) => `Liên kết ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Việc này giúp đảm bảo ${noun(type)} đó là của bạn.`,
  replaceIntro: (current, type) =>
    `Chúng tôi sẽ gửi mã ${isEmail(type) ? '' : 'qua SMS '}đến ${noun(type)} mới. Cho đến khi bạn nhập mã, ${current} vẫn được liên kết.`,
  toList: 'Quay lại các địa chỉ của bạn',
  unlinkHeading: (type) => `Xóa ${noun(type)} này?`,
  unlinkText:
    'Sau đó, bạn sẽ không thể dùng địa chỉ này để khôi phục tài khoản hoặc đăng nhập nữa. Địa chỉ kia của bạn vẫn được giữ.',
  unlinkLastText:
    'Đây là địa chỉ cuối cùng của tài khoản của bạn. Nếu không có địa chỉ này, bạn không thể khôi phục tài khoản, chẳng hạn khi mất thiết bị này.',
  unlinkConfirm: 'Xóa',
  keep: 'Giữ lại',
  stillLinked: (address) => `${address} vẫn được liên kết.`,
  stillLinkedUnknown: (address) =>
    `${address}: chúng tôi không xác định được địa chỉ này còn được liên kết hay không.`,
  replaceHeading: (type) => `Thay thế ${noun(type)} của bạn?`,
  replaceText: (type, current, address) =>
    `${current ?? `${capital(type)} khác của bạn`} sẽ không còn liên kết với tài khoản của bạn. ${address} sẽ thay thế.`,
  keepOld: (type) => `Giữ ${noun(type)} cũ`,
  replaceConfirm: 'Thay thế',
  oldAddress: (type) => `${noun(type)} cũ của bạn`,
  halfReplacedHeading: (type) => `Liên kết ${noun(type)} mới của bạn`,
  halfReplacedText: (old, address) =>
    `${old} không còn được liên kết, và ${address} chưa được liên kết.`,
  halfReplacedWaiting: (old, address) =>
    `${old} không còn được liên kết. Đang liên kết ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} không còn được liên kết. Chúng tôi không xác định được ${address} đã được liên kết hay chưa.`,
  halfReplacedCode: 'Mã của bạn vẫn còn hiệu lực.',
  linkNow: (type) => `Liên kết ${noun(type)} mới`,
};

export default vi;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

// All of these end in a vowel: the same particles follow.
const noun = (type: AddressType) => (isEmail(type) ? '이메일 주소' : '전화번호');

const label = (type: AddressType) => (isEmail(type) ? '이메일 주소' : '휴대전화 번호');

const byText = (type: AddressType) => (isEmail(type) ? '' : '문자로 ');

const sending = (type: AddressType) =>
  `인증 코드를 ${isEmail(type) ? '이메일' : '문자'}로 보내 드립니다.`;

const change = (type: AddressType) => `${noun(type)} 변경`;

const linkNew = (type: AddressType) => `새 ${noun(type)} 연결`;

const unreachable = 'Glympse에 접속할 수 없습니다. 인터넷 연결을 확인하고 다시 시도하세요.';

const nowUsing = (contact: string) => `이제 ${contact}의 Glympse 계정을 사용합니다.`;

/** Korean, polite (합니다, 하세요). Addresses are followed by a noun, or by a particle that never changes. */
const ko: Locale = {
  $code: 'ko',
  $dir: 'ltr',

  linkHeading: 'Glympse 계정 연결',
  linkIntro: (type) =>
    `계정을 복구하고, 여러 기기에서 사용하고, 그룹에 참여할 수 있게 됩니다. ${sending(type)}`,
  loginHeading: 'Glympse에 로그인',
  loginIntro: (type) => `${sending(type)} 처음이신가요? 이 단계에서 계정이 만들어집니다.`,
  manageHeading: '연결된 연락처',
  manageIntro:
    '연결된 이메일 주소나 전화번호가 있으면 어느 기기에서든 계정을 다시 사용할 수 있습니다.',
  addressLabel: label,
  sendCode: '인증 코드 보내기',
  useInstead: (type) => `대신 ${label(type)} 사용`,
  working: '잠시만 기다려 주세요…',
  tryAgain: '다시 시도',
  startOver: '처음부터 다시 시작',
  address_missing: (type) => `${label(type)}를 입력하세요.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'name@example.com 형식의 이메일 주소를 입력하세요.'
      : '전체 휴대전화 번호를 입력하거나 +와 국가 번호를 붙여 입력하세요.',
  network_error: unreachable,
  invalid_configuration: '이 양식이 올바르게 설정되지 않았습니다. 이 사이트에 문의하세요.',
  internal_error: '이 양식에 문제가 발생했습니다. 다시 시도하거나 처음부터 다시 시작하세요.',

  countryLabel: '국가 또는 지역',
  numberHint: (number) => `${number} 번호로 인증 코드를 문자로 보내 드립니다.`,
  numberInvalid: (country) =>
    `${country}의 완전한 번호가 아닙니다. 번호를 확인하거나 다른 국가를 선택하세요.`,

  codeHeading: '인증 코드 입력',
  codeSentTo: (contact, type) =>
    `${contact} ${isEmail(type) ? '주소' : '번호'}로 인증 코드를 ${byText(type)}보냈습니다.`,
  codeLabel: '인증 코드',
  timeLeft: (_, inTime) => `이 인증 코드는 ${inTime}에 만료됩니다.`,
  continue: '계속',
  notReceived: (type) =>
    `받지 못하셨나요? ${isEmail(type) ? '스팸함을 확인하거나 ' : ''}${noun(type)}가 올바른지 확인하세요.`,
  newCode: '새 인증 코드 보내기',
  newCodeIn: (_, inTime) => `${inTime}에 새 인증 코드를 받을 수 있습니다.`,
  newCodeSent: (type) => `새 인증 코드를 ${byText(type)}보냈습니다.`,
  changeAddress: change,
  back: '뒤로',
  linkedHeading: (type) => `${noun(type)}가 연결되었습니다`,
  linkedText: (contact) => `Glympse 계정에 ${contact} 연결이 완료되었습니다.`,
  recoveredHeading: () => '계정이 복구되었습니다',
  recoveredText: nowUsing,
  loggedInHeading: () => '로그인되었습니다',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${noun(type)} 연결이 해제되었습니다.`,
  tryingAgain: '다시 시도하는 중…',
  stop: '중지',
  waitingOnline: '오프라인 상태입니다. 인터넷에 다시 연결되면 계속합니다.',
  code_missing: '인증 코드를 입력하세요.',
  link_failed: '이 인증 코드를 사용할 수 없었습니다. 코드를 확인하거나 새 인증 코드를 받으세요.',
  code_expired: '이 인증 코드는 만료되었습니다. 새 인증 코드를 받으세요.',
  unknown: '문제가 발생했습니다. 다시 시도하세요.',

  conflictHeading: (type) => `이 ${noun(type)}의 Glympse 계정이 이미 있습니다`,
  conflictIntro: (contact) =>
    `${contact}의 계정은 지금 사용 중인 계정과 다른 계정입니다. 계속 사용할 계정을 선택하세요. 두 계정은 합칠 수 없습니다.`,
  choice: '이 페이지에서 계속 사용할 계정을 선택하세요.',
  otherAccount: (type) => `이 ${noun(type)}의 계정`,
  recover: '해당 계정으로 전환',
  recoverHint:
    '권장합니다. 해당 계정의 즐겨찾기, 기록, 활동을 되찾습니다. 지금 사용 중인 계정의 내용은 지금 계정에 그대로 남으며 함께 옮겨지지 않습니다.',
  thisAccount: '지금 사용 중인 계정',
  force: (type) => `이 계정에 남고 ${noun(type)}를 옮겨 오기`,
  forceHint:
    '이 계정의 내용은 그대로 유지됩니다. 다른 계정의 즐겨찾기, 기록, 활동을 영구적으로 잃게 됩니다.',
  forceHeading: '다른 계정을 포기하시겠습니까?',
  forceWarning:
    '다른 계정의 즐겨찾기, 기록, 활동을 영구적으로 잃게 됩니다. 지금 사용 중인 계정으로 옮겨지지 않습니다.',
  forceConfirm: '다른 계정을 포기하고 연결',
  choiceUnknown: (isForced, contact) =>
    `${isForced ? `지금 사용 중인 계정에 ${contact} 연결이 완료` : '해당 계정으로 전환'}되었는지 확인하지 못했습니다.`,
  useAnother: (type) => `다른 ${noun(type)} 사용`,
  finishing: '완료하는 중…',

  offline: '오프라인 상태입니다. 인터넷에 다시 연결되면 다시 시도하세요.',
  timeout: unreachable,
  invalid_response: 'Glympse에서 올바르게 응답하지 않습니다. 몇 분 후에 다시 시도하세요.',
  invalid_argument: 'Glympse에서 입력 내용을 받아들이지 않았습니다. 확인하고 다시 시도하세요.',
  disabled:
    '사이트에서 이 페이지를 업데이트해야 Glympse를 다시 사용할 수 있습니다. 이 사이트에 문의하세요.',
  oauth_token:
    '이 사이트에서 사용자를 확인하지 못했습니다. 다시 시도하거나 이 사이트에 문의하세요.',
  credentials_handler_failed:
    '인증 코드는 맞지만 이 사이트에서 완료하지 못했습니다. 다시 시도하거나 이 사이트에 문의하세요.',
  tooManyRequests: (seconds, inTime) =>
    `시도 횟수가 너무 많습니다. ${seconds ? inTime : '몇 분 후'}에 다시 시도하세요.`,

  manageNothing: '연결된 연락처가 없어 계정을 복구할 수 없습니다.',
  listStale: '최신 정보가 아닐 수 있습니다.',
  linkedStatus: '연결됨',
  notForLogIn: '연결되었지만 로그인에는 사용할 수 없습니다.',
  needsAttention: '확인이 필요합니다. 다시 인증하세요.',
  confirmAgain: (type) => `이 ${noun(type)} 인증`,
  addAddress: (type) => `${label(type)} 추가`,
  replaceAddress: change,
  unlinkAddress: (type) => `${noun(type)} 제거`,
  addHeading: (type) => `${label(type)} 연결`,
  addIntro: (type) => `본인의 ${noun(type)}인지 확인하기 위해 ${sending(type)}`,
  replaceIntro: (current, type) =>
    `새 ${noun(type)}로 인증 코드를 ${byText(type)}보내 드립니다. 인증 코드를 입력할 때까지 ${current} 연결은 유지됩니다.`,
  toList: '연결된 연락처로 돌아가기',
  unlinkHeading: (type) => `이 ${noun(type)}를 제거하시겠습니까?`,
  unlinkText:
    '제거하면 더 이상 계정을 복구하거나 로그인하는 데 사용할 수 없습니다. 다른 연락처는 유지됩니다.',
  unlinkLastText:
    '계정에 연결된 마지막 연락처입니다. 이 연락처가 없으면, 예를 들어 이 기기를 잃어버렸을 때 계정을 복구할 수 없습니다.',
  unlinkConfirm: '제거',
  keep: '유지',
  stillLinked: (address) => `${address} 연결은 아직 유지되고 있습니다.`,
  stillLinkedUnknown: (address) => `${address} 연결이 아직 유지되고 있는지 확인하지 못했습니다.`,
  replaceHeading: (type) => `${noun(type)}를 교체하시겠습니까?`,
  replaceText: (type, current, address) =>
    `${current ?? `계정에 다른 ${noun(type)}가 있으며, 그`} 연결은 해제됩니다. 대신 ${address} 연결이 추가됩니다.`,
  keepOld: (type) => `기존 ${noun(type)} 유지`,
  replaceConfirm: '교체',
  oldAddress: (type) => `기존 ${noun(type)}`,
  halfReplacedHeading: linkNew,
  halfReplacedText: (old, address) =>
    `${old} 연결은 해제되었고, ${address} 연결은 아직 완료되지 않았습니다.`,
  halfReplacedWaiting: (old, address) => `${old} 연결은 해제되었습니다. ${address} 연결 중…`,
  halfReplacedUnknown: (old, address) =>
    `${old} 연결은 해제되었습니다. ${address} 연결이 완료되었는지 확인하지 못했습니다.`,
  halfReplacedCode: '인증 코드는 아직 유효합니다.',
  linkNow: linkNew,
};

export default ko;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'อีเมล' : 'หมายเลข');

const label = (type: AddressType) => (isEmail(type) ? 'อีเมล' : 'หมายเลขโทรศัพท์มือถือ');

const byText = (type: AddressType) => (isEmail(type) ? '' : 'ทาง SMS ');

const sending = (type: AddressType) => `เราจะส่งรหัสยืนยันให้คุณทาง${isEmail(type) ? 'อีเมล' : ' SMS'}`;

const change = (type: AddressType) => `เปลี่ยน${noun(type)}`;

const link = (type: AddressType) => `เชื่อมโยง${label(type)}`;

const unreachable = 'เชื่อมต่อกับ Glympse ไม่ได้ โปรดตรวจสอบอินเทอร์เน็ตแล้วลองอีกครั้ง';

const nowUsing = (contact: string) => `ตอนนี้คุณกำลังใช้บัญชี Glympse ของ ${contact}`;

/** Thai, with “คุณ” and “โปรด”, without particles of politeness; spaces, not full stops, part the sentences. */
const th: Locale = {
  $code: 'th',
  $dir: 'ltr',

  linkHeading: 'เชื่อมโยงบัญชี Glympse ของคุณ',
  linkIntro: (type) => `เพื่อให้คุณกู้คืนบัญชี ใช้บัญชีในอุปกรณ์หลายเครื่อง และเข้าร่วมกลุ่มได้ ${sending(type)}`,
  loginHeading: 'เข้าสู่ระบบ Glympse',
  loginIntro: (type) => `${sending(type)} หากเพิ่งใช้ครั้งแรก ขั้นตอนนี้จะสร้างบัญชีให้คุณ`,
  manageHeading: 'ช่องทางติดต่อที่เชื่อมโยงแล้ว',
  manageIntro: 'เมื่อมีอีเมลหรือหมายเลขที่เชื่อมโยงแล้ว คุณจะกลับเข้าบัญชีได้จากทุกอุปกรณ์',
  addressLabel: label,
  sendCode: 'ส่งรหัสยืนยัน',
  useInstead: (type) => `ใช้${label(type)}แทน`,
  working: 'โปรดรอสักครู่…',
  tryAgain: 'ลองอีกครั้ง',
  startOver: 'เริ่มใหม่',
  address_missing: (type) => `โปรดป้อน${label(type)}ของคุณ`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'โปรดป้อนอีเมลในรูปแบบ name@example.com'
      : 'โปรดป้อนหมายเลขโทรศัพท์มือถือแบบเต็ม หรือหมายเลขที่มี + และรหัสประเทศ',
  network_error: unreachable,
  invalid_configuration: 'แบบฟอร์มนี้ตั้งค่าไม่ถูกต้อง โปรดติดต่อเว็บไซต์นี้',
  internal_error: 'เกิดข้อผิดพลาดในแบบฟอร์มนี้ โปรดลองอีกครั้งหรือเริ่มใหม่',

  countryLabel: 'ประเทศหรือภูมิภาค',
  numberHint: (number) => `เราจะส่งรหัสยืนยันทาง SMS ไปที่ ${number}`,
  numberInvalid: (country) => `นี่ไม่ใช่หมายเลขแบบเต็มของ${country} โปรดตรวจสอบหรือเลือกประเทศอื่น`,

  codeHeading: 'ป้อนรหัสยืนยัน',
  codeSentTo: (contact, type) => `เราส่งรหัสยืนยัน${byText(type)}ไปที่ ${contact} แล้ว`,
  codeLabel: 'รหัสยืนยัน',
  timeLeft: (_, inTime) => `รหัสยืนยันนี้จะหมดอายุ${inTime}`,
  continue: 'ดำเนินการต่อ',
  notReceived: (type) =>
    `ไม่ได้รับรหัสยืนยันใช่ไหม โปรด${isEmail(type) ? 'ดูในโฟลเดอร์จดหมายขยะ หรือ' : ''}ตรวจสอบว่า${noun(type)}ถูกต้อง`,
  newCode: 'ส่งรหัสยืนยันใหม่',
  newCodeIn: (_, inTime) => `คุณจะขอรหัสยืนยันใหม่ได้${inTime}`,
  newCodeSent: (type) => `เราส่งรหัสยืนยันใหม่${byText(type)}แล้ว`,
  changeAddress: change,
  back: 'กลับ',
  linkedHeading: (type) => `เชื่อมโยง${noun(type)}ของคุณแล้ว`,
  linkedText: (contact) => `${contact} เชื่อมโยงกับบัญชี Glympse ของคุณแล้ว`,
  recoveredHeading: () => 'กู้คืนบัญชีของคุณแล้ว',
  recoveredText: nowUsing,
  loggedInHeading: () => 'คุณเข้าสู่ระบบแล้ว',
  loggedInText: nowUsing,
  unlinkedText: (type) => `${noun(type)}ของคุณไม่ได้เชื่อมโยงอีกต่อไป`,
  tryingAgain: 'กำลังลองอีกครั้ง…',
  stop: 'หยุด',
  waitingOnline: 'คุณออฟไลน์อยู่ เราจะดำเนินการต่อเมื่อเชื่อมต่ออินเทอร์เน็ตได้',
  code_missing: 'โปรดป้อนรหัสยืนยัน',
  link_failed: 'รหัสยืนยันนี้ใช้ไม่ได้ โปรดตรวจสอบหรือขอรหัสยืนยันใหม่',
  code_expired: 'รหัสยืนยันนี้หมดอายุแล้ว โปรดขอรหัสยืนยันใหม่',
  unknown: 'เกิดข้อผิดพลาด โปรดลองอีกครั้ง',

  conflictHeading: (type) => `คุณมีบัญชี Glympse ที่ใช้${noun(type)}นี้อยู่แล้ว`,
  conflictIntro: (contact) =>
    `${contact} เป็นของอีกบัญชีหนึ่ง ไม่ใช่บัญชีที่คุณใช้อยู่ตอนนี้ โปรดเลือกบัญชีที่ต้องการใช้ต่อ ทั้งสองบัญชีรวมกันไม่ได้`,
  choice: 'โปรดเลือกบัญชีในหน้านี้',
  otherAccount: (type) => `บัญชีที่ใช้${noun(type)}นี้`,
  recover: 'เปลี่ยนไปใช้บัญชีนั้น',
  recoverHint:
    'แนะนำ: คุณจะได้รายการโปรด ประวัติ และกิจกรรมของบัญชีนั้นกลับคืนมา สิ่งที่อยู่ในบัญชีที่คุณใช้อยู่ตอนนี้จะยังอยู่ที่เดิมและไม่ย้ายตามไปด้วย',
  thisAccount: 'บัญชีที่คุณใช้อยู่ตอนนี้',
  force: (type) => `ใช้บัญชีนี้ต่อและย้าย${noun(type)}มาที่นี่`,
  forceHint: 'สิ่งที่อยู่ในบัญชีนี้จะยังอยู่ คุณจะสูญเสียรายการโปรด ประวัติ และกิจกรรมของอีกบัญชีหนึ่งอย่างถาวร',
  forceHeading: 'ยอมสูญเสียอีกบัญชีหนึ่งไหม',
  forceWarning:
    'คุณจะสูญเสียรายการโปรด ประวัติ และกิจกรรมของอีกบัญชีหนึ่งอย่างถาวร ซึ่งจะไม่ย้ายมายังบัญชีที่คุณใช้อยู่ตอนนี้',
  forceConfirm: 'ยอมสูญเสียอีกบัญชีหนึ่งและเชื่อมโยง',
  choiceUnknown: (isForced, contact) =>
    `เราตรวจสอบไม่ได้ว่า ${isForced ? `${contact} เชื่อมโยงกับบัญชีที่คุณใช้อยู่ตอนนี้` : 'เปลี่ยนไปใช้บัญชีนั้น'}แล้วหรือไม่`,
  useAnother: (type) => `ใช้${noun(type)}อื่น`,
  finishing: 'กำลังดำเนินการ…',

  offline: 'คุณออฟไลน์อยู่ โปรดลองอีกครั้งเมื่อเชื่อมต่ออินเทอร์เน็ตได้',
  timeout: unreachable,
  invalid_response: 'Glympse ตอบกลับไม่ถูกต้อง โปรดลองอีกครั้งในอีกไม่กี่นาที',
  invalid_argument: 'Glympse ไม่ยอมรับข้อมูลนี้ โปรดตรวจสอบแล้วลองอีกครั้ง',
  disabled: 'เว็บไซต์นี้ต้องอัปเดตหน้านี้ก่อนจึงจะใช้ Glympse ได้ โปรดติดต่อเว็บไซต์นี้',
  oauth_token: 'เว็บไซต์นี้ระบุไม่ได้ว่าคุณเป็นใคร โปรดลองอีกครั้งหรือติดต่อเว็บไซต์นี้',
  credentials_handler_failed: 'รหัสยืนยันถูกต้อง แต่เว็บไซต์นี้ดำเนินการไม่สำเร็จ โปรดลองอีกครั้งหรือติดต่อเว็บไซต์นี้',
  tooManyRequests: (seconds, inTime) =>
    `ลองหลายครั้งเกินไป โปรดลองอีกครั้ง${seconds ? inTime : 'ในอีกไม่กี่นาที'}`,

  manageNothing: 'ไม่มีช่องทางติดต่อที่เชื่อมโยง จึงกู้คืนบัญชีไม่ได้',
  listStale: 'นี่อาจไม่ใช่ข้อมูลล่าสุด',
  linkedStatus: 'เชื่อมโยงแล้ว',
  notForLogIn: 'เชื่อมโยงแล้ว แต่ใช้เข้าสู่ระบบไม่ได้',
  needsAttention: 'โปรดยืนยันอีกครั้ง',
  confirmAgain: (type) => `ยืนยัน${noun(type)}นี้`,
  addAddress: (type) => `เพิ่ม${label(type)}`,
  replaceAddress: change,
  unlinkAddress: (type) => `นำ${noun(type)}ออก`,
  addHeading: link,
  addIntro: (type) => `เราจะส่งรหัสยืนยัน${byText(type)}เพื่อให้แน่ใจว่า${noun(type)}นี้เป็นของคุณ`,
  replaceIntro: (current, type) =>
    `เราจะส่งรหัสยืนยัน${byText(type)}ไปที่${noun(type)}ใหม่ ระหว่างนี้ ${current} จะยังเชื่อมโยงอยู่จนกว่าคุณจะป้อนรหัสยืนยัน`,
  toList: 'กลับไปที่ช่องทางติดต่อ',
  unlinkHeading: (type) => `นำ${noun(type)}นี้ออกไหม`,
  unlinkText: 'คุณจะใช้ช่องทางนี้กู้คืนบัญชีหรือเข้าสู่ระบบไม่ได้อีก ช่องทางติดต่ออื่นจะยังอยู่',
  unlinkLastText: 'เป็นช่องทางติดต่อสุดท้ายของบัญชีคุณ หากไม่มี จะกู้คืนบัญชีไม่ได้ เช่น เมื่ออุปกรณ์หาย',
  unlinkConfirm: 'นำออก',
  keep: 'เก็บไว้',
  stillLinked: (address) => `${address} ยังเชื่อมโยงอยู่`,
  stillLinkedUnknown: (address) => `เราตรวจสอบไม่ได้ว่า ${address} ยังเชื่อมโยงอยู่หรือไม่`,
  replaceHeading: (type) => `แทนที่${noun(type)}ของคุณไหม`,
  replaceText: (type, current, address) =>
    `${current ? `${current} ` : `บัญชีของคุณมีอีก${noun(type)}หนึ่ง ซึ่ง`}จะไม่เชื่อมโยงกับบัญชีของคุณอีกต่อไป โดยมี ${address} มาแทนที่`,
  keepOld: (type) => `เก็บ${noun(type)}เดิมไว้`,
  replaceConfirm: 'แทนที่',
  oldAddress: (type) => `${noun(type)}เดิมของคุณ`,
  halfReplacedHeading: (type) => `เชื่อมโยง${noun(type)}ใหม่ของคุณ`,
  halfReplacedText: (old, address) => `${old} ไม่ได้เชื่อมโยงอีกต่อไป และ ${address} ยังไม่ได้เชื่อมโยง`,
  halfReplacedWaiting: (old, address) => `${old} ไม่ได้เชื่อมโยงอีกต่อไป กำลังเชื่อมโยง ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} ไม่ได้เชื่อมโยงอีกต่อไป เราตรวจสอบไม่ได้ว่า ${address} เชื่อมโยงแล้วหรือไม่`,
  halfReplacedCode: 'รหัสยืนยันยังใช้ได้',
  linkNow: (type) => `เชื่อมโยง${noun(type)}ใหม่`,
};

export default th;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

// Both are masculine.
const noun = (type: AddressType) => (isEmail(type) ? 'ईमेल' : 'नंबर');

const label = (type: AddressType) => (isEmail(type) ? 'ईमेल पता' : 'मोबाइल नंबर');

const byText = (type: AddressType) => (isEmail(type) ? '' : 'SMS से ');

const sending = (type: AddressType) => `हम आपको ${isEmail(type) ? 'ईमेल' : 'SMS'} से एक कोड भेजेंगे।`;

const change = (type: AddressType) => `${noun(type)} बदलें`;

const unreachable = 'Glympse से संपर्क नहीं हो सका। अपना इंटरनेट कनेक्शन जाँचें और फिर से कोशिश करें।';

const nowUsing = (contact: string) => `अब आप ${contact} वाला Glympse खाता इस्तेमाल कर रहे हैं।`;

/** Hindi, with “आप”. */
const hi: Locale = {
  $code: 'hi',
  $dir: 'ltr',

  linkHeading: 'अपना Glympse खाता लिंक करें',
  linkIntro: (type) =>
    `इससे आप अपना खाता वापस पा सकेंगे, उसे कई डिवाइस पर इस्तेमाल कर सकेंगे और ग्रुप में शामिल हो सकेंगे। ${sending(type)}`,
  loginHeading: 'Glympse में लॉग इन करें',
  loginIntro: (type) => `${sending(type)} यहाँ नए हैं? इससे आपका खाता बन जाएगा।`,
  manageHeading: 'आपकी लिंक की गई संपर्क जानकारी',
  manageIntro: 'लिंक किए गए ईमेल या नंबर से आप हर डिवाइस पर अपने खाते में आ सकते हैं।',
  addressLabel: label,
  sendCode: 'कोड भेजें',
  useInstead: (type) => `इसके बजाय ${label(type)} इस्तेमाल करें`,
  working: 'एक पल रुकें…',
  tryAgain: 'फिर से कोशिश करें',
  startOver: 'नए सिरे से शुरू करें',
  address_missing: (type) => `अपना ${label(type)} डालें।`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'name@example.com जैसा ईमेल पता डालें।'
      : 'पूरा मोबाइल नंबर डालें, या + और देश के कोड के साथ नंबर डालें।',
  network_error: unreachable,
  invalid_configuration: 'यह फ़ॉर्म सही तरह से सेट अप नहीं किया गया है। कृपया इस वेबसाइट से संपर्क करें।',
  internal_error: 'इस फ़ॉर्म में कोई गड़बड़ी हुई। फिर से कोशिश करें या नए सिरे से शुरू करें।',

  countryLabel: 'देश या क्षेत्र',
  numberHint: (number) => `हम ${number} पर SMS से कोड भेजेंगे।`,
  numberInvalid: (country) => `यह ${country} का पूरा नंबर नहीं है। इसे जाँचें या कोई दूसरा देश चुनें।`,

  codeHeading: 'अपना कोड डालें',
  codeSentTo: (contact, type) => `हमने ${contact} पर ${byText(type)}एक कोड भेजा है।`,
  codeLabel: 'कोड',
  timeLeft: (_, inTime) => `इस कोड की समयसीमा ${inTime} खत्म हो जाएगी।`,
  continue: 'जारी रखें',
  notReceived: (type) =>
    `कोड नहीं मिला? ${isEmail(type) ? 'स्पैम फ़ोल्डर देखें, या ' : ''}जाँचें कि ${isEmail(type) ? 'पता' : 'नंबर'} सही है या नहीं।`,
  newCode: 'नया कोड भेजें',
  newCodeIn: (_, inTime) => `आप ${inTime} नया कोड पा सकेंगे।`,
  newCodeSent: (type) => `हमने ${byText(type)}एक नया कोड भेजा है।`,
  changeAddress: change,
  back: 'वापस जाएँ',
  linkedHeading: (type) => `आपका ${noun(type)} लिंक हो गया है`,
  linkedText: (contact) => `${contact} अब आपके Glympse खाते से लिंक है।`,
  recoveredHeading: () => 'आपका खाता वापस मिल गया है',
  recoveredText: nowUsing,
  loggedInHeading: () => 'आपने लॉग इन कर लिया है',
  loggedInText: nowUsing,
  unlinkedText: (type) => `आपका ${noun(type)} अब लिंक नहीं है।`,
  tryingAgain: 'फिर से कोशिश की जा रही है…',
  stop: 'रोकें',
  waitingOnline: 'आप ऑफ़लाइन हैं। इंटरनेट वापस आने पर हम आगे बढ़ेंगे।',
  code_missing: 'अपना कोड डालें।',
  link_failed: 'यह कोड काम नहीं आया। इसे जाँचें या नया कोड पाएँ।',
  code_expired: 'इस कोड की समयसीमा खत्म हो गई है। नया कोड पाएँ।',
  unknown: 'कोई गड़बड़ी हुई। फिर से कोशिश करें।',

  conflictHeading: (type) => `इस ${noun(type)} वाला आपका एक Glympse खाता पहले से है`,
  conflictIntro: (contact) =>
    `${contact} से वह खाता नहीं खुलता जो आप अभी इस्तेमाल कर रहे हैं, बल्कि एक दूसरा खाता खुलता है। चुनें कि आगे कौन-सा खाता इस्तेमाल करना है। दोनों को मिलाया नहीं जा सकता।`,
  choice: 'इस पेज पर खाता चुनें।',
  otherAccount: (type) => `इस ${noun(type)} वाला खाता`,
  recover: 'उस खाते पर स्विच करें',
  recoverHint:
    'सुझाया गया। आपको उसके पसंदीदा, इतिहास और गतिविधियाँ वापस मिल जाएँगी। जो खाता आप अभी इस्तेमाल कर रहे हैं, उसमें मौजूद सब कुछ उसी में रहेगा और साथ नहीं आएगा।',
  thisAccount: 'जो खाता आप अभी इस्तेमाल कर रहे हैं',
  force: (type) => `इसी खाते में रहें और ${noun(type)} यहाँ ले आएँ`,
  forceHint: 'यह खाता बना रहेगा। आप दूसरे खाते के पसंदीदा, इतिहास और गतिविधियाँ हमेशा के लिए खो देंगे।',
  forceHeading: 'क्या आप दूसरा खाता खोना चाहते हैं?',
  forceWarning:
    'आप दूसरे खाते के पसंदीदा, इतिहास और गतिविधियाँ हमेशा के लिए खो देंगे। जो खाता आप अभी इस्तेमाल कर रहे हैं, उसमें वे नहीं आएँगी।',
  forceConfirm: 'दूसरा खाता खोकर लिंक करें',
  choiceUnknown: (isForced, contact) =>
    `हम यह पता नहीं लगा सके कि ${isForced ? `जो खाता आप अभी इस्तेमाल कर रहे हैं, उससे ${contact} लिंक` : 'उस खाते पर स्विच'} हुआ है या नहीं।`,
  useAnother: (type) => `कोई दूसरा ${noun(type)} इस्तेमाल करें`,
  finishing: 'पूरा किया जा रहा है…',

  offline: 'आप ऑफ़लाइन हैं। इंटरनेट वापस आने पर फिर से कोशिश करें।',
  timeout: unreachable,
  invalid_response: 'Glympse ठीक से जवाब नहीं दे रहा है। कुछ मिनट बाद फिर से कोशिश करें।',
  invalid_argument: 'Glympse ने इसे स्वीकार नहीं किया। इसे जाँचें और फिर से कोशिश करें।',
  disabled:
    'जब तक यह वेबसाइट इस पेज को अपडेट नहीं करती, यह Glympse के साथ काम नहीं करेगा। कृपया इस वेबसाइट से संपर्क करें।',
  oauth_token: 'यह वेबसाइट आपको पहचान नहीं सकी। फिर से कोशिश करें या इस वेबसाइट से संपर्क करें।',
  credentials_handler_failed:
    'आपका कोड सही था, लेकिन यह वेबसाइट प्रक्रिया पूरी नहीं कर सकी। फिर से कोशिश करें या इस वेबसाइट से संपर्क करें।',
  tooManyRequests: (seconds, inTime) =>
    `बहुत ज़्यादा कोशिशें हुईं। आप ${seconds ? inTime : 'कुछ मिनट में'} फिर से कोशिश कर सकेंगे।`,

  manageNothing: 'कुछ भी लिंक नहीं है, इसलिए आपका खाता वापस नहीं पाया जा सकता।',
  listStale: 'हो सकता है कि यह अप-टू-डेट न हो।',
  linkedStatus: 'लिंक है',
  notForLogIn: 'लिंक है, लेकिन आप इससे लॉग इन नहीं कर सकते।',
  needsAttention: 'ध्यान दें: इसकी फिर से पुष्टि करें।',
  confirmAgain: (type) => `इस ${noun(type)} की पुष्टि करें`,
  addAddress: (type) => `${label(type)} जोड़ें`,
  replaceAddress: change,
  unlinkAddress: (type) => `${noun(type)} हटाएँ`,
  addHeading: (type) => `${label(type)} लिंक करें`,
  addIntro: (type) => `हम ${byText(type)}एक कोड भेजेंगे, ताकि पक्का हो सके कि यह ${noun(type)} आपका है।`,
  replaceIntro: (current, type) =>
    `हम नए ${noun(type)} पर ${byText(type)}एक कोड भेजेंगे। जब तक आप कोड नहीं डालते, ${current} लिंक रहेगा।`,
  toList: 'संपर्क जानकारी पर वापस जाएँ',
  unlinkHeading: (type) => `यह ${noun(type)} हटाएँ?`,
  unlinkText:
    'आप इससे अपना खाता वापस नहीं पा सकेंगे और न ही लॉग इन कर सकेंगे। आपकी बाकी संपर्क जानकारी बनी रहेगी।',
  unlinkLastText:
    'इसके अलावा आपके खाते से कुछ भी लिंक नहीं है। इसके बिना आपका खाता वापस नहीं पाया जा सकता, जैसे डिवाइस खो जाने पर।',
  unlinkConfirm: 'हटाएँ',
  keep: 'रहने दें',
  stillLinked: (address) => `${address} अब भी लिंक है।`,
  stillLinkedUnknown: (address) => `हम यह पता नहीं लगा सके कि ${address} अब भी लिंक है या नहीं।`,
  replaceHeading: (type) => `अपना ${noun(type)} बदलें?`,
  replaceText: (type, current, address) =>
    `${current ?? `आपके खाते में एक और ${noun(type)} है, जो`} अब आपके खाते से लिंक नहीं रहेगा। उसकी जगह ${address} आ जाएगा।`,
  keepOld: (type) => `पुराना ${noun(type)} रखें`,
  replaceConfirm: 'बदलें',
  oldAddress: (type) => `आपका पुराना ${noun(type)}`,
  halfReplacedHeading: (type) => `अपना नया ${noun(type)} लिंक करें`,
  halfReplacedText: (old, address) => `${old} अब लिंक नहीं है, और ${address} अभी लिंक नहीं हुआ है।`,
  halfReplacedWaiting: (old, address) => `${old} अब लिंक नहीं है। ${address} को लिंक किया जा रहा है…`,
  halfReplacedUnknown: (old, address) =>
    `${old} अब लिंक नहीं है। हम यह पता नहीं लगा सके कि ${address} लिंक है या नहीं।`,
  halfReplacedCode: 'आपका कोड अब भी काम करेगा।',
  linkNow: (type) => `नया ${noun(type)} लिंक करें`,
};

export default hi;

import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'correo' : 'número');

const longNoun = (type: AddressType) =>
  isEmail(type) ? 'correo electrónico' : 'número de teléfono móvil';

const by = (type: AddressType) => `por ${isEmail(type) ? 'correo' : 'SMS'}`;

const sending = (type: AddressType) => `Te enviaremos un código ${by(type)}.`;

const unreachable =
  'No hemos podido conectar con Glympse. Revisa tu conexión e inténtalo de nuevo.';

const nowUsing = (contact: string) => `Ahora usas la cuenta de Glympse de ${contact}.`;

/** Spanish for Spain and Latin America, with “tú”. */
const es: Locale = {
  $code: 'es',
  $dir: 'ltr',

  linkHeading: 'Vincula tu cuenta de Glympse',
  linkIntro: (type) =>
    `Así podrás recuperar tu cuenta, usarla en varios dispositivos y unirte a grupos. ${sending(type)}`,
  loginHeading: 'Inicia sesión en Glympse',
  loginIntro: (type) => `${sending(type)} ¿Es tu primera vez? Se creará tu cuenta.`,
  manageHeading: 'Tus direcciones vinculadas',
  manageIntro:
    'Con un correo o número vinculado puedes volver a entrar en tu cuenta desde cualquier dispositivo.',
  addressLabel: (type) => (isEmail(type) ? 'Correo electrónico' : 'Número de teléfono móvil'),
  sendCode: 'Enviar código',
  useInstead: (type) => `Usar un ${longNoun(type)}`,
  working: 'Un momento…',
  tryAgain: 'Intentar de nuevo',
  startOver: 'Empezar desde el principio',
  address_missing: (type) => `Escribe tu ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Escribe un correo electrónico como nombre@example.com.'
      : 'Escribe el número de teléfono móvil completo, o uno con + y el código de país.',
  network_error: unreachable,
  invalid_configuration:
    'Este formulario no está bien configurado. Ponte en contacto con este sitio.',
  internal_error:
    'Algo ha fallado en este formulario. Inténtalo de nuevo o empieza desde el principio.',

  countryLabel: 'País o región',
  numberHint: (number) => `Te enviaremos el código por SMS a ${number}.`,
  numberInvalid: (country) =>
    `No es un número completo para ${country}. Revísalo o elige otro país.`,

  codeHeading: 'Escribe tu código',
  codeSentTo: (contact, type) =>
    `Hemos enviado un código ${isEmail(type) ? '' : 'por SMS '}a ${contact}.`,
  codeLabel: 'Código',
  timeLeft: (_, inTime) => `Este código caduca ${inTime}.`,
  continue: 'Continuar',
  notReceived: (type) =>
    isEmail(type)
      ? '¿No te ha llegado? Mira en la carpeta de spam o revisa que la dirección sea correcta.'
      : '¿No te ha llegado? Revisa que el número sea correcto.',
  newCode: 'Enviar un código nuevo',
  newCodeIn: (_, inTime) => `Podrás pedir un código nuevo ${inTime}.`,
  newCodeSent: (type) => `Hemos enviado un código nuevo ${by(type)}.`,
  changeAddress: (type) => `Cambiar ${noun(type)}`,
  back: 'Volver',
  linkedHeading: (type) => `Tu ${noun(type)} está vinculado`,
  linkedText: (contact) => `${contact} ahora está vinculado a tu cuenta de Glympse.`,
  recoveredHeading: () => 'Has recuperado tu cuenta',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Has iniciado sesión',
  loggedInText: nowUsing,
  unlinkedText: (type) => `Tu ${noun(type)} ya no está vinculado.`,
  tryingAgain: 'Intentando de nuevo…',
  stop: 'Detener',
  waitingOnline: 'No tienes conexión. Seguiremos cuando vuelvas a tenerla.',
  code_missing: 'Escribe tu código.',
  link_failed: 'Ese código no ha funcionado. Revísalo o pide uno nuevo.',
  code_expired: 'Este código ha caducado. Pide uno nuevo.',
  unknown: 'Algo ha fallado. Inténtalo de nuevo.',

  conflictHeading: (type) => `Ya tienes una cuenta de Glympse con este ${noun(type)}`,
  conflictIntro: (contact) =>
    `${contact} abre una cuenta distinta de la que usas ahora. Elige cuál quieres seguir usando. No se pueden combinar.`,
  choice: 'Elige en esta página qué cuenta quieres seguir usando.',
  otherAccount: (type) => `La cuenta con este ${noun(type)}`,
  recover: 'Cambiar a esa cuenta',
  recoverHint:
    'Recomendado. Recuperas sus favoritos, su historial y sus actividades. Lo que hay en la cuenta que usas ahora se queda en ella y no pasa a la otra.',
  thisAccount: 'La cuenta que usas ahora',
  force: (type) => `Seguir aquí y quedarme con el ${noun(type)}`,
  forceHint:
    'Conservas lo que hay en esta cuenta. Pierdes para siempre los favoritos, el historial y las actividades de la otra cuenta.',
  forceHeading: '¿Perder la otra cuenta?',
  forceWarning:
    'Perderás para siempre los favoritos, el historial y las actividades de la otra cuenta. No pasarán a la cuenta que usas ahora.',
  forceConfirm: 'Perder la otra cuenta y vincular',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `No hemos podido comprobar si ${contact} está vinculado a la cuenta que usas ahora.`
      : 'No hemos podido comprobar si has cambiado a esa cuenta.',
  useAnother: (type) => `Usar otro ${noun(type)}`,
  finishing: 'Terminando…',

  offline: 'No tienes conexión. Inténtalo de nuevo cuando vuelvas a tenerla.',
  timeout: unreachable,
  invalid_response: 'Glympse no responde correctamente. Inténtalo de nuevo en unos minutos.',
  invalid_argument: 'Glympse no lo ha aceptado. Revísalo e inténtalo de nuevo.',
  disabled:
    'Hay que actualizar esta página para que vuelva a funcionar con Glympse. Ponte en contacto con este sitio.',
  oauth_token:
    'Este sitio no ha podido saber quién eres. Inténtalo de nuevo o ponte en contacto con este sitio.',
  credentials_handler_failed:
    'Tu código era correcto, pero este sitio no ha podido terminar. Inténtalo de nuevo o ponte en contacto con este sitio.',
  tooManyRequests: (seconds, inTime) =>
    `Demasiados intentos por ahora. Inténtalo de nuevo ${seconds ? inTime : 'en unos minutos'}.`,

  manageNothing: 'No hay nada vinculado, así que tu cuenta no se puede recuperar.',
  listStale: 'Puede que esto no esté actualizado.',
  linkedStatus: 'Vinculado',
  notForLogIn: 'Vinculado, pero no sirve para iniciar sesión.',
  needsAttention: 'Requiere atención: vuelve a confirmarlo.',
  confirmAgain: (type) => `Confirmar este ${noun(type)}`,
  addAddress: (type) => `Añadir un ${longNoun(type)}`,
  replaceAddress: (type) => `Cambiar ${noun(type)}`,
  unlinkAddress: (type) => `Quitar ${noun(type)}`,
  addHeading: (type) => `Vincula un ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Así comprobamos que es tuyo.`,
  replaceIntro: (current, type) =>
    `Enviaremos un código ${isEmail(type) ? '' : 'por SMS '}al nuevo. Hasta que lo escribas, ${current} sigue vinculado.`,
  toList: 'Volver a tus direcciones',
  unlinkHeading: (type) => `¿Quitar este ${noun(type)}?`,
  unlinkText:
    'Después ya no podrás usarlo para recuperar tu cuenta ni para iniciar sesión. Tu otra dirección se mantiene.',
  unlinkLastText:
    'Es la última dirección de tu cuenta. Sin ella no se puede recuperar tu cuenta, por ejemplo si pierdes este dispositivo.',
  unlinkConfirm: 'Quitar',
  keep: 'Conservar',
  stillLinked: (address) => `${address} sigue vinculado.`,
  stillLinkedUnknown: (address) => `${address}: no hemos podido comprobar si sigue vinculado.`,
  replaceHeading: (type) => `¿Reemplazar tu ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? `Tu otro ${noun(type)}`} dejará de estar vinculado a tu cuenta. ${address} ocupará su lugar.`,
  keepOld: (type) => `Conservar el ${noun(type)} anterior`,
  replaceConfirm: 'Reemplazar',
  oldAddress: (type) => `tu ${noun(type)} anterior`,
  halfReplacedHeading: (type) => `Vincula tu nuevo ${noun(type)}`,
  halfReplacedText: (old, address) =>
    `${old} ya no está vinculado y ${address} todavía no está vinculado.`,
  halfReplacedWaiting: (old, address) => `${old} ya no está vinculado. Vinculando ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} ya no está vinculado. No hemos podido comprobar si ${address} lo está.`,
  halfReplacedCode: 'Tu código sigue siendo válido.',
  linkNow: (type) => `Vincular el nuevo ${noun(type)}`,
};

export default es;

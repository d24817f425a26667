import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'email' : 'número');

const longNoun = (type: AddressType) =>
  isEmail(type) ? 'endereço de email' : 'número de telemóvel';

const by = (type: AddressType) => `por ${isEmail(type) ? 'email' : 'SMS'}`;

const sending = (type: AddressType) => `Vamos enviar-lhe um código ${by(type)}.`;

const unreachable =
  'Não foi possível contactar o Glympse. Verifique a sua ligação e tente novamente.';

const nowUsing = (contact: string) => `Está agora a utilizar a conta Glympse de ${contact}.`;

/** Portuguese of Portugal, formal, in the third person without “você”. */
const ptPT: Locale = {
  $code: 'pt-PT',
  $dir: 'ltr',

  linkHeading: 'Associe a sua conta Glympse',
  linkIntro: (type) =>
    `Assim pode recuperar a sua conta, utilizá-la em vários dispositivos e aderir a grupos. ${sending(type)}`,
  loginHeading: 'Inicie sessão no Glympse',
  loginIntro: (type) => `${sending(type)} É a primeira vez? A sua conta será criada.`,
  manageHeading: 'Os seus endereços associados',
  manageIntro:
    'Com um email ou número associado, volta a entrar na sua conta em qualquer dispositivo.',
  addressLabel: (type) => (isEmail(type) ? 'Endereço de email' : 'Número de telemóvel'),
  sendCode: 'Enviar código',
  useInstead: (type) => `Utilizar um ${longNoun(type)}`,
  working: 'Um momento…',
  tryAgain: 'Tentar novamente',
  startOver: 'Começar do início',
  address_missing: (type) => `Introduza o seu ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Introduza um endereço de email como nome@example.com.'
      : 'Introduza o número de telemóvel completo ou um número com + e o indicativo do país.',
  network_error: unreachable,
  invalid_configuration: 'Este formulário não está configurado corretamente. Contacte este site.',
  internal_error: 'Algo falhou neste formulário. Tente novamente ou comece do início.',

  countryLabel: 'País ou região',
  numberHint: (number) => `Vamos enviar o código por SMS para ${number}.`,
  numberInvalid: (country) =>
    `Este não é um número completo para ${country}. Verifique-o ou escolha outro país.`,

  codeHeading: 'Introduza o seu código',
  codeSentTo: (contact, type) =>
    `Enviámos um código ${isEmail(type) ? '' : 'por SMS '}para ${contact}.`,
  codeLabel: 'Código',
  timeLeft: (_, inTime) => `Este código expira ${inTime}.`,
  continue: 'Continuar',
  notReceived: (type) =>
    isEmail(type)
      ? 'Não o recebeu? Veja na pasta de spam ou verifique se o endereço está correto.'
      : 'Não o recebeu? Verifique se o número está correto.',
  newCode: 'Enviar um novo código',
  newCodeIn: (_, inTime) => `Pode pedir um novo código ${inTime}.`,
  newCodeSent: (type) => `Enviámos um novo código ${by(type)}.`,
  changeAddress: (type) => `Alterar ${noun(type)}`,
  back: 'Voltar',
  linkedHeading: (type) => `O seu ${noun(type)} está associado`,
  linkedText: (contact) => `${contact} está agora associado à sua conta Glympse.`,
  recoveredHeading: () => 'A sua conta foi recuperada',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Sessão iniciada',
  loggedInText: nowUsing,
  unlinkedText: (type) => `O seu ${noun(type)} já não está associado.`,
  tryingAgain: 'A tentar novamente…',
  stop: 'Parar',
  waitingOnline: 'Está offline. Continuaremos quando a ligação voltar.',
  code_missing: 'Introduza o seu código.',
  link_failed: 'Esse código não funcionou. Verifique-o ou peça um novo.',
  code_expired: 'Este código expirou. Peça um novo.',
  unknown: 'Algo falhou. Tente novamente.',

  conflictHeading: (type) => `Já tem uma conta Glympse com este ${noun(type)}`,
  conflictIntro: (contact) =>
    `${contact} abre uma conta diferente da que está a utilizar. Escolha qual quer continuar a utilizar. Não é possível juntá-las.`,
  choice: 'Escolha nesta página que conta quer continuar a utilizar.',
  otherAccount: (type) => `A conta com este ${noun(type)}`,
  recover: 'Mudar para essa conta',
  recoverHint:
    'Recomendado. Recupera os favoritos, o histórico e as atividades dessa conta. O que está na conta que utiliza agora permanece lá e não passa para a outra.',
  thisAccount: 'A conta que utiliza agora',
  force: (type) => `Continuar aqui e ficar com o ${noun(type)}`,
  forceHint:
    'Mantém o que está nesta conta. Perde para sempre os favoritos, o histórico e as atividades da outra conta.',
  forceHeading: 'Perder a outra conta?',
  forceWarning:
    'Perderá para sempre os favoritos, o histórico e as atividades da outra conta. Não passarão para a conta que utiliza agora.',
  forceConfirm: 'Perder a outra conta e associar',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Não foi possível saber se ${contact} está associado à conta que utiliza agora.`
      : 'Não foi possível saber se mudou para essa conta.',
  useAnother: (type) => `Utilizar outro ${noun(type)}`,
  finishing: 'A terminar…',

  offline: 'Está offline. Tente novamente quando a ligação voltar.',
  timeout: unreachable,
  invalid_response:
    'O Glympse não está a responder corretamente. Tente novamente dentro de alguns minutos.',
  invalid_argument: 'O Glympse não aceitou isto. Verifique e tente novamente.',
  disabled:
    'Esta página tem de ser atualizada para voltar a funcionar com o Glympse. Contacte este site.',
  oauth_token:
    'Este site não conseguiu confirmar a sua identidade. Tente novamente ou contacte este site.',
  credentials_handler_failed:
    'O seu código estava certo, mas este site não conseguiu terminar. Tente novamente ou contacte este site.',
  tooManyRequests: (seconds, inTime) =>
    `Demasiadas tentativas por agora. Tente novamente ${seconds ? inTime : 'dentro de alguns minutos'}.`,

  manageNothing: 'Não há nada associado, pelo que não é possível recuperar a sua conta.',
  listStale: 'Isto pode não estar atualizado.',
  linkedStatus: 'Associado',
  notForLogIn: 'Associado, mas não serve para iniciar sessão.',
  needsAttention: 'Requer atenção: confirme-o novamente.',
  confirmAgain: (type) => `Confirmar este ${noun(type)}`,
  addAddress: (type) => `Adicionar um ${longNoun(type)}`,
  replaceAddress: (type) => `Alterar ${noun(type)}`,
  unlinkAddress: (type) => `Remover ${noun(type)}`,
  addHeading: (type) => `Associe um ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Assim confirmamos que lhe pertence.`,
  replaceIntro: (current, type) =>
    `Vamos enviar um código ${isEmail(type) ? '' : 'por SMS '}para o novo ${noun(type)}. Até o introduzir, ${current} continua associado.`,
  toList: 'Voltar aos seus endereços',
  unlinkHeading: (type) => `Remover este ${noun(type)}?`,
  unlinkText:
    'Depois disso, deixará de poder utilizá-lo para recuperar a sua conta ou iniciar sessão. O seu outro endereço mantém-se.',
  unlinkLastText:
    'É o último endereço da sua conta. Sem ele, não é possível recuperar a sua conta, por exemplo, se perder este dispositivo.',
  unlinkConfirm: 'Remover',
  keep: 'Manter',
  stillLinked: (address) => `${address} continua associado.`,
  stillLinkedUnknown: (address) => `${address}: não foi possível saber se continua associado.`,
  replaceHeading: (type) => `Substituir o seu ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? `O seu outro ${noun(type)}`} deixará de estar associado à sua conta. ${address} ficará no seu lugar.`,
  keepOld: (type) => `Manter o ${noun(type)} antigo`,
  replaceConfirm: 'Substituir',
  oldAddress: (type) => `o seu ${noun(type)} antigo`,
  halfReplacedHeading: (type) => `Associe o seu novo ${noun(type)}`,
  halfReplacedText: (old, address) =>
    `${old} já não está associado e ${address} ainda não está associado.`,
  halfReplacedWaiting: (old, address) => `${old} já não está associado. A associar ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} já não está associado. Não foi possível saber se ${address} está.`,
  halfReplacedCode: 'O seu código ainda é válido.',
  linkNow: (type) => `Associar o novo ${noun(type)}`,
};

export default ptPT;

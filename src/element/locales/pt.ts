import type { AddressType } from '../../api/types.js';
import type { Locale } from './locale.js';

const isEmail = (type: AddressType) => type === 'email';

const noun = (type: AddressType) => (isEmail(type) ? 'e-mail' : 'número');

const longNoun = (type: AddressType) => (isEmail(type) ? 'e-mail' : 'número de celular');

const by = (type: AddressType) => `por ${isEmail(type) ? 'e-mail' : 'SMS'}`;

const sending = (type: AddressType) => `Vamos enviar um código ${by(type)}.`;

const unreachable = 'Não foi possível acessar o Glympse. Verifique sua conexão e tente de novo.';

const nowUsing = (contact: string) => `Agora você está usando a conta Glympse de ${contact}.`;

/** Portuguese of Brazil, with “você”. */
const pt: Locale = {
  $code: 'pt',
  $dir: 'ltr',

  linkHeading: 'Vincule sua conta Glympse',
  linkIntro: (type) =>
    `Assim você pode recuperar sua conta, usá-la em vários dispositivos e entrar em grupos. ${sending(type)}`,
  loginHeading: 'Entre no Glympse',
  loginIntro: (type) => `${sending(type)} É sua primeira vez? Sua conta será criada.`,
  manageHeading: 'Seus endereços vinculados',
  manageIntro: 'Com um e-mail ou número vinculado, você volta à sua conta em qualquer dispositivo.',
  addressLabel: (type) => (isEmail(type) ? 'E-mail' : 'Número de celular'),
  sendCode: 'Enviar código',
  useInstead: (type) => `Usar um ${longNoun(type)}`,
  working: 'Um momento…',
  tryAgain: 'Tentar de novo',
  startOver: 'Começar do início',
  address_missing: (type) => `Digite seu ${longNoun(type)}.`,
  address_invalid: (type) =>
    isEmail(type)
      ? 'Digite um e-mail como nome@example.com.'
      : 'Digite o número de celular completo ou um número com + e código do país.',
  network_error: unreachable,
  invalid_configuration:
    'Este formulário não está configurado corretamente. Entre em contato com este site.',
  internal_error: 'Algo deu errado neste formulário. Tente de novo ou comece do início.',

  countryLabel: 'País ou região',
  numberHint: (number) => `Vamos enviar o código por SMS para ${number}.`,
  numberInvalid: (country) =>
    `Este não é um número completo para ${country}. Verifique-o ou escolha outro país.`,

  codeHeading: 'Digite seu código',
  codeSentTo: (contact, type) =>
    `Enviamos um código ${isEmail(type) ? '' : 'por SMS '}para ${contact}.`,
  codeLabel: 'Código',
  timeLeft: (_, inTime) => `Este código expira ${inTime}.`,
  continue: 'Continuar',
  notReceived: (type) =>
    isEmail(type)
      ? 'Não recebeu? Confira sua pasta de spam ou veja se o endereço está correto.'
      : 'Não recebeu? Veja se o número está correto.',
  newCode: 'Enviar novo código',
  newCodeIn: (_, inTime) => `Você poderá pedir um novo código ${inTime}.`,
  newCodeSent: (type) => `Enviamos um novo código ${by(type)}.`,
  changeAddress: (type) => `Alterar ${noun(type)}`,
  back: 'Voltar',
  linkedHeading: (type) => `Seu ${noun(type)} está vinculado`,
  linkedText: (contact) => `${contact} agora está vinculado à sua conta Glympse.`,
  recoveredHeading: () => 'Sua conta foi recuperada',
  recoveredText: nowUsing,
  loggedInHeading: () => 'Você entrou na sua conta',
  loggedInText: nowUsing,
  unlinkedText: (type) => `Seu ${noun(type)} não está mais vinculado.`,
  tryingAgain: 'Tentando de novo…',
  stop: 'Parar',
  waitingOnline: 'Você está offline. Vamos continuar quando a conexão voltar.',
  code_missing: 'Digite seu código.',
  link_failed: 'Esse código não funcionou. Verifique-o ou peça um novo.',
  code_expired: 'Este código expirou. Peça um novo.',
  unknown: 'Algo deu errado. Tente de novo.',

  conflictHeading: (type) => `Você já tem uma conta Glympse com este ${noun(type)}`,
  conflictIntro: (contact) =>
    `${contact} abre uma conta diferente da que você usa agora. Escolha qual quer continuar usando. Não é possível juntar as duas.`,
  choice: 'Escolha nesta página qual conta quer continuar usando.',
  otherAccount: (type) => `A conta com este ${noun(type)}`,
  recover: 'Mudar para essa conta',
  recoverHint:
    'Recomendado. Você recupera os favoritos, o histórico e as atividades dela. O que está na conta que você usa agora continua lá e não vem junto.',
  thisAccount: 'A conta que você usa agora',
  force: (type) => `Continuar aqui e ficar com o ${noun(type)}`,
  forceHint:
    'Você mantém o que está nesta conta. Você perde para sempre os favoritos, o histórico e as atividades da outra conta.',
  forceHeading: 'Perder a outra conta?',
  forceWarning:
    'Você perderá para sempre os favoritos, o histórico e as atividades da outra conta. Eles não passarão para a conta que você usa agora.',
  forceConfirm: 'Perder a outra conta e vincular',
  choiceUnknown: (isForced, contact) =>
    isForced
      ? `Não foi possível descobrir se ${contact} está vinculado à conta que você usa agora.`
      : 'Não foi possível descobrir se você mudou para essa conta.',
  useAnother: (type) => `Usar outro ${noun(type)}`,
  finishing: 'Finalizando…',

  offline: 'Você está offline. Tente de novo quando a conexão voltar.',
  timeout: unreachable,
  invalid_response: 'O Glympse não está respondendo corretamente. Tente de novo em alguns minutos.',
  invalid_argument: 'O Glympse não aceitou isto. Verifique e tente de novo.',
  disabled:
    'Esta página precisa ser atualizada para voltar a funcionar com o Glympse. Entre em contato com este site.',
  oauth_token:
    'Este site não conseguiu identificar você. Tente de novo ou entre em contato com este site.',
  credentials_handler_failed:
    'Seu código estava certo, mas este site não conseguiu terminar. Tente de novo ou entre em contato com este site.',
  tooManyRequests: (seconds, inTime) =>
    `Muitas tentativas por enquanto. Tente de novo ${seconds ? inTime : 'em alguns minutos'}.`,

  manageNothing: 'Nada está vinculado, então sua conta não pode ser recuperada.',
  listStale: 'Isto pode não estar atualizado.',
  linkedStatus: 'Vinculado',
  notForLogIn: 'Vinculado, mas não serve para entrar.',
  needsAttention: 'Requer atenção: confirme de novo.',
  confirmAgain: (type) => `Confirmar este ${noun(type)}`,
  addAddress: (type) => `Adicionar um ${longNoun(type)}`,
  replaceAddress: (type) => `Alterar ${noun(type)}`,
  unlinkAddress: (type) => `Remover ${noun(type)}`,
  addHeading: (type) => `Vincule um ${longNoun(type)}`,
  addIntro: (type) => `${sending(type)} Assim confirmamos que é seu.`,
  replaceIntro: (current, type) =>
    `Vamos enviar um código ${isEmail(type) ? '' : 'por SMS '}para o novo ${noun(type)}. Até você digitá-lo, ${current} continua vinculado.`,
  toList: 'Voltar aos seus endereços',
  unlinkHeading: (type) => `Remover este ${noun(type)}?`,
  unlinkText:
    'Depois disso, você não poderá mais usá-lo para recuperar sua conta nem para entrar. Seu outro endereço continua.',
  unlinkLastText:
    'É o último endereço da sua conta. Sem ele, sua conta não pode ser recuperada, por exemplo, se você perder este dispositivo.',
  unlinkConfirm: 'Remover',
  keep: 'Manter',
  stillLinked: (address) => `${address} continua vinculado.`,
  stillLinkedUnknown: (address) => `${address}: não foi possível descobrir se continua vinculado.`,
  replaceHeading: (type) => `Substituir seu ${noun(type)}?`,
  replaceText: (type, current, address) =>
    `${current ?? `Seu outro ${noun(type)}`} deixará de estar vinculado à sua conta. ${address} ficará no lugar.`,
  keepOld: (type) => `Manter o ${noun(type)} antigo`,
  replaceConfirm: 'Substituir',
  oldAddress: (type) => `seu ${noun(type)} antigo`,
  halfReplacedHeading: (type) => `Vincule seu novo ${noun(type)}`,
  halfReplacedText: (old, address) =>
    `${old} não está mais vinculado e ${address} ainda não está vinculado.`,
  halfReplacedWaiting: (old, address) => `${old} não está mais vinculado. Vinculando ${address}…`,
  halfReplacedUnknown: (old, address) =>
    `${old} não está mais vinculado. Não foi possível descobrir se ${address} está.`,
  halfReplacedCode: 'Seu código ainda é válido.',
  linkNow: (type) => `Vincular o novo ${noun(type)}`,
};

export default pt;

import { address } from './address.js';
import type { FailureMessages } from '../messages.js';

export const failure: FailureMessages = {
  offline: 'You’re offline. Try again when you’re back.',
  timeout: address.network_error,
  disabled: 'This site has to be updated before it works with Glympse again. Tell its owner.',
  invalid_argument: 'Glympse didn’t accept this. Check it and try again.',
  oauth_token: 'This site couldn’t tell who you are. Try again.',
  credentials_handler_failed: 'Your code was right, but this site couldn’t finish. Try again.',
  tooManyRequests: (time) => `Glympse is busy. Try again in ${time || 'a few minutes'}.`,
};

import { address } from './address.js';
import type { FailureMessages } from '../messages.js';

export const failure: FailureMessages = {
  unknown: 'Something went wrong. Try again.',
  offline: 'You’re offline. Try again when you’re back.',
  timeout: address.network_error,
  invalid_response: 'Glympse isn’t answering properly. Try again in a few minutes.',
  disabled:
    'This page has to be updated before it works with Glympse again. Please contact this site.',
  invalid_argument: 'Glympse didn’t accept this. Check it and try again.',
  oauth_token: 'This site couldn’t tell who you are. Try again, or contact this site.',
  credentials_handler_failed:
    'Your code was right, but this site couldn’t finish. Try again, or contact this site.',
  tooManyRequests: (seconds, inTime) =>
    `Too many tries for now. Try again ${seconds ? inTime : 'in a few minutes'}.`,
};

import type { ProblemMessages } from '../messages.js';
import { address } from './address.js';

export const problems: ProblemMessages = {
  invalid_argument: 'Glympse didn’t accept this. Check it and try again.',
  oauth_token: 'This site couldn’t tell who you are. Try again.',
  credentials_handler_failed: 'Your code was right, but this site couldn’t finish. Try again.',
  timeout: address.network_error,
  tooManyRequests: (time) => `Too many tries. Try again ${time ? `in ${time}` : 'later'}.`,
  unknown: 'Something went wrong. Try again.',
};

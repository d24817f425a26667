import type { Answer, Request, TextReading } from '../../../src/element/flow/requests.js';
import {
  account,
  CODE,
  contact,
  credentials,
  old,
  phone,
  phoneContact,
  SECOND,
} from './scenery.js';

/** What can come of a request. The order tells nothing. */
export function answersTo(request: Request): readonly Answer[] {
  const { type } = request;
  switch (type) {
    case 'request-code':
      return [{ type: 'code-sent', lifetime: 150 * SECOND }, ...failures];
    case 'submit-code':
      if (request.flow === 'login') {
        return [
          { type: 'credentials-received', credentials },
          { type: 'account-ready', accountId: credentials.id },
          ...failures,
          refusal,
        ];
      }
      return [
        { type: 'address-linked', account },
        ...(request.force ? [] : [{ type: 'conflict-found' } as const]),
        ...failures,
        refusal,
        { type: 'request-failed', problem: { code: 'link_mismatch', status: 409 } },
      ];
    case 'hand-over':
      return [
        { type: 'account-ready', accountId: credentials.id },
        { type: 'request-failed', problem: { code: 'credentials_handler_failed' } },
      ];
    case 'read-number':
      return [{ type: 'address-read', contact: phoneContact }, { type: 'text-refused' }, lost];
    case 'read-text':
      return readings(request)[request.as];
    case 'list-accounts':
      return [
        { type: 'accounts-listed', accounts: [old, phone] },
        { type: 'accounts-listed', accounts: [phone] },
        ...failures,
      ];
    case 'unlink-address':
      return [{ type: 'address-unlinked' }, ...failures];
    case 'load-scene':
      return [{ type: 'scene-loaded' }, lost];
    default:
      return type satisfies never;
  }
}

const lost: Answer = { type: 'request-failed', problem: { code: 'network_error' } };
const refusal: Answer = { type: 'request-failed', problem: { code: 'link_failed', status: 400 } };
const failures: readonly Answer[] = [
  lost,
  { type: 'request-failed', problem: { code: 'busy', status: 400 } },
  { type: 'request-failed', problem: { code: 'disabled', status: 200, fatal: true } },
];

/** What can come of reading a text. */
const readings = ({
  typed,
}: TextReading): Readonly<Record<TextReading['as'], readonly Answer[]>> => ({
  email: [{ type: 'address-read', contact }, { type: 'text-refused' }, lost],
  'bare-number': [{ type: 'address-read', contact: phoneContact }, lost],
  code: [
    { type: 'code-read', code: typed.includes(CODE) ? CODE : typed },
    { type: 'text-refused' },
    lost,
  ],
});

/** Whether a request can have such an answer. */
export const canAnswer = (request: Request, type: Answer['type']): boolean =>
  type === 'request-failed' || answersTo(request).some((answer) => answer.type === type);

import { confirmAccount, confirmLinkedAccount, linkAccount } from '../../api/calls.js';
import { createAccount } from '../../api/created-account.js';
import { ApiError } from '../../api/errors.js';
import { listLinkedAccounts, unlinkAccount } from '../../api/linked-accounts.js';
import type { Transport } from '../../api/transport.js';
import type { CodeSent, Credentials } from '../../api/types.js';
import { toWire } from './answer.js';
import type { GivenAccount, Proof } from './given-accounts.js';
import type { Call } from './read-call.js';

/** What a call needs of the rest of the proxy. */
export interface Means {
  readonly call: Transport;
  readonly signal: AbortSignal;
  readonly now: () => number;
  /** The account that is created, or that this very proof has just given to the session. */
  readonly takeAccount: (
    proof: Proof,
    create: () => Promise<GivenAccount>,
  ) => Promise<GivenAccount>;
  /** Logs in and, if that works or cannot be told, makes the account the session's. */
  readonly useAccount: (credentials: Credentials, proof: Proof) => Promise<void>;
}

/** Does what the page asks for, and gives the `response` of the service's envelope. */
export async function carryOut(asked: Call, means: Means): Promise<unknown> {
  const { call, signal } = means;
  switch (asked.name) {
    case 'account/confirm':
      return codeSent(await confirmAccount(call, asked.contact, signal), means);
    case 'linked_accounts/confirm':
      return codeSent(await confirmLinkedAccount(call, asked.contact, signal), means);
    case 'account/create': {
      const body = { ...asked.contact, code: asked.code };
      const create = async () => {
        const account = await createAccount(call, body, signal);
        const { password } = account;
        // An account that nobody can use is none that was given.
        if (!password) throw new ApiError('invalid_response');
        return { ...account, password };
      };
      const { id, password, created, modified } = await means.takeAccount(body, create);
      await means.useAccount({ id, password }, body);
      const times = {
        created_time: timeAt(created, means),
        last_modified: timeAt(modified, means),
      };
      return { type: 'account', id, ...times };
    }
    case 'linked_accounts/link': {
      const body = { ...asked.contact, code: asked.code };
      const account = await linkAccount(call, body, asked.force, signal);
      return { type: 'linked_account', account: toWire(account) };
    }
    case 'linked_accounts':
      return { linked_accounts: (await listLinkedAccounts(call, signal)).map(toWire) };
    case 'linked_accounts/unlink':
      await unlinkAccount(call, asked.type, signal);
      return {};
  }
}

/** Without `expires` where the service gave none. */
const codeSent = ({ lifetime }: CodeSent, means: Means) => ({ expires: timeAt(lifetime, means) });

/** By this server's clock, which `meta.time` tells. */
const timeAt = (offset: number | undefined, { now }: Means): number | undefined =>
  offset === undefined ? undefined : Math.round(now() + offset);

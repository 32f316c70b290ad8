import type { Fault } from '../../kernel/errors.js';

const messages: Record<string, string> = {
  'customer-ambiguous': 'Several customers have this e-mail address or phone; name one by its externalId.',
  'customer-conflict':
    'The row names two customers by two keys; whether they are one is for a person to say (merge them first).',
  'no-identity': 'A customer needs an externalId, an email or a phone to be recognised by.',
};

/** Why a staged customer was refused; `code` as it stands in `customer_outcome`. */
export function customerFault(code: string): Fault {
  const message = messages[code];
  if (!message) throw new Error(`a customer was refused for a reason nobody wrote down: ${code}`);
  return { path: [], code, message };
}

import type { Fault } from '../../kernel/errors.js';

const faults: Record<string, Pick<Fault, 'path' | 'message'>> = {
  'order-lines-disagree': {
    path: [],
    message: 'Lines of this order disagree about what it is or whose it is.',
  },
  'currency-unknown': { path: ['currency'], message: 'There is no rate for this currency.' },
  'no-customer': { path: ['customer'], message: 'The order names no customer.' },
  'customer-not-found': { path: ['customer', 'id'], message: 'There is no customer with this id.' },
  'customer-ambiguous': {
    path: ['customer'],
    message: 'Several customers could be meant; name one by its id.',
  },
  'sale-negative': { path: ['items'], message: 'A sale comes to less than nothing; send it as a refund.' },
  'refund-positive': { path: ['items'], message: 'A refund gives nothing back.' },
  'amount-too-large': { path: ['items'], message: 'The amount is too large to be kept exactly.' },
};

export const orderFaultCodes = Object.keys(faults);

/** Why a staged order was refused; `code` as it stands in `order_outcome`. */
export function orderFault(code: string): Fault {
  const fault = faults[code];
  if (!fault) throw new Error(`an order was refused for a reason nobody wrote down: ${code}`);
  return { code, ...fault };
}

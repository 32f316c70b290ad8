import { describe, expect, it } from 'vitest';
import { placeFaults } from './place-faults';

const fault = (...path: (string | number)[]) => ({ path, code: 'x', params: {}, message: '' });

describe('placeFaults', () => {
  it('puts a fault on the field it names', () => {
    const { fields, rest } = placeFaults([fault('name')], [['name'], ['email']]);
    expect(fields).toEqual([{ name: ['name'], faults: [fault('name')] }]);
    expect(rest).toEqual([]);
  });

  it('puts a fault inside a value on the deepest field above it', () => {
    const { fields } = placeFaults([fault('items', 1, 'price', 'minor')], [['items'], ['items', 1, 'price']]);
    expect(fields[0]?.name).toEqual(['items', 1, 'price']);
  });

  it('gathers several faults of one field', () => {
    expect(placeFaults([fault('rule', 0), fault('rule', 1)], [['rule']]).fields[0]?.faults).toHaveLength(2);
  });

  it('leaves what has no field for the summary', () => {
    expect(placeFaults([fault('secret'), fault()], [['name']]).rest).toHaveLength(2);
  });
});

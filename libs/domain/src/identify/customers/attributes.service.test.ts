import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestDomain, type TestDomain } from '../../../../../test/setup/test-domain.js';
import { IdentifyModule } from '../identify.module.js';
import type { AttributesPatch } from './attribute.schema.js';
import { AttributesRead } from './attributes.read.js';
import { AttributesService } from './attributes.service.js';
import { CustomersService } from './customers.service.js';

let domain: TestDomain;
let id: number;

beforeAll(async () => {
  domain = await startTestDomain([IdentifyModule]);
});
beforeEach(async () => {
  await domain.database.run('truncate customer, attribute cascade');
  const [ann] = await domain
    .get(CustomersService)
    .upsertMany([{ externalId: 'A', attributes: { skin: 'dry' } }], { source: 'test' });
  id = ann!.id!;
  await domain.database.run('delete from touched_customer');
  await domain.database.run('delete from attribute_change');
});
afterAll(() => domain.stop());

const write = (values: AttributesPatch, customer = id) =>
  domain.database.transaction((tx) =>
    domain.get(AttributesService).write(tx, customer, values, { source: 'survey', sourceId: '12' }),
  );
const attributes = async () =>
  (await domain.database.row<{ attributes: unknown }>('select attributes from customer'))!.attributes;

describe('writing attributes', () => {
  it('merges them, logs what differed with its provenance, and touches the customer', async () => {
    expect(await write({ nps: 9, skin: 'dry', likes: ['tea', 'cups'] })).toBe(true);
    expect(await attributes()).toEqual({ skin: 'dry', nps: 9, likes: ['tea', 'cups'] });
    const changes = await domain.get(AttributesRead).changesOf(id, 10);
    expect(changes).toHaveLength(2);
    expect(changes).toContainEqual({
      attribute: 'nps',
      value: 9,
      source: 'survey',
      sourceId: '12',
      at: domain.clock.now(),
    });
    expect(await domain.database.rows('select cause from touched_customer')).toEqual([{ cause: 'survey' }]);
  });

  it('does nothing when they already stand there', async () => {
    expect(await write({ skin: 'dry', unknown: null })).toBe(false);
    expect(await domain.database.rows('select 1 from attribute_change')).toEqual([]);
    expect(await domain.database.rows('select 1 from touched_customer')).toEqual([]);
  });

  it('takes one away with null', async () => {
    await write({ skin: null });
    expect(await attributes()).toEqual({});
    expect(await domain.get(AttributesRead).changesOf(id, 10)).toMatchObject([
      { attribute: 'skin', value: null },
    ]);
  });

  it('refuses a customer who is not there', async () => {
    await expect(write({ nps: 1 }, 987654321)).rejects.toMatchObject({ code: 'customer-not-found' });
  });
});

describe('the catalogue of attributes', () => {
  it('lists each with its type and its commonest values', async () => {
    await domain.get(CustomersService).upsertMany(
      [
        { externalId: 'B', attributes: { skin: 'oily', nps: 7 } },
        { externalId: 'C', attributes: { skin: 'oily', likes: ['tea', 'cups'] } },
        { externalId: 'D', attributes: { likes: ['tea'], vip: true } },
      ],
      { source: 'test' },
    );
    expect(await domain.get(AttributesRead).catalogue()).toEqual([
      { name: 'likes', type: 'list', values: ['tea', 'cups'] },
      { name: 'nps', type: 'number', values: ['7'] },
      { name: 'skin', type: 'text', values: ['oily', 'dry'] },
      { name: 'vip', type: 'boolean', values: ['true'] },
    ]);
  });
});

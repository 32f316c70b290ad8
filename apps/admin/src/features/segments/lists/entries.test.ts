import { describe, expect, it } from 'vitest';
import { entriesOf } from './entries';

describe('pasted entries', () => {
  it('are parted by lines, commas and semicolons of either width', () => {
    expect(entriesOf('C1, C2；a@b.com\r\n\r\n +86 139 0000 0001 、C 3\t')).toEqual([
      'C1',
      'C2',
      'a@b.com',
      '+86 139 0000 0001',
      'C 3',
    ]);
  });

  it('are none where nothing was pasted', () => {
    expect([entriesOf(undefined), entriesOf(' \n , ')]).toEqual([[], []]);
  });
});

import { describe, expect, it } from 'vitest';
import { settingsFor } from './embedded-postgres-settings.js';

const GB = 1024 ** 3;
const roomy = 8 * GB;

describe('settings for a machine', () => {
  it('gives the buffers a quarter of the memory, between 128 MB and 2 GB', () => {
    const buffers = (memory: number) => settingsFor({ memory, sharedMemory: roomy }).shared_buffers;
    expect(buffers(0.25 * GB)).toBe('128MB');
    expect(buffers(4 * GB)).toBe('1024MB');
    expect(buffers(64 * GB)).toBe('2048MB');
  });

  it('gives one sort or hash 64 MB at most', () => {
    const workMem = (memory: number) => settingsFor({ memory, sharedMemory: roomy }).work_mem;
    expect(workMem(2 * GB)).toBe('8MB');
    expect(workMem(16 * GB)).toBe('40MB');
    expect(workMem(256 * GB)).toBe('64MB');
  });

  it("avoids a container's small /dev/shm, where parallel queries would fail", () => {
    const kind = (sharedMemory: number | null) =>
      settingsFor({ memory: 4 * GB, sharedMemory }).dynamic_shared_memory_type;
    expect(kind(64 * 1024 ** 2)).toBe('sysv');
    expect(kind(roomy)).toBeUndefined();
    expect(kind(null)).toBeUndefined();
  });
});

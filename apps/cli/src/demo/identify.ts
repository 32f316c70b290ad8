import type { DemoWorld } from './demo-world.js';
import { chapter, table, tell } from './narrator.js';

interface Import {
  id: number;
  status: string;
  counts: Record<string, unknown> | null;
  /** How the file would be read, as recognised. */
  plan: object;
}

const SETTLED = ['checked', 'done', 'failed', 'cancelled'];

/** Who they are: the shop's customers, and a file of order lines, imported twice. */
export async function identify(
  world: DemoWorld,
  file: { name: string; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  chapter(1, { en: 'Identify', zh: '识别' });
  const first = await importFile(world, file);
  tell({ en: `Imported ${file.name}:`, zh: `导入 ${file.name}：` });
  table(flatten(first));
  const second = await importFile(world, file);
  tell({ en: 'The same file again:', zh: '同一文件再次导入：' });
  table(flatten(second));
}

async function importFile(
  { admin }: DemoWorld,
  { name, bytes }: { name: string; bytes: Uint8Array<ArrayBuffer> },
) {
  const uploaded = await admin.upload<Import>(`/api/imports?fileName=${encodeURIComponent(name)}`, bytes);
  await admin.put(`/api/imports/${uploaded.id}/plan`, uploaded.plan);
  await admin.post(`/api/imports/${uploaded.id}/apply`);
  const done = await admin.until<Import>(`/api/imports/${uploaded.id}`, ({ status }) =>
    SETTLED.includes(status),
  );
  if (done.status !== 'done') throw new Error(`the import ended as ${done.status}`);
  return done.counts ?? {};
}

/** Counts by their dotted names. */
function flatten(counts: Record<string, unknown>, prefix = ''): [string, number][] {
  return Object.entries(counts).flatMap(([name, value]): [string, number][] =>
    typeof value === 'number'
      ? [[prefix + name, value]]
      : flatten((value ?? {}) as Record<string, unknown>, `${prefix}${name}.`),
  );
}

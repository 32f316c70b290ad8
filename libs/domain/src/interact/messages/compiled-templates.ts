import { Injectable } from '@nestjs/common';
import type { CompiledTemplate } from '@roundtrip/templates';
import { TemplatesRead } from '../templates/templates.read.js';

/** Versions never change, so what was read once stays right; a worker rarely has more of them in use. */
const KEPT = 200;

/** The compiled template versions in use, each read once. */
@Injectable()
export class CompiledTemplates {
  private readonly known = new Map<number, CompiledTemplate>();

  constructor(private readonly templates: TemplatesRead) {}

  /** The versions asked for, by id, in at most one query; one that does not exist is absent. */
  async of(versionIds: readonly number[]): Promise<ReadonlyMap<number, CompiledTemplate>> {
    const wanted = new Set(versionIds);
    const found = new Map<number, CompiledTemplate>();
    for (const id of wanted) {
      const known = this.known.get(id);
      if (known) found.set(id, known);
    }
    const unknown = [...wanted].filter((id) => !found.has(id));
    if (unknown.length > 0)
      for (const [id, compiled] of await this.templates.compiled(unknown)) {
        found.set(id, compiled);
        this.remember(id, compiled);
      }
    return found;
  }

  private remember(id: number, compiled: CompiledTemplate): void {
    this.known.set(id, compiled);
    const oldest = this.known.keys().next();
    if (this.known.size > KEPT && !oldest.done) this.known.delete(oldest.value);
  }
}

import { performance } from 'node:perf_hooks';
import { TemplateRenderError } from '../render-error.js';
import type { RenderLimits } from '../limits.js';

/**
 * A sane message takes some hundred steps. Below this many the clock is not asked, so that a garbage collection or a
 * busy machine never stops an innocent message; what they can cost at most is bounded by their number.
 */
const STEPS_BEFORE_THE_CLOCK = 2_000;
const STEPS_BETWEEN_LOOKS = 64;

/**
 * Bounds the work of one rendering. Handlebars runs synchronously and its programs are straight lines: only helpers
 * repeat anything, so each helper call and each iteration is a step taken here, and a template that loops or
 * explodes is stopped from inside.
 */
export class RenderBudget {
  private steps = 0;
  private readonly started = performance.now();
  private chars = 0;

  constructor(private readonly limits: RenderLimits) {}

  /** Characters accounted for so far. */
  get emitted(): number {
    return this.chars;
  }

  /** @throws TemplateRenderError `template-time-limit` */
  step(): void {
    this.steps += 1;
    if (this.steps < STEPS_BEFORE_THE_CLOCK || this.steps % STEPS_BETWEEN_LOOKS !== 0) return;
    if (performance.now() - this.started <= this.limits.timeMs) return;
    throw new TemplateRenderError(
      'template-time-limit',
      `The template was stopped after ${this.limits.timeMs} ms: it repeats too much.`,
      { limitMs: this.limits.timeMs },
    );
  }

  /** @throws TemplateRenderError `template-too-large` */
  emit(chars: number): void {
    this.chars += chars;
    if (this.chars <= this.limits.outputChars) return;
    throw new TemplateRenderError(
      'template-too-large',
      `The template produces more than ${this.limits.outputChars} characters.`,
      { limit: this.limits.outputChars },
    );
  }
}

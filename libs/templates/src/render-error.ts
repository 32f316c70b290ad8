export type TemplateRenderErrorCode =
  /** `params.locale`; the template has no text in any language. */
  | 'template-without-content'
  /** `params.format`; compiled by another version of the compiler. */
  | 'template-outdated'
  /** `params.limitMs` */
  | 'template-time-limit'
  /** `params.limit`, in characters */
  | 'template-too-large'
  /** `params.paths`, comma-separated; only in strict mode. */
  | 'template-variables-missing'
  /** `params.helper`, `params.value`: a helper got what it cannot use, such as a date that is none. */
  | 'template-bad-value'
  /** `params.detail` */
  | 'template-failed'
  /** `params.link`: no such link in the message. */
  | 'link-unknown'
  /** `params.link`, `params.target`: the link leads to no web address. */
  | 'link-not-web';

/** A message that cannot be rendered. One message's trouble: the others of its batch are not affected. */
export class TemplateRenderError extends Error {
  override readonly name = 'TemplateRenderError';

  constructor(
    readonly code: TemplateRenderErrorCode,
    message: string,
    readonly params: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** Gives every failure its typed form. */
export function typedErrors<Result>(work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateRenderError) throw error;
    const detail = error instanceof Error ? error.message : String(error);
    throw new TemplateRenderError(
      'template-failed',
      `The template failed: ${detail}`,
      { detail },
      { cause: error },
    );
  }
}

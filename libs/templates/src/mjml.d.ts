declare module 'mjml' {
  interface MjmlOptions {
    validationLevel?: 'strict' | 'soft' | 'skip';
    /** Fonts that are fetched from their address when a layout names them. */
    fonts?: Record<string, string>;
    ignoreIncludes?: boolean;
    keepComments?: boolean;
  }

  interface MjmlError {
    line: number;
    message: string;
    tagName: string;
    formattedMessage: string;
  }

  /** Rejects where the layout cannot be read at all; lesser faults are returned. */
  export default function mjml2html(
    mjml: string,
    options?: MjmlOptions,
  ): Promise<{ html: string; errors: MjmlError[] }>;
}

const escape = (text: string): string => text.toLowerCase().replace(/[\\%_]/g, '\\$&');

/** A LIKE pattern for lower-case text that contains this, whatever signs it is made of. */
export const containing = (text: string): string => `%${escape(text)}%`;

import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

const colours = process.stdout.isTTY && !process.env.NO_COLOR;

/** Colours for a terminal, plain text for a file or a pipe. */
export const style = (format: Style, text: string): string => (colours ? styleText(format, text) : text);

import type { Graph } from './definition';

/** What a campaign is exported as. */
export interface Exported {
  name: string;
  /** Of any version: the server reads older ones as what they mean today. */
  definition: Graph;
}

const LONGEST_NAME = 120;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The campaign in a file: as it was exported, or a definition alone, which is named after the file. */
export function readExported(text: string, fileName: string): Exported | 'notJson' | 'noDefinition' {
  const parsed = parse(text);
  if (parsed === undefined) return 'notJson';
  if (!isObject(parsed)) return 'noDefinition';
  const definition = parsed.definition ?? parsed;
  if (!isObject(definition) || !isObject(definition.trigger)) return 'noDefinition';
  const named = typeof parsed.name === 'string' ? parsed.name.trim() : '';
  const name = (named || fileName.replace(/\.json$/i, '')).slice(0, LONGEST_NAME);
  return { name, definition: definition as Graph };
}

/** The migrated database that every test file gets a clone of. */
export const TEMPLATE = 'template_migrated';

export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * The API key of a request: as a bearer token, or as the user name of basic authentication, which is how client
 * libraries of the Segment HTTP API send their write key.
 */
export function readApiKey(authorization = ''): string | undefined {
  const [, scheme, credentials] = /^(Bearer|Basic) +(\S+) *$/i.exec(authorization) ?? [];
  if (credentials === undefined || scheme?.toLowerCase() === 'bearer') return credentials;
  return Buffer.from(credentials, 'base64').toString('utf8').split(':')[0];
}

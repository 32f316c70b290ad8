/** Why nothing can be sent to an address; null: it can, as far as its text tells. */
export type AddressFault = 'webhook-url-missing' | 'webhook-url-invalid' | 'webhook-url-credentials';

export function faultOfAddress(url: string): AddressFault | null {
  if (url === '') return 'webhook-url-missing';
  if (!URL.canParse(url)) return 'webhook-url-invalid';
  const { protocol, hostname, username, password } = new URL(url);
  if ((protocol !== 'https:' && protocol !== 'http:') || hostname === '') return 'webhook-url-invalid';
  // What stands in an address is read by everybody who sees the campaign.
  return username !== '' || password !== '' ? 'webhook-url-credentials' : null;
}

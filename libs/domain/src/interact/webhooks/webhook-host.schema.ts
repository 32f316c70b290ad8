import { z } from 'zod';

/** Where webhooks may be sent: scheme, name and port, with the secret that signs what goes there. */
export const webhookHostSchema = z
  .object({
    origin: z.string(),
    changedAt: z.coerce.date(),
    /** False where the secret was sealed under another ROUNDTRIP_SECRET: it has to be given again. */
    readable: z.boolean(),
  })
  .meta({ id: 'WebhookHost' });
export type WebhookHost = z.infer<typeof webhookHostSchema>;

/** The secret is kept for the address' origin, and is never given back. */
export const saveWebhookHostSchema = z
  .strictObject({
    url: z.url({ protocol: /^https?$/, hostname: /.+/ }).max(2000),
    secret: z.string().min(16).max(500),
  })
  .meta({ id: 'SaveWebhookHost' });
export type SaveWebhookHost = z.infer<typeof saveWebhookHostSchema>;

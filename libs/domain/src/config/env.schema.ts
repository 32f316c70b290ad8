import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);
const blankAsAbsent = (value: unknown): unknown => (value === '' ? undefined : value);
const optionalUrl = (protocols: RegExp) =>
  z.preprocess(blankAsAbsent, z.url({ protocol: protocols, hostname: /.+/ }).optional());

const isNetwork = (text: string): boolean =>
  z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()]).safeParse(text).success;

/** Every environment variable Roundtrip reads, in one place; README.md's table says the same in prose. */
export const envSchema = z.object({
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, hostname: /.*/ }),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(12),
  ROUNDTRIP_SECRET: z.string().min(32),
  SMTP_URL: optionalUrl(/^smtps?$/),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: optionalUrl(/^https?$/),
  MAILBOX_PORT: port.default(2525),
  /** Mail reports (bounces, complaints) come to addresses in this domain, whose MX leads to BOUNCE_PORT. */
  BOUNCE_DOMAIN: z.preprocess(blankAsAbsent, z.hostname().optional()),
  BOUNCE_HOST: z.string().default('127.0.0.1'),
  BOUNCE_PORT: port.default(2526),
  /** An RSA key in PEM; its public half stands in DNS under {selector}._domainkey.{domain}. */
  DKIM_KEY_FILE: z.preprocess(blankAsAbsent, z.string().optional()),
  DKIM_SELECTOR: z
    .string()
    .regex(/^[\w.-]+$/)
    .default('roundtrip'),
  DKIM_DOMAIN: z.preprocess(blankAsAbsent, z.hostname().optional()),
  /** Private networks webhooks of campaigns may be sent to, by commas: `10.20.0.0/16,fd00::/8`. */
  WEBHOOK_ALLOWED_NETWORKS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((each) => each.trim() || []))
    .refine((list) => list.every(isNetwork), 'must be addresses or networks, such as 10.20.0.0/16'),
  SEND_CONCURRENCY: z.coerce.number().int().min(1).max(200).default(20),
  UPLOAD_LIMIT_MB: z.coerce.number().int().min(1).max(10_000).default(1024),
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  ADMIN_DIR: z.string().default('dist/admin'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export type Env = z.infer<typeof envSchema>;

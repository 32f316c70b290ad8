import { type Env, envSchema } from './env.schema.js';

/** A set-up fault that the person starting Roundtrip can mend. Its message names each variable, never its value. */
export class ConfigError extends Error {}

/** The validated environment, frozen. Injected everywhere; `process.env` is read nowhere else. */
export class Config {
  readonly env: Readonly<Env>;

  constructor(env: Env) {
    this.env = Object.freeze({ ...env });
  }

  /** Where customers' browsers reach the api; links in messages start with it. No trailing slash. */
  get publicUrl(): string {
    return (this.env.PUBLIC_URL ?? `http://127.0.0.1:${this.env.PORT}`).replace(/\/+$/, '');
  }

  get isHttps(): boolean {
    return this.publicUrl.startsWith('https:');
  }
}

export function loadConfig(variables: NodeJS.ProcessEnv): Config {
  const parsed = envSchema.safeParse(variables);
  if (parsed.success) return new Config(parsed.data);
  const faults = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`The configuration has faults:\n${faults.join('\n')}`);
}

import { z } from 'zod'
import { type Host, readHost } from './hooks/hosts.ts'

const Origin = z
  .url({ protocol: /^https?$/ })
  .transform((address) => address.replace(/\/+$/, ''))
  .refine(
    (address) => new URL(address).origin === address,
    'must be an origin like https://groundwork.example, without a path',
  )

/** The message says nothing of what was given: it holds a password. */
const Postgres = z
  .string()
  .refine(
    (address) => /^postgres(ql)?:\/\//.test(address) && URL.canParse(address),
    'must be an address like postgres://name:password@host:5432/database, with %40 for @ in a password',
  )

/** What goes through it is what people write, drafts included, so whoever gets in can read along. */
const RedisUrl = z
  .url({
    protocol: /^rediss?$/,
    hostname: /./,
    abort: true,
    error: 'must look like redis://:password@host:6379, or rediss:// for TLS',
  })
  .refine((address) => new URL(address).search === '', 'takes no options behind a question mark')
  .refine(
    (address) => isLoopback(new URL(address).hostname) || new URL(address).password !== '',
    'needs a password, as in redis://:password@host:6379, unless Redis runs on this very machine',
  )

const isLoopback = (host: string) => /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host)

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('0.0.0.0'),
  /** Where people reach this server, as they type it; without it, links use the address a request came to. */
  PUBLIC_URL: Origin.optional(),
  DATA_DIR: z.string().min(1).default('./data'),
  /** Where several servers keep their boards together; without it, one server keeps them in DATA_DIR. */
  DATABASE_URL: Postgres.optional(),
  /** Where several servers on one database hear each other. */
  REDIS_URL: RedisUrl.optional(),
  /** Boards that nobody has opened for so many days are deleted, after a warning; 0: none is. */
  RETENTION_DAYS: z.coerce.number().int().min(0).max(36_500).default(90),
  /** How many reverse proxies stand in front, so that rate limits see people's addresses and not the proxy's. */
  TRUST_PROXY: z.coerce.number().int().min(0).max(10).default(0),
  /** Opens `/metrics` to machines other than this one. Guessing a shorter one is a matter of time. */
  METRICS_TOKEN: z
    .string()
    .regex(/^[A-Za-z0-9_-]{16,200}$/, 'must have 16 to 200 letters, digits, dashes or underscores')
    .optional(),
  /** Hosts that boards may tell of their signals, with commas; none: this server calls nobody. */
  WEBHOOK_HOSTS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .refine(
      (hosts) => hosts.every((host) => readHost(host) !== null),
      'must be hosts like hooks.example.org, or whole origins like http://10.0.0.7:5678, with commas between them',
    )
    .transform((hosts) => hosts.flatMap((host) => readHost(host) ?? [])),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

const Settings = Environment.refine(({ REDIS_URL, DATABASE_URL }) => !REDIS_URL || DATABASE_URL, {
  path: ['REDIS_URL'],
  message: 'is for several servers on one database. Give each of them the same DATABASE_URL, or leave REDIS_URL out',
})

export type Config = {
  readonly port: number
  readonly host: string
  readonly publicUrl: string | undefined
  readonly dataDirectory: string
  readonly databaseUrl: string | undefined
  readonly redisUrl: string | undefined
  readonly retentionDays: number
  readonly trustProxy: number
  readonly metricsToken: string | undefined
  readonly webhooks: { readonly hosts: readonly Host[] }
  readonly logLevel: string
}

/** Reads the environment, the only place that does. Throws one clear sentence per setting that is wrong. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const parsed = Settings.safeParse(given)
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These settings cannot be used:\n  ${wrong.join('\n  ')}`)
  }
  const { PORT, HOST, PUBLIC_URL, DATA_DIR, DATABASE_URL, REDIS_URL, RETENTION_DAYS, TRUST_PROXY } = parsed.data
  const { METRICS_TOKEN, WEBHOOK_HOSTS, LOG_LEVEL } = parsed.data
  return {
    port: PORT,
    host: HOST,
    publicUrl: PUBLIC_URL,
    dataDirectory: DATA_DIR,
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    retentionDays: RETENTION_DAYS,
    trustProxy: TRUST_PROXY,
    metricsToken: METRICS_TOKEN,
    webhooks: { hosts: WEBHOOK_HOSTS },
    logLevel: LOG_LEVEL,
  }
}

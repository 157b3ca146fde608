import * as v from 'valibot'

import { ShopId } from '#domain/ids.ts'
import { LegalSeller } from '#domain/legalSeller.ts'
import { HOUR, SECOND } from '#domain/time.ts'

const text = v.pipe(v.string(), v.nonEmpty())
const digits = (expected: string) => v.pipe(v.string(), v.digits(`expected ${expected}`))
const number = (expected: string) => v.pipe(digits(expected), v.toNumber())
const port = v.pipe(number('a port'), v.maxValue(65_535, 'expected a port'))
const list = v.pipe(
  v.string(),
  v.transform((said) => said.split(',').flatMap((item) => item.trim() || [])),
)

const PAIR = /^([1-9]\d*):(\S+)$/
const apps = v.pipe(
  list,
  v.array(v.pipe(v.string(), v.regex(PAIR, 'expected appId:key pairs with commas between'))),
  v.transform((pairs) => new Map(pairs.map((pair) => [pair.replace(PAIR, '$1'), pair.replace(PAIR, '$2')]))),
)

const ORIGIN = /^https?:\/\/[\w.*:-]+$/
const origins = v.pipe(
  list,
  v.array(
    v.pipe(v.string(), v.regex(ORIGIN, 'expected origins such as https://prod-app51000001-*.pages-ac.vk-apps.com')),
  ),
  v.transform((patterns) => patterns.map(patternOf)),
)

function patternOf(origin: string): RegExp {
  const literal = origin.replaceAll('.', String.raw`\.`)
  return new RegExp(`^${literal.replaceAll('*', '[0-9a-z-]+')}$`)
}

const PUBLIC = /^https?:\/\/[\w.:-]+(\/[\w./-]*)?$/

const key = <const Schema extends v.GenericSchema<string, unknown>>(says: string, schema: Schema) =>
  v.pipe(schema, v.description(says))
const given = <const Schema extends v.GenericSchema<string, unknown>>(says: string, schema: Schema) =>
  v.optional(key(says, schema))
const usually = <const Schema extends v.GenericSchema<string, unknown>>(
  says: string,
  fallback: string,
  schema: Schema,
) => v.optional(v.pipe(v.string(), schema, v.description(says)), fallback)

/** All that can be said to a server from outside. The README's table and `.env.example` are made from this. */
export const Environment = v.object({
  PORT: usually('The port that the shop is served on.', '8080', port),
  HOST: usually('The address that it listens on.', '0.0.0.0', text),
  PUBLIC_URL: given(
    'The address at which people reach the shop, `https://…/`: links that leave the network lead to their previews there. Unset: they lead into the network.',
    v.pipe(
      v.string(),
      v.regex(PUBLIC, 'expected an address such as https://shop.example/'),
      v.transform((address) => address.replace(/\/*$/, '/')),
    ),
  ),
  DATA_DIR: usually('The folder of the SQLite file and of pictures.', '.data', text),
  DATABASE_URL: given(
    '`postgres://…` for PostgreSQL, or the path of a SQLite file. Unset: `shop.sqlite` in `DATA_DIR`.',
    text,
  ),
  POSTGRES_CONNECTIONS: usually(
    'The most connections to PostgreSQL at once.',
    '12',
    v.pipe(number('a number'), v.minValue(2, 'expected at least 2')),
  ),
  POSTGRES_PREPARE: usually(
    '`no` where a pooler older than PgBouncer 1.21 stands before PostgreSQL.',
    'yes',
    v.picklist(['yes', 'no'], 'expected yes or no'),
  ),
  FILES_DIR: given('Where pictures are kept. Unset: `files` in `DATA_DIR`.', text),
  SESSION_SECRET: given(
    'Signs sessions: at least 32 characters, the same on every server. Unset on SQLite: made on the first start and kept beside the file.',
    v.pipe(v.string(), v.minLength(32, 'expected at least 32 characters')),
  ),
  VK_APPS: usually('Mini-apps of VK as `appId:protectedKey`, with commas between.', '', apps),
  OK_APPS: usually('The same mini-apps as Odnoklassniki knows them, `appId:secretKey`, with commas between.', '', apps),
  VK_SERVICE_TOKEN: given('The mini-app’s service token, by which names are read and notifications sent.', text),
  VK_COMMUNITY_TOKEN: given(
    'The community’s own token, with the right to messages: orders’ news is written to buyers who allow messages but no notifications.',
    text,
  ),
  VK_CALLBACK_SECRET: given(
    'The secret key of the community’s Callback API, by which VK tells who allows or forbids messages: at most 50 characters.',
    v.pipe(v.string(), v.regex(/^[\x21-\x7e]{8,50}$/, 'expected 8 to 50 characters without spaces')),
  ),
  VK_CALLBACK_CONFIRMATION: given(
    'The string that VK expects as the answer when it confirms the server.',
    v.pipe(v.string(), v.regex(/^\w{1,64}$/, 'expected the string that VK shows')),
  ),
  COMMUNITY_ID: given('The community of VK whose admins are the shop’s sellers.', digits('the number of a community')),
  OK_COMMUNITY_ID: given(
    'The same of a group in Odnoklassniki, whose numbers are its own.',
    digits('the number of a group'),
  ),
  SHOP_NAME: usually('The shop’s name when it is first started.', 'Вместе', text),
  COURIER_PRICE: usually(
    'What courier delivery costs when the shop is first started, in roubles.',
    '300',
    v.pipe(
      number('a whole number of roubles'),
      v.transform((roubles) => roubles * 100),
    ),
  ),
  SELLER_NAME: given(
    'Who sells in the eyes of the law, `ООО «…»` or `ИП …`: named on the page about the shop, as are the seven keys below.',
    LegalSeller.entries.name.wrapped,
  ),
  SELLER_INN: given('Their INN.', LegalSeller.entries.inn.wrapped),
  SELLER_OGRN: given('Their OGRN, or OGRNIP of an entrepreneur.', LegalSeller.entries.ogrn.wrapped),
  SELLER_ADDRESS: given('Their legal address.', LegalSeller.entries.address.wrapped),
  SELLER_PHONE: given('The phone at which buyers reach them.', LegalSeller.entries.phone.wrapped),
  SELLER_EMAIL: given('The e-mail at which buyers reach them.', LegalSeller.entries.email.wrapped),
  RETURNS_URL: given(
    'The page of the shop’s own terms of returns, `https://…`.',
    LegalSeller.entries.returnsPage.wrapped,
  ),
  PRIVACY_URL: given(
    'The page of the shop’s own policy on personal data, `https://…`.',
    LegalSeller.entries.privacyPage.wrapped,
  ),
  HOME_SHOP: given('The id of the shop that a plain browser sees, where there are several.', ShopId),
  ALLOWED_ORIGINS: usually(
    'Other origins that may call the API, with commas between; `*` stands for letters, digits and dashes.',
    '',
    origins,
  ),
  LAUNCH_MAX_AGE: usually(
    'For how many hours a launch string of VK is accepted.',
    '24',
    v.pipe(
      number('a number of hours'),
      v.minValue(1, 'expected at least an hour'),
      v.transform((hours) => hours * HOUR),
    ),
  ),
  PAYMENTS: given(
    '`sandbox` for pretend money. Unset: orders are taken without online payment.',
    v.picklist(['sandbox'], 'expected sandbox'),
  ),
  SANDBOX_SHOP: given(
    '`1` agrees that this shop’s money is pretend; every page then says so.',
    v.picklist(['1'], 'expected 1'),
  ),
  METRICS_PORT: given('A port of its own for `/metrics`. Unset: on the shop’s port, for this machine alone.', port),
  LOG_LEVEL: usually(
    'The least that is logged.',
    'info',
    v.picklist(['debug', 'info', 'warn', 'error', 'silent'], 'expected debug, info, warn, error or silent'),
  ),
  STOP_WITHIN: usually(
    'How many seconds a server that is told to stop gives to running requests.',
    '10',
    v.pipe(
      number('a number of seconds'),
      v.transform((seconds) => seconds * SECOND),
    ),
  ),
})
export type Environment = v.InferOutput<typeof Environment>

/** Whatever is wrong with the environment, all of it, in words. Values are not repeated: some are secrets. */
export class EnvironmentWrong extends Error {
  override readonly name = 'EnvironmentWrong'

  constructor(faults: readonly string[]) {
    super(`The environment is not as it has to be:\n${faults.map((fault) => `  ${fault}`).join('\n')}`)
  }
}

export function readEnvironment(said: Readonly<Record<string, string | undefined>>): Environment {
  // Docker Compose hands over keys that stand in its file without a value as empty ones.
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = v.safeParse(Environment, given)
  const faults = parsed.success
    ? contradictionsIn(parsed.output)
    : parsed.issues.map((issue) => `${v.getDotPath(issue)}: ${issue.message}`)
  if (!parsed.success || faults.length > 0) throw new EnvironmentWrong([...new Set(faults)])
  return parsed.output
}

export const isPostgres = (address: string): boolean => /^postgres(ql)?:\/\//.test(address)

function contradictionsIn(environment: Environment): string[] {
  const { PAYMENTS, SANDBOX_SHOP, DATABASE_URL, SESSION_SECRET, VK_COMMUNITY_TOKEN, COMMUNITY_ID, VK_APPS } =
    environment
  const { VK_CALLBACK_SECRET, VK_CALLBACK_CONFIRMATION } = environment
  const faults: string[] = []
  if (PAYMENTS === 'sandbox' && SANDBOX_SHOP !== '1') {
    faults.push('PAYMENTS: sandbox is pretend money, and refused unless SANDBOX_SHOP=1 agrees to it')
  }
  if (DATABASE_URL !== undefined && isPostgres(DATABASE_URL) && SESSION_SECRET === undefined) {
    faults.push(
      'SESSION_SECRET: has to be set on PostgreSQL, the same for every server; `openssl rand -base64 32` makes one',
    )
  }
  if (VK_COMMUNITY_TOKEN !== undefined && (COMMUNITY_ID === undefined || VK_APPS.size === 0)) {
    faults.push('VK_COMMUNITY_TOKEN: needs COMMUNITY_ID and VK_APPS beside it, which its messages lead to')
  }
  const callback = [VK_CALLBACK_SECRET, VK_CALLBACK_CONFIRMATION].filter((said) => said !== undefined)
  if (callback.length === 1 || (callback.length === 2 && COMMUNITY_ID === undefined)) {
    faults.push(
      'VK_CALLBACK_SECRET: needs VK_CALLBACK_CONFIRMATION and COMMUNITY_ID beside it, as the confirmation does',
    )
  }
  return faults
}

import { join } from 'node:path'

import { v7 } from 'uuid'

import { instant } from '#domain/time.ts'

import { createBell } from '../bell.ts'
import type { Environment } from '../environment.ts'
import { createFolderFiles } from '../outside/files/folderFiles.node.ts'
import { createVkNetwork } from '../outside/network/vkNetwork.ts'
import { createSandboxPayments } from '../outside/payments/sandboxPayments.ts'
import type { Log, Settings, World } from '../world.ts'
import { createLatePictures } from './latePictures.node.ts'
import { openDatabase } from './openDatabase.node.ts'

/** The world as it is: this machine's clock and disk, the owner's database, VK itself. */
export async function openRealWorld(
  environment: Environment,
  log: Log,
): Promise<{ world: World; close: () => Promise<void> }> {
  const { database, sessionSecret, close } = await openDatabase(environment, log)
  const ground = {
    db: database.db,
    transaction: database.transaction,
    now: () => instant(Date.now()),
    newId: () => v7(),
    bell: createBell(),
  }
  const files = createFolderFiles(environment.FILES_DIR ?? join(environment.DATA_DIR, 'files'))
  const world: World = {
    ...ground,
    log,
    settings: settingsOf(environment, sessionSecret),
    payments: environment.PAYMENTS === 'sandbox' ? createSandboxPayments(ground) : null,
    network: networkOf(environment),
    files,
    pictures: createLatePictures(files),
  }
  return { world, close }
}

function settingsOf(environment: Environment, sessionSecret: string): Settings {
  const { VK_APPS, OK_APPS, LAUNCH_MAX_AGE, HOME_SHOP, PUBLIC_URL, ALLOWED_ORIGINS, PAYMENTS } = environment
  const secrets = { vk: VK_APPS, ok: OK_APPS }
  return {
    sessionSecret,
    launchMaxAge: LAUNCH_MAX_AGE,
    secretOf: (host, appId) => secrets[host].get(appId) ?? null,
    homeShop: HOME_SHOP ?? null,
    publicUrl: PUBLIC_URL ?? null,
    allowedOrigins: ALLOWED_ORIGINS,
    vkCallback: vkCallbackOf(environment),
    pretendMoney: PAYMENTS === 'sandbox',
  }
}

function vkCallbackOf({ COMMUNITY_ID, VK_CALLBACK_SECRET, VK_CALLBACK_CONFIRMATION }: Environment) {
  if (COMMUNITY_ID === undefined || VK_CALLBACK_SECRET === undefined || VK_CALLBACK_CONFIRMATION === undefined)
    return null
  return { community: COMMUNITY_ID, secret: VK_CALLBACK_SECRET, confirmation: VK_CALLBACK_CONFIRMATION }
}

function networkOf({ VK_SERVICE_TOKEN, VK_COMMUNITY_TOKEN, COMMUNITY_ID, VK_APPS }: Environment) {
  const apiWith = (token: string) => ({ token, base: 'https://api.vk.com/method/', fetch })
  const [appId] = VK_APPS.keys()
  const writes = VK_COMMUNITY_TOKEN !== undefined && COMMUNITY_ID !== undefined && appId !== undefined
  return createVkNetwork({
    app: VK_SERVICE_TOKEN === undefined ? null : apiWith(VK_SERVICE_TOKEN),
    community: writes ? { api: apiWith(VK_COMMUNITY_TOKEN), id: COMMUNITY_ID, appId } : null,
  })
}

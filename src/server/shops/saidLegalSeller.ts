import type { LegalSeller } from '#domain/legalSeller.ts'

import type { Environment } from '../environment.ts'

/** Who sells, as the owner set it. */
export const saidLegalSeller = (environment: Environment): LegalSeller => ({
  name: environment.SELLER_NAME ?? null,
  inn: environment.SELLER_INN ?? null,
  ogrn: environment.SELLER_OGRN ?? null,
  address: environment.SELLER_ADDRESS ?? null,
  phone: environment.SELLER_PHONE ?? null,
  email: environment.SELLER_EMAIL ?? null,
  returnsPage: environment.RETURNS_URL ?? null,
  privacyPage: environment.PRIVACY_URL ?? null,
})

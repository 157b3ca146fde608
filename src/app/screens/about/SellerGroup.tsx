import { Button, Group, Header } from '@vkontakte/vkui'
import type { ReactNode } from 'react'

import { isEntrepreneur, type LegalSeller } from '#domain/legalSeller.ts'

import { useHost } from '../../shop/ShopProvider.tsx'
import { text } from '../../text/about.ts'
import { phoneOf } from '../../text/phone.ts'

import styles from './about.module.css'

type SellerGroupProps = Readonly<{ legalSeller: LegalSeller; communityLink: string }>

/** What the owner has said of who sells, and nothing that they have not. */
export function SellerGroup({ legalSeller, communityLink }: SellerGroupProps) {
  const host = useHost()
  const { name, inn, ogrn, address, phone, email } = legalSeller
  const isNamed = [name, inn, ogrn, address, phone, email].some((fact) => fact !== null)
  return (
    <Group header={<Header>{text.seller}</Header>}>
      {isNamed ? (
        <dl className={styles['facts']}>
          {name && <Fact of={text.name}>{name}</Fact>}
          {inn && <Fact of={text.inn}>{inn}</Fact>}
          {ogrn && <Fact of={isEntrepreneur(ogrn) ? text.ogrnip : text.ogrn}>{ogrn}</Fact>}
          {address && <Fact of={text.address}>{address}</Fact>}
          {phone && (
            <Fact of={text.phone}>
              <a href={`tel:${phone}`}>{phoneOf(phone)}</a>
            </Fact>
          )}
          {email && (
            <Fact of={text.email}>
              <a href={`mailto:${email}`}>{email}</a>
            </Fact>
          )}
        </dl>
      ) : (
        <p className={styles['words']}>{communityLink === '' ? text.unnamed : text.unnamedWrite}</p>
      )}
      {communityLink !== '' && (
        <div className={styles['press']}>
          <Button mode="secondary" size="m" onClick={() => host.openLink(communityLink)}>
            {text.write}
          </Button>
        </div>
      )}
    </Group>
  )
}

const Fact = ({ of, children }: Readonly<{ of: string; children: ReactNode }>) => (
  <div>
    <dt>{of}</dt>
    <dd>{children}</dd>
  </div>
)

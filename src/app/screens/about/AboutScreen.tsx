import { FormItem, FormStatus, Group, Panel } from '@vkontakte/vkui'

import { getAbout } from '#domain/contract/about.ts'
import type { ShopView } from '#domain/contract/launch.ts'
import type { LegalSeller } from '#domain/legalSeller.ts'

import type { ScreenProps } from '../../screenProps.ts'
import { useShopView } from '../../shop/ShopProvider.tsx'
import { useAnswer } from '../../shop/useAnswer.ts'
import { text } from '../../text/about.ts'
import { Answered } from '../../ui/Answered.tsx'
import { FormSkeleton } from '../../ui/FormSkeleton.tsx'
import { ScreenHeader } from '../../ui/ScreenHeader.tsx'
import { DeliveryTermsGroup } from './DeliveryTermsGroup.tsx'
import { PaymentGroup } from './PaymentGroup.tsx'
import { PrivacyGroup } from './PrivacyGroup.tsx'
import { ReturnsGroup } from './ReturnsGroup.tsx'
import { SellerGroup } from './SellerGroup.tsx'

/** Who sells, on what terms, how goods and money come back, and what is known of people. */
export function AboutScreen({ id }: ScreenProps<'about'>) {
  const about = useAnswer(getAbout, {})
  const shop = useShopView()
  return (
    <Panel id={id}>
      <ScreenHeader>{text.title}</ScreenHeader>
      <Answered answer={about} skeleton={<FormSkeleton />}>
        {({ legalSeller }) => shop && <About shop={shop} legalSeller={legalSeller} />}
      </Answered>
    </Panel>
  )
}

function About({ shop, legalSeller }: Readonly<{ shop: ShopView; legalSeller: LegalSeller }>) {
  return (
    <>
      {shop.pretendMoney && (
        <Group>
          <FormItem>
            <FormStatus>{text.demo}</FormStatus>
          </FormItem>
        </Group>
      )}
      <SellerGroup legalSeller={legalSeller} communityLink={shop.communityLink} />
      <DeliveryTermsGroup terms={shop.delivery} />
      <PaymentGroup shop={shop} />
      <ReturnsGroup ownTerms={legalSeller.returnsPage} />
      <PrivacyGroup ownPolicy={legalSeller.privacyPage} />
    </>
  )
}

import { Icon28CancelOutline, Icon28CopyOutline } from '@vkontakte/icons'
import { Button, ButtonGroup, CellButton, Group } from '@vkontakte/vkui'

import { type ShopOffer, WhatIsWrong } from '#domain/contract/seller.ts'
import type { OfferId } from '#domain/ids.ts'

import { open, openModal } from '../../navigation/navigator.ts'
import type { Failure } from '../../shop/failure.ts'
import { refusalData } from '../../shop/refusalData.ts'
import { say } from '../../text/failures.ts'
import { faultWords } from '../../text/offerFaults.ts'
import { text } from '../../text/offers.ts'
import { BottomBar } from '../../ui/BottomBar.tsx'
import { END, EndSheet } from './EndSheet.tsx'
import { useOfferChanges } from './useOfferChanges.ts'

type OfferActionsProps = Readonly<{ /** The version that was asked for. */ asked: OfferId; offer: ShopOffer }>

/** What can be done with an offer in its state. What is not done every day stands apart. */
export function OfferActions({ asked, offer: { id, state } }: OfferActionsProps) {
  const changes = useOfferChanges(asked, id)
  const form = (how: 'copy' | 'edit') => open({ screen: 'offer_form', of: id, how })
  const goesOn = state !== 'ended'
  return (
    <>
      <Group>
        <CellButton before={<Icon28CopyOutline />} onClick={() => form('copy')}>
          {text.copy}
        </CellButton>
        {goesOn && (
          <CellButton before={<Icon28CancelOutline />} appearance="negative" onClick={() => openModal(END)}>
            {text.end}
          </CellButton>
        )}
      </Group>
      {goesOn && (
        <BottomBar note={changes.failure && <span role="alert">{whyNot(changes.failure)}</span>}>
          <ButtonGroup gap="s" stretched>
            <Button size="l" stretched mode="secondary" onClick={() => form('edit')}>
              {text.edit}
            </Button>
            {state === 'paused' ? (
              <Button size="l" stretched loading={changes.running} onClick={changes.resume}>
                {text.resume}
              </Button>
            ) : (
              <Button size="l" stretched mode="secondary" loading={changes.running} onClick={changes.pause}>
                {text.pause}
              </Button>
            )}
          </ButtonGroup>
        </BottomBar>
      )}
      <EndSheet end={changes.end} />
    </>
  )
}

/** The words for buyers speak of buying; these of what the seller was about to do. */
function whyNot(failure: Failure): string {
  const wrong = refusalData(failure, 'offer_invalid', WhatIsWrong)
  if (wrong) return faultWords[wrong.fault]
  return failure.name === 'Refused' && failure.code === 'offer_not_running' ? text.over : say(failure)
}

import * as v from 'valibot'

import type { GroupPicture } from '#domain/contract/groupBuys.ts'
import { GroupId, OfferId, ProductId } from '#domain/ids.ts'
import { PriceLadder } from '#domain/ladder.ts'
import { instant } from '#domain/time.ts'

export const ID = '01970000-0000-7000-8000-000000000001'

/** A group of two to three that one person is in, and that gathers until its clock says 1. */
export const aGroupPicture: GroupPicture = {
  id: v.parse(GroupId, ID),
  version: 1,
  offerId: v.parse(OfferId, ID),
  product: { id: v.parse(ProductId, ID), name: 'Кружка', picture: null },
  state: 'gathering',
  ladder: v.parse(PriceLadder, [
    { from: 1, price: 990_00 },
    { from: 2, price: 790_00 },
    { from: 3, price: 690_00 },
  ]),
  goal: 2,
  capacity: 3,
  unitsPerBuyer: 1,
  taken: 1,
  held: 0,
  openedAt: instant(0),
  closesAt: instant(1),
  endedAt: null,
  completedAt: null,
  variants: null,
  faces: [],
  news: [],
}

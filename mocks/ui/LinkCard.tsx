import { useQuery } from '@tanstack/react-query'

import { getGroup, type GroupPicture } from '#domain/contract/groupBuys.ts'
import type { PictureView } from '#domain/contract/pictures.ts'
import { getProduct, type ProductView } from '#domain/contract/products.ts'
import { phaseOf } from '#domain/groupBuy.ts'
import type { GroupId, ProductId } from '#domain/ids.ts'
import { lowestStep, type PriceLadder } from '#domain/ladder.ts'
import { placeOf } from '#domain/place.ts'
import { instant } from '#domain/time.ts'

import { appLinkIn } from '../network/appLink.ts'
import { useColumn } from './column.ts'
import { Picture } from './Picture.tsx'
import { useLanguage } from './settings.ts'
import { useSurroundings } from './surroundings.ts'
import { roubles } from './text/moments.ts'
import { useWords } from './text/words.ts'
import { useMoment } from './useMoment.ts'

import styles from './LinkCard.module.css'

type Size = 'large' | 'small'

/** A link in a post or a message, as a card. What it says of goods is asked of the shop each time, never kept here. */
export function LinkCard({ link, from, size }: { link: string; from: string; size: Size }) {
  const place = placeOf(appLinkIn(link)?.fragment ?? '')
  const { openLink } = useColumn()
  const open = () => openLink(link, from)

  if (!appLinkIn(link)) {
    return (
      <a className={styles['plain']} href={link} target="_blank" rel="noreferrer">
        {link}
      </a>
    )
  }
  if (place?.screen === 'product') return <ProductCard productId={place.productId} size={size} open={open} />
  if (place?.screen === 'group') return <GroupCard groupId={place.groupId} size={size} open={open} />
  return <ShopCard open={open} />
}

function ProductCard({ productId, size, open }: { productId: ProductId; size: Size; open: () => void }) {
  const { shop } = useSurroundings()
  const words = useWords()
  const asked = useQuery({ queryKey: ['shop', productId], queryFn: () => shop.call(getProduct, { productId }) })
  if (asked.isPending) return <Waiting size={size} />
  if (!asked.data) return <Gone open={open} words={words.card.gone} />

  const product = asked.data
  return (
    <Card size={size} open={open} picture={product.pictures[0] ?? null} title={product.name}>
      <Prices alone={cheapest(product)} ladder={product.offer?.ladder ?? null} />
    </Card>
  )
}

function GroupCard({ groupId, size, open }: { groupId: GroupId; size: Size; open: () => void }) {
  const { shop } = useSurroundings()
  const words = useWords()
  const now = useMoment()
  const asked = useQuery({
    queryKey: ['shop', groupId],
    queryFn: () => shop.call(getGroup, { groupId }),
    refetchInterval: 15_000,
  })
  if (asked.isPending) return <Waiting size={size} />
  if (!asked.data) return <Gone open={open} words={words.card.unreachable} />

  const { group } = asked.data
  return (
    <Card size={size} open={open} picture={group.product.picture} title={group.product.name} kicker={words.card.group}>
      <Prices alone={group.ladder[0].price} ladder={group.ladder} />
      <Crowd group={group} now={now} />
    </Card>
  )
}

function Crowd({ group, now }: { group: GroupPicture; now: number }) {
  const { card } = useWords()
  const phase = phaseOf(group, instant(now))
  const gathering = phase.kind === 'gathering' || phase.kind === 'filling'
  const of = group.taken < group.goal ? group.goal : group.capacity
  return (
    <span className={styles['crowd']} data-phase={gathering ? 'gathering' : phase.kind}>
      <span>{gathering ? card.gathering : card[phase.kind]}</span>
      <span className={styles['bar']} aria-hidden="true">
        <span style={{ width: `${Math.min(100, (group.taken / of) * 100)}%` }} />
      </span>
      <span>{card.joined(group.taken, of)}</span>
    </span>
  )
}

function Prices({ alone, ladder }: { alone: number; ladder: PriceLadder | null }) {
  const { card } = useWords()
  const language = useLanguage()
  const lowest = ladder && lowestStep(ladder)
  return (
    <span className={styles['prices']}>
      {lowest && lowest.from > 1 && (
        <span className={styles['together']}>
          <b>{roubles(lowest.price, language)}</b> {card.together(lowest.from)}
        </span>
      )}
      <span className={styles['alone']}>
        <b>{roubles(alone, language)}</b> {card.alone}
      </span>
    </span>
  )
}

type Drawn = {
  size: Size
  open: () => void
  picture: PictureView | null
  title: string
  kicker?: string
  children: React.ReactNode
}

function Card({ size, open, picture, title, kicker, children }: Drawn) {
  return (
    <button type="button" className={styles['card']} data-size={size} onClick={open}>
      <Picture
        picture={picture}
        sizes={size === 'large' ? '(max-width: 640px) 90vw, 560px' : '88px'}
        className={styles['picture']}
      />
      <span className={styles['words']}>
        {kicker !== undefined && <span className={styles['kicker']}>{kicker}</span>}
        <span className={styles['title']}>{title}</span>
        {children}
      </span>
    </button>
  )
}

function ShopCard({ open }: { open: () => void }) {
  const { app } = useSurroundings()
  const { card } = useWords()
  return (
    <button type="button" className={styles['card']} data-size="small" onClick={open}>
      <span className={styles['words']}>
        <span className={styles['kicker']}>{card.shop}</span>
        <span className={styles['title']}>{app.name}</span>
      </span>
    </button>
  )
}

function Gone({ open, words }: { open: () => void; words: string }) {
  return (
    <button type="button" className={styles['card']} data-size="small" onClick={open} aria-label={words}>
      <span className={styles['words']}>{words}</span>
    </button>
  )
}

function Waiting({ size }: { size: Size }) {
  const { card } = useWords()
  return <output className={styles['waiting']} data-size={size} aria-label={card.loading} />
}

const cheapest = ({ variants }: ProductView): number => Math.min(...variants.map(({ price }) => price))

import type { Pages } from '../../shop/usePages.ts'
import { OfflineBanner } from '../../ui/OfflineBanner.tsx'
import { PullDown } from './PullDown.tsx'

type Listed = Extract<Pages<unknown>, { kind: 'ready' }>

/** What stands above the goods and comes after them: whether they are old, and how to ask for them again. */
export const TopOfList = ({ list: { outdated, retry, refresh } }: { list: Listed }) => (
  <>
    <OfflineBanner outdated={outdated} retry={retry} />
    <PullDown refresh={refresh} />
  </>
)

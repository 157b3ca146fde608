import { text } from '../text/about.ts'
import { Footnote } from './Footnote.tsx'
import { PageLink } from './PageLink.tsx'

import styles from './SaleTerms.module.css'

/** What one agrees to by pressing the button beside. */
export const SaleTerms = ({ payments = true }: { payments?: boolean }) => (
  <Footnote>
    {payments ? text.paying : text.ordering}{' '}
    <PageLink to={{ screen: 'about' }} className={styles['terms']}>
      {text.terms}
    </PageLink>
  </Footnote>
)

import { Button, Placeholder } from '@vkontakte/vkui'

import { CATALOG } from '#domain/place.ts'

import { turn } from '../../navigation/navigator.ts'
import { text } from '../../text/emptyShelf.ts'

/** What stands where no product is found, and the way to all of them. */
export function EmptyShelf({ query }: { query: string }) {
  const searched = query.trim() !== ''
  return (
    <Placeholder
      title={searched ? text.nothingFound : text.emptyShelf}
      action={
        <Button size="m" mode="secondary" onClick={() => turn(CATALOG)}>
          {text.showEverything}
        </Button>
      }
    >
      {searched ? text.nothingFoundWhy(query) : text.emptyShelfWhy}
    </Placeholder>
  )
}

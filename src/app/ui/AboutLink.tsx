import { Icon28InfoOutline } from '@vkontakte/icons'
import { Group, SimpleCell } from '@vkontakte/vkui'

import { open } from '../navigation/navigator.ts'
import { text } from '../text/about.ts'

/** The quiet way to who sells and on what terms. */
export function AboutLink() {
  return (
    <Group>
      <SimpleCell
        before={<Icon28InfoOutline />}
        subtitle={text.linkWhy}
        chevron="always"
        onClick={() => open({ screen: 'about' })}
      >
        {text.link}
      </SimpleCell>
    </Group>
  )
}

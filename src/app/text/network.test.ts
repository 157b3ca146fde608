import { expect, test } from 'vitest'

import { networkOf } from './network.ts'

test.each([
  { launch: 'vk_client=ok&vk_platform=mobile_web_ok', inside: 'в Одноклассниках', because: 'it was opened there' },
  { launch: 'vk_platform=mobile_web', inside: 'во ВКонтакте', because: 'VK says nothing of itself' },
  { launch: '', inside: 'во ВКонтакте', because: 'a plain browser is sent there' },
])('the app says $inside: $because', ({ launch, inside }) => {
  expect(networkOf(launch).inside).toBe(inside)
})

import { bilingual } from './bilingual.ts'

type Names = Readonly<{
  /** As the one that does something. */ name: string
  inside: string
  asks: string
  from: string
  knows: string
}>

const NAMES = bilingual<Readonly<Record<'vk' | 'ok', Names>>>({
  ru: {
    vk: {
      name: 'ВКонтакте',
      inside: 'во ВКонтакте',
      asks: 'ВКонтакте спросит',
      from: 'из ВКонтакте',
      knows: 'ВКонтакте знает',
    },
    ok: {
      name: 'Одноклассники',
      inside: 'в Одноклассниках',
      asks: 'Одноклассники спросят',
      from: 'из Одноклассников',
      knows: 'Одноклассники знают',
    },
  },
  en: {
    vk: { name: 'VK', inside: 'in VK', asks: 'VK asks', from: 'from VK', knows: 'VK knows' },
    ok: { name: 'OK', inside: 'in OK', asks: 'OK asks', from: 'from OK', knows: 'OK knows' },
  },
})

/** The network that opened the mini-app; in a plain browser the one where shops are at home. */
export const networkOf = (launchParameters: string): Names =>
  NAMES[new URLSearchParams(launchParameters).get('vk_client') === 'ok' ? 'ok' : 'vk']

export const network = networkOf(location.search)

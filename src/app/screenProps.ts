import type { PageOf, Screen } from './navigation/page.ts'

/** What every screen is given: the id of its panel, by which VKUI finds it, and the page it shows. */
export type ScreenProps<S extends Screen> = Readonly<{ id: string; page: PageOf<S> }>

import type { PersonKey } from '#mocks/demo/people.ts'

import { fullNameOf } from './drivers/named.ts'

type Choices = Readonly<{ ifFull?: 'Открыть новую группу со мной' | 'Вернуть деньги' }>

/** What somebody writes at a checkout when the journey is not about it. */
export const delivery = (who: PersonKey, choices: Choices = {}) => ({
  name: fullNameOf(who),
  phone: '+7 916 123-45-67',
  point: 'Белорусская',
  ...choices,
})

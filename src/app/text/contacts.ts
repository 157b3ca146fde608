import { bilingual } from './bilingual.ts'
import { network } from './network.ts'

/** Words for taking a phone number, an address and an e-mail from the network. */
export const text = bilingual({
  ru: {
    why: `Можно не набирать: ${network.knows} ваш номер. Спросим, и вы решите, что нам показать.`,
    press: `Заполнить ${network.from}`,
    done: 'Заполнили тем, что нашлось. Проверьте, всё ли верно.',
    refused: 'Хорошо, заполните сами.',
    takeEmail: `Взять почту ${network.from}`,
    emailRefused: 'Хорошо, чек придёт на телефон. Почту можно набрать и самому.',
    emailFailed: 'Не получилось спросить. Наберите почту сами или оставьте поле пустым.',
    failed: 'Не получилось спросить, заполните сами.',
  },
  en: {
    why: `No need to type: ${network.knows} your number. We ask, and you decide what we may see.`,
    press: `Fill in ${network.from}`,
    done: 'We filled in what there was. Please check that it is right.',
    refused: 'All right, please fill it in yourself.',
    takeEmail: `Take the e-mail ${network.from}`,
    emailRefused: 'All right, the receipt goes to your phone. You can still type an e-mail.',
    emailFailed: 'Could not ask. Type the e-mail or leave it empty.',
    failed: 'Could not ask, please fill it in yourself.',
  },
})

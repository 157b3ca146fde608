import { bilingual } from './bilingual.ts'
import { counted } from './plural.ts'

const messages = counted({ one: 'сообщение', few: 'сообщения', many: 'сообщений', other: 'сообщения' })
const messagesInEnglish = counted({ one: 'message', other: 'messages' })

/** Words for sending something to other people, and for what came of it. */
export const text = bilingual({
  ru: {
    title: { group: 'Кого зовём?', product: 'Кому покажем?' },
    ways: {
      messageFriends: 'Написать другу',
      share: 'Отправить ссылку',
      story: 'Рассказать в истории',
      postToWall: 'Рассказать на стене',
      copy: 'Скопировать ссылку',
      qr: 'Показать QR-код',
    },
    groupMessage: (name: string, price: string, alone: string) =>
      `Покупаем вместе: ${name}. Группой выходит ${price} вместо ${alone}, присоединяйся!`,
    togetherMessage: (name: string, alone: string, lowest: string) =>
      `Смотри, что нашлось: ${name}. Отдельно ${alone}, а вместе от ${lowest}.`,
    productMessage: (name: string, price: string) => `Смотри, что нашлось: ${name}, ${price}.`,
    from: (price: string) => `от ${price}`,
    placesLeft: (count: number, time: string) =>
      count > 0 ? `Свободных мест: ${count} (на ${time})` : `Свободных мест нет (на ${time})`,
    gathersUntil: (moment: string) => `Собираемся до ${moment}`,
    moreIsCheaper: 'Чем больше людей, тем ниже цена для каждого',
    story: 'Покупаем вместе',
    storyButton: 'Открыть в магазине',
    qr: {
      title: 'QR-код',
      why: 'Наведите на него камеру другого телефона.',
      of: (name: string) => `QR-код со ссылкой: ${name}`,
    },
    messagesSent: (sent: number, picked: number) => {
      if (sent < picked) return `Отправлено ${messages(sent)} из ${picked}`
      return sent === 1 ? 'Сообщение отправлено' : `Отправлено ${messages(sent)}`
    },
    shared: {
      messageFriends: 'Сообщение отправлено',
      postToWall: 'Запись на стене опубликована',
      story: 'История готова',
      copy: 'Ссылка скопирована',
    },
    notShared: {
      unsupported: 'Здесь так не получится. Скопируйте ссылку',
      cancelled: 'Ничего не отправлено',
      timeout: 'Не дождались ответа. Может быть, всё уже отправлено',
      offline: 'Нет связи, ничего не отправлено',
      rate: 'Слишком часто. Попробуйте чуть позже',
      denied: 'Нет разрешения, ничего не отправлено',
      error: 'Не получилось. Скопируйте ссылку',
    },
  },
  en: {
    title: { group: 'Whom do we invite?', product: 'Whom do we show it to?' },
    ways: {
      messageFriends: 'Write to a friend',
      share: 'Send a link',
      story: 'Tell in a story',
      postToWall: 'Post on my wall',
      copy: 'Copy the link',
      qr: 'Show a QR code',
    },
    groupMessage: (name, price, alone) =>
      `Let’s buy together: ${name}. As a group it is ${price} instead of ${alone}. Join in!`,
    togetherMessage: (name, alone, lowest) =>
      `Look what I have found: ${name}. Alone it is ${alone}, together from ${lowest}.`,
    productMessage: (name, price) => `Look what I have found: ${name}, ${price}.`,
    from: (price) => `from ${price}`,
    placesLeft: (count, time) => (count > 0 ? `Free places: ${count} (at ${time})` : `No free places (at ${time})`),
    gathersUntil: (moment) => `We gather until ${moment}`,
    moreIsCheaper: 'The more people, the lower the price for each',
    story: 'Buying together',
    storyButton: 'Open in the shop',
    qr: {
      title: 'QR code',
      why: 'Point the camera of another phone at it.',
      of: (name) => `QR code with a link: ${name}`,
    },
    messagesSent: (sent, picked) => {
      if (sent < picked) return `${messagesInEnglish(sent)} of ${picked} sent`
      return sent === 1 ? 'The message was sent' : `${messagesInEnglish(sent)} sent`
    },
    shared: {
      messageFriends: 'The message was sent',
      postToWall: 'The post is on your wall',
      story: 'The story is ready',
      copy: 'The link was copied',
    },
    notShared: {
      unsupported: 'That does not work here. Copy the link',
      cancelled: 'Nothing was sent',
      timeout: 'No answer came. It may have been sent all the same',
      offline: 'No connection, nothing was sent',
      rate: 'Too often. Try a little later',
      denied: 'Not allowed, nothing was sent',
      error: 'That did not work. Copy the link',
    },
  },
})

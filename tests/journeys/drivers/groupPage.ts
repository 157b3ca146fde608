import type { FrameLocator } from '@playwright/test'

/** A group's page. */
export function groupPageIn(frame: FrameLocator) {
  const button = (name: string) => frame.getByRole('button', { name })
  const callFriends = () => button('Позвать друзей').click()
  const call = async (way: string) => {
    await callFriends()
    await frame.getByRole('dialog').getByRole('button', { name: way }).click()
  }
  /** What cannot be undone is asked about first. */
  const sure = frame.getByRole('alertdialog')
  const confirm = (yes: string) => sure.getByRole('button', { name: yes, exact: true }).click()

  return {
    crowd: (words: string) => frame.getByRole('status').filter({ hasText: words }),
    mySeat: (words: string) => frame.getByRole('region', { name: 'Ваше место' }).getByRole('heading', { name: words }),
    seats: frame.getByRole('list', { name: 'Места в группе' }).getByRole('listitem'),
    news: frame.getByRole('list', { name: 'Что происходит' }).getByRole('listitem'),
    timeLeft: frame.getByRole('timer'),
    join: () => button('Присоединиться').click(),
    openNew: () => button('Открыть новую группу').click(),
    pay: () => button('Оплатить').click(),
    openMyOrder: () => frame.getByRole('link', { name: 'Мой заказ' }).click(),
    tellMe: () => button('Сообщить, когда группа соберётся').click(),
    promise: frame.getByText('Мы сообщим, когда группа соберётся'),
    /** VK's sites send a link to friends by a window of their own. */
    callFriends,
    call,
    openSharing: () => button('Позвать друзей').click(),
    called: frame.getByRole('list', { name: 'Кого вы позвали' }).getByRole('listitem'),
    came: (words: string) => frame.getByText(`По вашей ссылке ${words}`),
    sendLink: () => call('Отправить ссылку'),
    postOnWall: () => call('Рассказать на стене'),
    sure,
    askToLeave: () => button('Выйти из группы').click(),
    leave: () => confirm('Выйти'),
    askToComplete: () => button('Завершить сбор сейчас').click(),
    complete: () => confirm('Завершить'),
  }
}

import { useLanguage } from '../settings.ts'

import styles from './Device.module.css'

const rows = {
  ru: ['й ц у к е н г ш щ з х', 'ф ы в а п р о л д ж э', 'я ч с м и т ь б ю'],
  en: ['q w e r t y u i o p', 'a s d f g h j k l', 'z x c v b n m'],
} as const

/** A picture of the keyboard: it takes its room, and typing is done on the real one. */
export function Keyboard() {
  const language = useLanguage()
  return (
    <div className={styles['keyboard']} aria-hidden="true">
      {rows[language].map((letters) => (
        <div key={letters}>
          {letters.split(' ').map((letter) => (
            <span key={letter}>{letter}</span>
          ))}
        </div>
      ))}
      <div>
        <span className={styles['space']} />
      </div>
    </div>
  )
}

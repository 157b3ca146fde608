import { type DeviceId, devices, sizeOf, wordOf } from '../../host/devices.ts'
import { playOn, usePlay } from '../address.ts'
import { Icon } from '../Icon.tsx'
import { useLanguage, useSettings } from '../settings.ts'
import { useWords } from '../text/words.ts'
import { useScheme } from '../useScheme.ts'

import styles from './StageBar.module.css'

/** What one holds in one's hand: the device, its light, its language and its keyboard. */
export function DeviceTools() {
  const { device, size, keyboard } = usePlay()
  const { play, stage } = useWords()
  const scheme = useScheme()
  const language = useLanguage()
  const hasKeyboard = device !== null && devices[device].kind !== 'desktop'

  return (
    <>
      <span className={styles['device']}>
        <Icon name="device" size={18} />
        <select
          aria-label={play.device}
          value={device ?? 'own'}
          onChange={({ target: { value } }) =>
            playOn({ device: value === 'own' ? null : (value as DeviceId), size: null, keyboard: false })
          }
        >
          {(['own', ...(Object.keys(devices) as DeviceId[])] as const).map((id) => (
            <option key={id} value={id}>
              {play.devices[id]}
            </option>
          ))}
        </select>
        <Icon name="chevron" size={16} />
      </span>
      {device !== null && (
        <span className={styles['device']}>
          <select
            aria-label={play.size}
            value={size ? wordOf(size) : 'own'}
            onChange={({ target: { value } }) => playOn({ size: sizeOf(value) })}
          >
            <option value="own">{play.ownSize}</option>
            {[...new Set([...(size ? [size] : []), ...devices[device].sizes].map(wordOf))].map((word) => (
              <option key={word} value={word}>
                {word.replace('x', ' × ')}
              </option>
            ))}
          </select>
          <Icon name="chevron" size={16} />
        </span>
      )}
      {hasKeyboard && (
        <button
          type="button"
          aria-label={play.keyboard}
          aria-pressed={keyboard}
          onClick={() => playOn({ keyboard: !keyboard })}
        >
          <Icon name="keyboard" size={20} />
        </button>
      )}
      <button
        type="button"
        aria-label={stage.scheme[scheme]}
        onClick={() => {
          const other = scheme === 'dark' ? 'light' : 'dark'
          useSettings.setState({ scheme: other })
          playOn({ scheme: other })
        }}
      >
        <Icon name={scheme === 'dark' ? 'sun' : 'moon'} size={20} />
      </button>
      <button
        type="button"
        aria-label={stage.language.name}
        onClick={() => {
          const other = language === 'ru' ? 'en' : 'ru'
          useSettings.setState({ language: other })
          playOn({ language: other })
        }}
      >
        {stage.language.sign}
      </button>
    </>
  )
}

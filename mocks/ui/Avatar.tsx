import { useSurroundings } from './surroundings.ts'

import styles from './Avatar.module.css'

/** Whose portrait it is stands in words beside it. Without a portrait: the first letter. */
export function Avatar({ portrait, name, size }: { portrait: string | null; name: string; size: number }) {
  const { pictures } = useSurroundings()
  const fit = { width: size, height: size }
  if (portrait === null) {
    return (
      <span className={styles['letter']} style={{ ...fit, fontSize: size * 0.42 }} aria-hidden="true">
        {name.slice(0, 1)}
      </span>
    )
  }
  const address = (width: number, type: string) => `${pictures}${portrait}-${width}.${type}`
  return (
    <picture>
      <source type="image/avif" srcSet={`${address(100, 'avif')} 1x, ${address(200, 'avif')} 2x`} />
      <img className={styles['portrait']} style={fit} src={address(100, 'webp')} {...fit} alt="" loading="lazy" />
    </picture>
  )
}

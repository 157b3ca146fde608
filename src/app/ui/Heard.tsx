import styles from './Heard.module.css'

/** Words for those who hear the screen instead of seeing it. */
export const Heard = ({ children }: { children: string }) => <span className={styles['heard']}>{children}</span>

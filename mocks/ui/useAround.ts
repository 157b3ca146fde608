import { useEffect, useState } from 'react'

const size = () => ({ width: window.innerWidth, height: window.innerHeight })

/** The size of the browser's window, which a site tells the mini-app. */
export function useAround(): Readonly<{ width: number; height: number }> {
  const [around, setAround] = useState(size)
  useEffect(() => {
    const measure = () => setAround(size())
    window.addEventListener('resize', measure)
    return () => window.removeEventListener('resize', measure)
  }, [])
  return around
}

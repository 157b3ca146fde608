const shapes = {
  feed: 'M4 6.5h16M4 12h16M4 17.5h10',
  messages: 'M20 11.5a7.5 7 0 0 1-10.9 6.2L4.5 19l1.3-3.9A6.6 6.6 0 0 1 4.500 11.500a7.500 7 0 0 1 15.500 0Z',
  friends:
    'M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Zm-5.500 8c.3-3.200 2.500-5 5.500-5s5.200 1.800 5.500 5M15.500 5a3 3 0 0 1 0 5.800M17 14.300c2 .5 3.300 2.200 3.500 4.700',
  notifications: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15L6 16.500ZM10 20.500h4',
  community:
    'M4.500 10v9.500h15V10M3.500 9l1.700-4.500h13.600L20.500 9a2.800 2.800 0 0 1-5.600 0 2.800 2.800 0 0 1-5.700 0 2.800 2.800 0 0 1-5.700 0ZM10 19.500v-5h4v5',
  heart:
    'M12 19.500s-7.500-4.300-7.500-9.600A4.200 4.200 0 0 1 12 7.400a4.200 4.200 0 0 1 7.500 2.500c0 5.300-7.500 9.600-7.500 9.600Z',
  close: 'M6.500 6.500l11 11M17.500 6.500l-11 11',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  back: 'M14.500 5.500 8 12l6.500 6.500',
  forth: 'M9.500 5.500 16 12l-6.500 6.500',
  send: 'M4.500 12 20 4.500 16 20l-4-6.500L4.500 12ZM12 13.500l8-9',
  beside: 'M4.500 5h6v14h-6V5ZM13.500 5h6v14h-6V5Z',
  clock: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16Zm0-12.500V12l3 2',
  moon: 'M19.500 14.500A8 8 0 0 1 9.500 4.500a8 8 0 1 0 10 10Z',
  sun: 'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8Zm0-12.500v1.500m0 14v1.500M3.500 12H5m14 0h1.500M6 6l1 1m10 10 1 1m0-12-1 1M7 17l-1 1',
  again: 'M5 12a7 7 0 1 1 2 5M5 19v-4.500h4.500',
  check: 'M5.500 12.500l4 4 9-9.500',
  chevron: 'M7 10l5 5 5-5',
  device:
    'M8 3.500h8a1.500 1.500 0 0 1 1.500 1.500v14a1.500 1.500 0 0 1-1.500 1.500H8A1.500 1.500 0 0 1 6.500 19V5A1.500 1.500 0 0 1 8 3.500ZM11 17.500h2',
  keyboard: 'M3.500 7h17v10h-17V7ZM7 10.500h.01M10.500 10.500h.01M14 10.500h.01M17.500 10.500h.01M8 14h8',
  link: 'M10 14a4 4 0 0 0 5.700 0l3-3A4 4 0 0 0 13 5.300l-1 1M14 10a4 4 0 0 0-5.700 0l-3 3a4 4 0 0 0 5.700 5.700l1-1',
  apps: 'M4.500 4.500h6v6h-6v-6ZM13.500 4.500h6v6h-6v-6ZM4.500 13.500h6v6h-6v-6ZM13.500 13.500h6v6h-6v-6Z',
  star: 'M12 4.500l2.300 4.800 5.200.7-3.800 3.600 1 5.200-4.700-2.500-4.700 2.500 1-5.200L4.500 10l5.200-.7L12 4.500Z',
  log: 'M4.500 5.500h15v13h-15v-13ZM7.500 9.500l2.500 2.500-2.500 2.500M12.500 14.500h4',
} as const

export type IconName = keyof typeof shapes

/** A line drawing; what it means is said in words by whatever holds it. */
export function Icon({ name, size = 24, filled = false }: { name: IconName; size?: number; filled?: boolean }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      strokeWidth={name === 'more' ? 3 : 1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}

/** Two people beside each other. */
export function Logo({ size = 32 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="10" fill="var(--accent)" />
      <circle cx="12" cy="13" r="5" fill="var(--accent-ink)" />
      <circle cx="20.500" cy="13" r="5" fill="var(--accent-ink)" fillOpacity="0.55" />
      <path
        d="M6 25c1-4.500 3.500-6 6-6s4 1 4.300 2.500C17 20 18.500 19 20.500 19s4.500 1.500 5.500 6Z"
        fill="var(--accent-ink)"
      />
    </svg>
  )
}

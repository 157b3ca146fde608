/** Pictures come first: other code is fetched when the first screen has been looked at for a moment. */
export function whenQuiet(): Promise<void> {
  return new Promise((resolve) => setTimeout(() => idle(resolve), 2_500))
}

/** Safari has no requestIdleCallback. */
const idle = (then: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(then) : then())

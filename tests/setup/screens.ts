import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach } from 'vitest'

// Two cores that are busy with other suites take longer than a second to draw; what never comes still fails.
configure({ asyncUtilTimeout: 8_000 })

afterEach(cleanup)

/** How long VKUI's buttons look pressed; the timer for it outlives the button and asks for a window when it ends. */
const PRESSED = 700

afterAll(() => new Promise((resolve) => setTimeout(resolve, PRESSED)))

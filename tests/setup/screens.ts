import { cleanup, configure } from '@testing-library/react'
import { afterEach } from 'vitest'

// Two cores that are busy with other suites take longer than a second to draw; what never comes still fails.
configure({ asyncUtilTimeout: 8_000 })

afterEach(cleanup)

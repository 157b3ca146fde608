import { readFileSync } from 'node:fs'

/** The unit of /proc/PID/stat, which Linux fixes for programs at a hundredth of a second. */
const TICK = 10

/** What a process has taken of the processor so far, all its threads in the program and in the kernel, in milliseconds. */
export function processorTimeOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ')
  return (Number(fields[11]) + Number(fields[12])) * TICK
}

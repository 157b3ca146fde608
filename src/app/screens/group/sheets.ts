/** The names of the group's sheets in the history, so that the system's way back closes them. */
export const LEAVE = 'leave'
export const COMPLETE = 'complete'

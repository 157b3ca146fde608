/** The names of the sheets in the history, so that the system's way back closes them. */
export const SHARE = 'share'
export const QR = 'qr'

/** «+7 916 123-45-67»; anything else as it is. */
export const phoneOf = (kept: string): string => kept.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, '+7 $1 $2-$3-$4')

/** A name in Russian quotation marks; those that it has of its own are of the other kind: «Наушники „Аура“». */
export const quoted = (name: string): string => `«${name.replaceAll('«', '„').replaceAll('»', '“')}»`

/** Copies where the page may; on plain http, where browsers keep the clipboard to themselves, by selecting. */
export async function copyText(text: string): Promise<void> {
  if ('clipboard' in navigator) return await navigator.clipboard.writeText(text)
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else copies without a secure context
  const copied = document.execCommand('copy')
  field.remove()
  if (!copied) throw new Error('The browser did not let the text be copied')
}

import { text } from '../../text/share.ts'

/** As wide as it stays legible on a phone that shows the story at a third of its size. */
const BUTTON = { width: 620, height: 112 }

/** Draws what is tapped on a story, or answers null where nothing can be drawn. */
export function drawStoryButton(): Readonly<{ picture: string; width: number; height: number }> | null {
  const canvas = Object.assign(document.createElement('canvas'), BUTTON)
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#ffffff'
  pen.beginPath()
  pen.roundRect(0, 0, BUTTON.width, BUTTON.height, BUTTON.height / 2)
  pen.fill()
  pen.fillStyle = '#0059bf'
  pen.font = '700 44px system-ui, -apple-system, Roboto, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(text.storyButton, BUTTON.width / 2, BUTTON.height / 2, BUTTON.width - 64)
  return { ...BUTTON, picture: canvas.toDataURL('image/png') }
}

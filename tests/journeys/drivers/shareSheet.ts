import type { FrameLocator } from '@playwright/test'
import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'

/** The shop's sheet of ways to send what is on the screen. */
export function shareSheetIn(frame: FrameLocator) {
  const sheet = frame.getByRole('dialog')
  const code = sheet.getByRole('img', { name: 'QR-код со ссылкой' })

  return {
    sheet,
    ways: sheet.getByRole('button').filter({ hasNotText: 'Отмена' }),
    code,
    by: (way: string) => sheet.getByRole('button', { name: way }).click(),
    /** What the camera of another phone reads. */
    async readCode(): Promise<string> {
      const drawing = await code.evaluate((svg) => new XMLSerializer().serializeToString(svg))
      const photograph = sharp(Buffer.from(drawing)).resize(840).flatten({ background: '#fff' }).raw()
      const { data, info } = await photograph.toBuffer({ resolveWithObject: true })
      return decodeQR({ width: info.width, height: info.height, data })
    },
  }
}

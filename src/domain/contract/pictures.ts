import * as v from 'valibot'

/**
 * A picture in several widths. The file of a width is `<files base>/<key>-<width>.<avif|webp>`; the thumbhash
 * (https://evanw.github.io/thumbhash, base64) stands in until it has loaded.
 */
export const PictureView = v.object({
  key: v.string(),
  width: v.number(),
  height: v.number(),
  widths: v.array(v.number()),
  thumbhash: v.string(),
})
export type PictureView = v.InferOutput<typeof PictureView>

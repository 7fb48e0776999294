import type { Page } from 'playwright-core'

/** What part of an element, as it is seen, has each of the colours ("rgb(1, 2, 3)"), within a shade. */
export async function colourShares(page: Page, selector: string, colours: readonly string[]): Promise<number[]> {
  const picture = await page.locator(selector).screenshot({ type: 'png' })
  return page.evaluate(
    async ({ base64, wanted }) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = image.width
      canvas.height = image.height
      const pen = canvas.getContext('2d')
      if (pen === null) throw new Error('Przeglądarka nie rysuje')
      pen.drawImage(image, 0, 0)
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height)
      const SHADE = 3
      return wanted.map((colour) => {
        const parts = (colour.match(/\d+/g) ?? []).map(Number)
        let found = 0
        for (let place = 0; place < data.length; place += 4) {
          if (parts.every((part, offset) => Math.abs((data[place + offset] ?? 0) - part) <= SHADE)) found += 1
        }
        return found / (data.length / 4)
      })
    },
    { base64: picture.toString('base64'), wanted: [...colours] },
  )
}

import { create } from 'qrcode'

/** A reader needs this much empty room around the code. */
const QUIET = 4

/** A QR code as a picture: always dark on light, also in the dark theme, because readers expect it so. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = [...data].flatMap((bit, place) => (bit ? [`M${place % size} ${Math.floor(place / size)}h1v1h-1z`] : []))
  const whole = size + 2 * QUIET
  return (
    <svg
      className="qr-code"
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`${-QUIET} ${-QUIET} ${whole} ${whole}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <rect x={-QUIET} y={-QUIET} width={whole} height={whole} fill="#ffffff" />
      <path d={dark.join('')} fill="#000000" />
    </svg>
  )
}

import { type MapGeoJSONFeature, MapLibreMap, setWorkerUrl } from 'maplibre-gl'
import workerAddress from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { drawnUnits, fetchShapes } from './live-map-data.ts'
import { liveMapPanel, type Panel } from './live-map-panel.ts'
import { addHatching, liveMapStyle, UNITS } from './live-map-style.ts'

// MapLibre looks for its worker beside its own file; the build gives both other names.
setWorkerUrl(workerAddress)

const WORDS = {
  'Map.Title': 'Mapa. Strzałki przesuwają, plus i minus zmieniają skalę, Enter otwiera gminę pod celownikiem',
  'CooperativeGesturesHandler.WindowsHelpText': 'Aby zmienić skalę, przytrzymaj Ctrl i obróć kółko myszy',
  'CooperativeGesturesHandler.MacHelpText': 'Aby zmienić skalę, przytrzymaj ⌘ i przewiń',
  'CooperativeGesturesHandler.MobileHelpText': 'Przesuwaj mapę dwoma palcami',
}

/** Builds the moving map beside the drawn one and swaps them when it has rendered. */
export async function startLiveMap(frame: HTMLElement): Promise<void> {
  const units = drawnUnits(frame)
  const shapes = await fetchShapes(frame, units)
  await document.fonts.load("600 15px 'Source Sans 3 Variable'", 'aąłż')

  const panel = liveMapPanel(frame)
  const map = new MapLibreMap({
    container: panel.canvasBox,
    style: liveMapStyle(frame, shapes),
    bounds: shapes.bounds,
    fitBoundsOptions: { padding: 4 },
    attributionControl: false,
    cooperativeGestures: true,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    fadeDuration: 0,
    locale: WORDS,
  })
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  map.on('style.load', () => addHatching(map, frame))
  map.once('error', ({ error }) => {
    if (frame.classList.contains('has-live-map')) return
    map.remove()
    panel.remove()
    reportError(error)
  })
  map.once('idle', () => frame.classList.add('has-live-map'))

  const point = pointing(map, frame, panel)
  followPointer(map, point)
  followKeyboard(map, point)
  followList(frame, point)
  panel.onZoom((step) => map.zoomTo(map.getZoom() + step, { animate: mayMove() }))
  panel.onWhole(() => map.fitBounds(shapes.bounds, { padding: 4, animate: mayMove() }))
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => map.setStyle(liveMapStyle(frame, shapes)))
}

type Point = (code: string | null) => void

/** One unit at a time is pointed at: on the map, in the list and in the line of words, whichever of them was touched. */
function pointing(map: MapLibreMap, frame: HTMLElement, panel: Panel): Point {
  const units = drawnUnits(frame)
  let pointed: string | null = null
  return (code) => {
    if (code === pointed) return
    if (pointed !== null) map.setFeatureState({ source: UNITS, id: pointed }, { pointed: false })
    if (code !== null) map.setFeatureState({ source: UNITS, id: code }, { pointed: true })
    for (const row of listRows(frame)) row.classList.toggle('is-pointed', row.dataset.unit === code)
    pointed = code
    const unit = code === null ? undefined : units.get(code)
    panel.say(unit === undefined ? '' : `${unit.name}: ${unit.value}`)
  }
}

function followPointer(map: MapLibreMap, point: Point): void {
  map.on('mousemove', ({ point: place }) => {
    const unit = unitAt(map, [place.x, place.y])
    map.getCanvas().style.cursor = unit?.properties.href === undefined ? '' : 'pointer'
    point(codeOf(unit))
  })
  map.on('mouseout', () => point(null))
  map.on('click', ({ point: place }) => open(unitAt(map, [place.x, place.y])))
}

/** The keyboard moves the map under its middle: what lies there is named, and Enter opens it. */
function followKeyboard(map: MapLibreMap, point: Point): void {
  const canvas = map.getCanvas()
  const underCross = () => unitAt(map, [canvas.clientWidth / 2, canvas.clientHeight / 2])
  const isFocused = () => document.activeElement === canvas
  canvas.addEventListener('focus', () => {
    if (canvas.matches(':focus-visible')) point(codeOf(underCross()))
  })
  canvas.addEventListener('blur', () => point(null))
  canvas.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') open(underCross())
  })
  map.on('moveend', () => {
    if (isFocused()) point(codeOf(underCross()))
  })
}

function followList(frame: HTMLElement, point: Point): void {
  for (const row of listRows(frame)) {
    const code = row.dataset.unit ?? null
    row.addEventListener('mouseenter', () => point(code))
    row.addEventListener('mouseleave', () => point(null))
    row.addEventListener('focusin', () => point(code))
    row.addEventListener('focusout', () => point(null))
  }
}

function listRows(frame: HTMLElement): HTMLElement[] {
  const around = frame.closest('.map-and-list')
  return around === null ? [] : [...around.querySelectorAll<HTMLElement>('tr[data-unit]')]
}

function unitAt(map: MapLibreMap, place: [number, number]): MapGeoJSONFeature | undefined {
  return map.queryRenderedFeatures(place, { layers: ['units', 'unknown-units'] })[0]
}

function codeOf(unit: MapGeoJSONFeature | undefined): string | null {
  const code: unknown = unit?.properties.code
  return typeof code === 'string' ? code : null
}

function open(unit: MapGeoJSONFeature | undefined): void {
  const href: unknown = unit?.properties.href
  if (typeof href === 'string') location.assign(href)
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches
}

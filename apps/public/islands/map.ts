/**
 * Lays a map that moves over each drawn one that says where its shapes are.
 *
 * MapLibre weighs more than the rest of the site, so it is fetched only when the map comes near the window, and never
 * where the browser has no WebGL to draw with. Whatever fails on the way leaves the drawn map as it is.
 */
const nearby = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue
      nearby.unobserve(target)
      enliven(target).catch(reportError)
    }
  },
  { rootMargin: '300px' },
)

for (const frame of document.querySelectorAll<HTMLElement>('.map-frame[data-topology]')) nearby.observe(frame)

async function enliven(frame: HTMLElement): Promise<void> {
  if (document.createElement('canvas').getContext('webgl2') === null) return
  const { startLiveMap } = await import('./live-map.ts')
  await startLiveMap(frame)
}

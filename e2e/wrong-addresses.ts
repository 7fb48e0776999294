/** Public addresses at which there is nothing. */
export const WRONG_ADDRESSES = [
  '/nie-ma-takiej',
  '/gmina/989999',
  '/powiat/abc',
  '/wskazniki/nie-ma-takiego',
  '/osadz/mapa/share-65-plus/980803',
  '/osadz/wykres/nie-ma/98',
  '/dowod/nie-ma-takiego',
  '/dowod/00000000-0000-4000-8000-000000000000',
  '/prawo/nie-ma',
  '/slowniki/nie-ma',
]

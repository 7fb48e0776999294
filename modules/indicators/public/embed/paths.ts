/** Where the map of an indicator stands that may be framed. */
export function embeddedMapPath(indicatorCode: string, regionCode: string): string {
  return `/osadz/mapa/${indicatorCode}/${regionCode}`
}

/** Where the line of an indicator and a unit stands that may be framed. */
export function embeddedChartPath(indicatorCode: string, unitCode: string): string {
  return `/osadz/wykres/${indicatorCode}/${unitCode}`
}

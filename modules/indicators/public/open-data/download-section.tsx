import { typographic } from '#kernel/polish-text.ts'
import type { UnitSummary } from '#modules/territory/shared/territorial-unit.ts'
import { Prose } from '#platform/web/html/layout.tsx'
import { Section } from '#platform/web/html/section.tsx'
import type { IndicatorMap } from '../../shared/answers.ts'
import { embeddedChartPath, embeddedMapPath } from '../embed/paths.ts'
import { CATALOGUE_FORMS } from './forms.ts'

type DownloadProps = {
  map: IndicatorMap
  region: UnitSummary
  /** The unit whose series the page shows. */
  unit: UnitSummary | undefined
  site: string
}

/** The figures of the page in every form, and the lines that put its pictures on another page. */
export function DownloadSection({ map, region, unit, site }: DownloadProps) {
  const { code, shortName } = map.indicator
  return (
    <Section id="pobierz" title="Pobierz te dane" kind="topic">
      <Prose small>
        <h3>
          Gminy: {region.name}, {map.year} r.
        </h3>
        <Forms base={`/api/v1/indicators/${code}/map`} search={`?scope=${region.code}&year=${map.year}`} />
        <h3>Wszystkie gminy, wszystkie lata</h3>
        <Forms base={`/api/v1/indicators/${code}/years`} search="" />
        {unit !== undefined && (
          <>
            <h3>Rok po roku: {unit.name}</h3>
            <Forms base={`/api/v1/profiles/${unit.code}/series/${code}`} search="" />
          </>
        )}
        <h3>Pokaż na swojej stronie</h3>
        <p>
          Wklej ten kod w treść swojej strony. Obraz nie ustawia ciasteczek, nie śledzi nikogo i ma pod spodem tabelę z
          tymi samymi liczbami.{site === '' && ' Przed /osadz dopisz adres tej strony.'}
        </p>
        <Snippet
          name="Mapa"
          src={site + embeddedMapPath(code, region.code)}
          title={`${shortName}: mapa gmin, ${region.name}`}
        />
        <Snippet
          name="Wykres"
          src={site + embeddedChartPath(code, (unit ?? region).code)}
          title={`${shortName}: wykres, ${(unit ?? region).name}`}
        />
        <p>
          <a href="/dane">Jak korzystać z otwartych danych</a>
        </p>
      </Prose>
    </Section>
  )
}

function Forms({ base, search }: { base: string; search: string }) {
  return (
    <ul>
      {CATALOGUE_FORMS.map(({ format, title, use }) => (
        <li key={format}>
          <a href={`${base}/${format}${search}`}>{title}</a>: {typographic(use)}
        </li>
      ))}
    </ul>
  )
}

function Snippet({ name, src, title }: { name: string; src: string; title: string }) {
  return (
    <p>
      {name} (<a href={src}>podgląd</a>):{' '}
      <code className="embed-code">
        {`<iframe src="${src}" title="${title.replaceAll('"', '&quot;')}" width="100%" height="640" loading="lazy"></iframe>`}
      </code>
    </p>
  )
}

import type { MissingKind } from '#kernel/missing.ts'
import { formatOrdinal } from '#kernel/polish-number.ts'
import type { CensusBase } from './census-base.ts'
import type { Rank } from './comparison.ts'
import type { SmallNumbers, Topic } from './indicator.ts'

/** Every word of the module that a reader meets: pages, booklets, tables and refusals share them. */
export const labels = {
  topics: {
    population: 'Ludność',
    age: 'Wiek',
    family: 'Dzieci i rodzina',
    assistance: 'Pomoc społeczna',
    staff: 'Kadra pomocy społecznej',
    care: 'Usługi, opieka i niepełnosprawność',
    work: 'Praca',
    community: 'Organizacje i wspólnota',
    budget: 'Pieniądze gminy',
    living: 'Mieszkanie, zdrowie i kultura',
  } satisfies Record<Topic, string>,

  /** Why there is no number, said to the end. */
  missingSentence: {
    'not-collected': 'Nie zbierano tych danych dla tej jednostki albo nie ma o nich wiarygodnej informacji.',
    'not-applicable': 'Wydawca zaznaczył, że ta dana nie dotyczy tej jednostki.',
    confidential: 'Urząd nie podał liczby: nie ma o niej pewnych informacji albo chroni ją tajemnica statystyczna.',
    'below-threshold': 'Wartość jest mniejsza niż najmniejsza, jaką urząd podaje.',
    'not-yet-published': 'Urząd jeszcze nie opublikował tej liczby.',
    'not-delivered': 'Nie wczytano pliku urzędu, który zawiera te dane.',
    'incomplete-sum': 'Brakuje danych przynajmniej jednej gminy, a część nie może udawać całości.',
    'series-break': 'Oba lata oparto na różnych spisach, więc różnica nie mówiłaby o zmianie.',
    'zero-denominator': 'Liczba, przez którą trzeba podzielić, wynosi zero.',
    'no-area': 'Wczytane granice nie zawierają wielokąta tej jednostki, więc nie znamy jej powierzchni.',
    'no-such-unit': 'Rejestr nie potwierdza, że gmina wtedy istniała.',
    protected:
      'Liczba jest ukryta: dotyczy tak małej liczby osób, że można by je rozpoznać, albo pozwoliłaby taką liczbę wyliczyć.',
  } satisfies Record<MissingKind, string>,

  bases: {
    none: 'bez bilansu ludności',
    synthetic: 'dane syntetyczne',
    'nsp-2002': 'bilans oparty na spisie 2002',
    'nsp-2011': 'bilans oparty na spisie 2011',
    'nsp-2021': 'bilans oparty na spisie 2021',
    unknown: 'nie wiadomo, na którym spisie oparto bilans',
  } satisfies Record<CensusBase, string>,

  breaks: { census: 'inny spis', method: 'inna metoda', territory: 'inny obszar' },

  breakSentence: {
    census: (years: string) =>
      `Od ${years} r. bilans opiera się na innym spisie, więc nie porównujemy z latami wcześniejszymi.`,
    method: (years: string) => `Od ${years} r. obowiązuje inna metoda, więc nie porównujemy z latami wcześniejszymi.`,
    territory: (years: string) =>
      `Od ${years} r. jednostka ma inny obszar, więc nie porównujemy z latami wcześniejszymi. Strona wskaźnika pokazuje też wartości złożone na dzisiejszy obszar, jeśli dało się je złożyć.`,
  },

  bridges: {
    'no-share': 'nie wiadomo: wykaz poprzedników nie podaje udziału',
    'register-too-young': 'nie wiadomo: rejestr nie sięga przed zmianę',
    'not-additive': 'nie da się złożyć: urząd podaje gotowy wskaźnik albo gęstość części gminy',
  },

  directions: {
    better: 'wyższa wartość jest korzystna',
    worse: 'wyższa wartość jest niekorzystna',
    context: 'wartość opisuje gminę, nie ocenia jej',
  },

  proposal: 'Propozycja Splotu: urząd nie publikuje go pod tą nazwą i w tej postaci albo nie podaje wzoru.',

  smallNumbers: ({ of, below, counts }: SmallNumbers) =>
    `Ostrzegamy, gdy ${of === 'numerator' ? 'licznik' : 'mianownik'} jest mniejszy niż ${below}${counts === 'people' ? ' osób' : ''}: wtedy jeden przypadek wyraźnie zmienia wynik.`,

  kindsGenitivePlural: { 1: 'miejskich', 2: 'wiejskich', 3: 'miejsko-wiejskich' } as Record<number, string>,

  synthetic: 'Dane syntetyczne: województwo i wszystkie liczby są zmyślone na potrzeby pokazu.',

  method: [
    'Miejsce, ćwiartkę i klasę na mapie liczymy z wartości w takim zaokrągleniu, w jakim są pokazane. Równe wartości dzielą miejsce.',
    'Mediana to wartość środkowa gmin, które mają dane. „Typowa gmina” oznacza w zdaniach medianę gmin województwa.',
    'Ćwiartka mówi, jaka część jednostek ma wartość niższą: mniej niż 25% – pierwsza, od 25% – druga, od 50% – trzecia, od 75% – czwarta. Podajemy ją, gdy jednostek jest co najmniej osiem.',
    'Kwartyle są liczone z interpolacją liniową między sąsiednimi wartościami (jak KWARTYL.PRZEDZ.ZAMK w arkuszu).',
    'Liczba powiatu, województwa i kraju to liczba podana przez urząd, a gdy jej nie ma, suma wszystkich gmin. Udziały liczymy z sum, nigdy jako średnią udziałów.',
    'Podobne gminy to gminy tego samego rodzaju w województwie, według rodzaju z roku danych.',
    'Małe liczby osób ze źródeł wrażliwych ukrywamy, a razem z nimi te sumy, z których dałoby się je wyliczyć. Ukryta liczba nie wchodzi do median, miejsc ani wyników złożonych.',
    'Przy małym liczniku podajemy, ile mógł zmienić sam przypadek. To dokładny przedział ufności 95%: dla procentów Cloppera–Pearsona, dla pozostałych wskaźników Garwooda (rozkład Poissona). Zakłada, że przypadki są od siebie niezależne; gdy dotyczą całych rodzin, prawdziwy przedział jest szerszy. To propozycja Splotu: nie znamy przepisu, który by go wymagał.',
  ],

  comparisonMethod: [
    'Mediana i kwartyle są z wartości jednostek grupy, a nie z ich sumy. Duże miasto nie przesuwa więc mediany, ale zmienia liczbę całego województwa.',
    'Możesz pominąć tę jednostkę albo miasta na prawach powiatu. Liczbę reszty powiatu, województwa lub kraju sumujemy wtedy z gmin, które zostały: najpierw liczniki i mianowniki, potem dzielenie.',
    'Miejsce liczymy zawsze razem z tą jednostką. Równe pokazane wartości dzielą miejsce.',
    'Grupa podobnych gmin i Twoja lista nie zawierają tej gminy, więc jej wartość nie wpływa na ich medianę.',
    'Rok jest ten sam dla wszystkich grup. Rodzaj gminy jest z tego roku.',
  ],

  similarMethod: [
    'Każdy wskaźnik przeliczamy na liczbę odchyleń standardowych od średniej wszystkich gmin kraju, które mają dane. Dzięki temu złote i procenty ważą tyle, ile im każesz.',
    'Odległość dwóch gmin to pierwiastek ze średniej kwadratów różnic, ważonej wagami. Zero znaczy: takie same.',
    'Liczbę osób i gęstość porównujemy krotnością (logarytmem): dwa razy więcej to tak samo daleko przy małych i przy dużych gminach.',
    'Gdy gminie brakuje najwyżej jednej piątej wagi, odległość liczymy z pozostałych wskaźników i mówimy, czego brakuje. Gdy brakuje więcej, gmina nie wchodzi do porównania.',
    'Każdy wskaźnik jest z jednego roku dla wszystkich: z najnowszego, w którym ma go najwięcej gmin.',
    'Podobna gmina to podobna w tych liczbach, a nie lepsza ani gorsza. Inne wskaźniki albo wagi dadzą inną grupę.',
  ],

  seriesMethod: [
    'Zmiana nazwy albo rodzaju gminy nie przerywa szeregu: to ten sam obszar i ten sam kod.',
    'Zmiana spisu, metody albo obszaru jest na wykresie przerwą. Zmiany spisu i metody nigdy nie łączymy.',
    'Gdy zmienił się obszar, obok liczb podanych przez urząd mogą stać liczby złożone na dzisiejszy obszar. Składamy je tylko wtedy, gdy połączyły się całe gminy albo sprawdzony wykaz podaje, jaka część mieszkańców przeszła.',
    'Przy części gminy przyjmujemy, że każda liczba przeszła w tej samej części, co mieszkańcy. To założenie, a nie pomiar.',
  ],

  /** Where a number stands in the sum that was done. */
  termRoles: {
    taken: 'liczba',
    minus: 'odejmujemy',
    over: 'dzielimy',
    under: 'przez',
    earlier: 'wcześniej',
    area: 'przez powierzchnię',
  },
  result: 'wynik',

  compositeMethod: [
    'Każdą część przeliczamy na liczbę odchyleń standardowych od średniej wybranej grupy gmin. Wynik zależy więc od grupy i nie wolno go porównywać między grupami.',
    'Części, w których wyższa wartość jest niekorzystna, odwracamy: wyższy wynik złożony jest zawsze korzystniejszy.',
    'Wynik to średnia części ważona podanymi wagami. Gdy brakuje najwyżej jednej piątej części, ich wagę przejmują pozostałe; gdy brakuje więcej, wyniku nie ma.',
    'Każda część jest z jednego roku dla całej grupy: z najnowszego, w którym ma ją najwięcej gmin.',
  ],
} as const

/** "9. z 116, od najwyższej": the shorter way round, ties told. */
export function rankInWords(rank: Rank): string {
  const high = rank.fromHighest <= rank.fromLowest
  const place = `${formatOrdinal(high ? rank.fromHighest : rank.fromLowest)} z ${rank.of}`
  const tie = rank.sharedWith > 0 ? ', wspólnie z inną' : ''
  return `${place}, od ${high ? 'najwyższej' : 'najniższej'}${tie}`
}

/** What the module says no with, and what to do instead. */
export const refusalSentences = {
  'indicator-not-found': ({ code }) =>
    `Nie ma wskaźnika o kodzie ${String(code)}. Lista wskaźników jest pod adresem /api/v1/indicators.`,
  'year-without-data': ({ year, years }) =>
    Array.isArray(years) && years.length > 0
      ? `Nie ma danych za ${String(year)} r. Wybierz jeden z lat: ${years.join(', ')}.`
      : `Nie ma danych za ${String(year)} r. ani za żaden inny rok: nie wczytano jeszcze pliku urzędu.`,
  'not-a-county': ({ code }) => `Kod ${String(code)} nie jest kodem powiatu. Podaj cztery cyfry, na przykład 2816.`,
  'unit-without-profile': ({ code }) =>
    `Jednostka ${String(code)} to podregion statystyczny. Profile mają kraj, województwa, powiaty i gminy.`,
  'composite-part-twice': ({ code }) =>
    `Wskaźnik ${String(code)} jest podany dwa razy. Zostaw go raz i zmień jego wagę.`,
  'composite-part-without-weight': ({ code }) =>
    `Waga wskaźnika ${String(code)} to zero. Podaj wagę większą od zera albo usuń ten wskaźnik.`,
  'composite-part-neutral': ({ code }) =>
    `Wskaźnik ${String(code)} opisuje gminę, ale jej nie ocenia, więc nie da się z niego złożyć wyniku. Wybierz wskaźnik, którego wyższa wartość jest korzystna albo niekorzystna.`,
  'composite-without-figures': ({ code }) =>
    `W tej grupie gmin nie ma danych wskaźnika ${String(code)}. Wybierz inny wskaźnik albo większą grupę.`,
  'composite-few-peers': ({ peers }) =>
    `W tej grupie jest za mało gmin (${String(peers)}), a potrzeba co najmniej trzech. Wybierz województwo zamiast powiatu albo wszystkie rodzaje gmin.`,
  'similar-not-a-municipality': ({ code }) =>
    `Jednostka ${String(code)} nie jest gminą. Podobnych szukamy tylko gminom: podaj sześciocyfrowy kod gminy.`,
  'similar-weight-missing': ({ codes }) =>
    `Brakuje danych o ponad jednej piątej wagi, więc podobieństwo byłoby zgadywaniem. ${
      Array.isArray(codes) && codes.length > 0 ? `Bez danych: ${codes.join(', ')}. ` : ''
    }Usuń te wskaźniki albo zmniejsz ich wagę.`,
  'unit-without-peers': () =>
    'Kraj jest jeden, więc nie ma go z czym porównać. Wybierz województwo, powiat albo gminę.',
  'chosen-units-unknown': ({ codes }) =>
    `Tych kodów nie ma w rejestrze albo są innego poziomu niż porównywana jednostka: ${
      Array.isArray(codes) ? codes.join(', ') : ''
    }. Popraw je albo usuń z listy.`,
  'saved-comparison-not-found': () => 'Nie masz takiego zapisu. Mógł zostać usunięty: odśwież listę.',
  'saved-comparison-name-taken': ({ name }) =>
    `Masz już zapis o nazwie „${String(name)}”. Podaj inną nazwę albo najpierw usuń tamten.`,
  'saved-comparisons-full': ({ most }) =>
    `Masz już ${String(most)} zapisów, więcej się nie zmieści. Usuń któryś z nich.`,
  'age-structure-not-delivered': () =>
    'Nie wczytano pliku z grupami wieku tej jednostki: potrzebna jest podgrupa P2137 Banku Danych Lokalnych.',
} satisfies Record<string, (details: Record<string, unknown>) => string>

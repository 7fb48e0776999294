import { plural } from '#kernel/plural.ts'
import { roundDecimal } from '#kernel/polish-number.ts'
import { countyName, voivodeshipName } from '#kernel/polish-place.ts'
import { distinction, endOf, extremeOf, inCounty, known, ownValue, widestEnd, yearNote } from './facts.ts'
import type { SentenceRule } from './rule.ts'
import { count, number, people, percent, say, shownAs } from './say.ts'

/** A county with fewer municipalities has no share worth a sentence. */
const SMALLEST_COUNTY = 3

const shareOfCounty: SentenceRule = {
  id: 'people-share-of-county',
  speaksWhen: 'w gminie mieszka co najmniej jedna trzecia ludności powiatu, w którym są co najmniej trzy gminy',
  pattern: 'Mieszka tu [udział] ludności powiatu: [liczba] z [liczba] osób.',
  example: 'Mieszka tu 48% ludności powiatu: 26 910 z 55 860 osób.',
  cites: ['population'],
  family: 'people',
  propose(facts) {
    const row = known(facts.rows, 'population')
    const county = known(facts.countyRows, 'population')
    const circle = row?.comparison.county
    if (row === null || county === null || circle == null || circle.all < SMALLEST_COUNTY) return null
    if (county.year !== row.year || county.value <= 0) return null
    const share = (row.value / county.value) * 100
    if (share < 100 / 3 || share > 100) return null
    const own = ownValue(row, facts.unitCode)
    const part = percent({ ...own, measure: 'difference', value: share }, 0)
    const whole = count(ownValue(county, facts.county.code), { one: 'osoby', few: 'osób', many: 'osób' })
    return {
      ...say`Mieszka tu ${part} ludności powiatu: ${number(own)} z ${whole}${yearNote(row, facts)}.`,
      score: 5 + share / 10,
    }
  },
}

const smallest: SentenceRule = {
  id: 'people-smallest',
  speaksWhen: 'gmina ma najmniej mieszkańców w województwie albo w powiecie',
  pattern: 'To najmniej ludna gmina [powiatu]: [liczba] osób.',
  example: 'To najmniej ludna gmina powiatu żurawieckiego: 3 958 osób.',
  cites: ['population'],
  family: 'people',
  propose(facts) {
    const row = known(facts.rows, 'population')
    const end = row === null ? null : widestEnd(row)
    if (row === null || end?.end !== 'lowest' || (end.circle.rank?.sharedWith ?? 0) > 0) return null
    const whose =
      end.scope === 'county'
        ? countyName(facts.county, 'genitive')
        : voivodeshipName(facts.voivodeship.name, 'genitive')
    const value = count(ownValue(row, facts.unitCode), people)
    return {
      ...say`To najmniej ludna gmina ${whose}: ${value}${yearNote(row, facts)}.`,
      score: end.scope === 'county' ? 8 : 20,
    }
  },
}

const placeInCounty: SentenceRule = {
  id: 'people-place-in-county',
  speaksWhen: 'znane jest miejsce gminy pod względem liczby ludności w powiecie o co najmniej pięciu gminach',
  pattern: 'Mieszka tu [liczba] osób. Pod tym względem to [miejsce] gmina z [liczba] w powiecie.',
  example: 'Mieszkają tu 5 344 osoby. Pod tym względem to 4. gmina z 7 w powiecie.',
  cites: ['population'],
  family: 'people',
  propose(facts) {
    const row = known(facts.rows, 'population')
    const circle = row?.comparison.county
    const rank = circle?.rank
    if (row === null || circle == null || rank == null || circle.withValue < circle.all || rank.of < 5) return null
    if (rank.sharedWith > 0) return null
    const value = count(ownValue(row, facts.unitCode), people)
    const cited = { indicatorCode: row.code, unitCode: facts.county.code, year: row.year }
    const place = shownAs({ ...cited, measure: 'place', value: rank.fromHighest }, `${rank.fromHighest}.`)
    const all = number({ ...cited, measure: 'count', value: rank.of })
    const verb = plural(row.value, { one: 'Mieszka', few: 'Mieszkają', many: 'Mieszka' })
    return {
      ...say`${verb} tu ${value}${yearNote(row, facts)}. Pod tym względem to ${place} gmina z ${all} w powiecie.`,
      score: rank.fromHighest === 1 ? 5 : 1,
    }
  },
}

const density: SentenceRule = {
  id: 'density-extreme',
  speaksWhen: 'gęstość zaludnienia jest najniższa albo najwyższa w województwie lub w powiecie',
  pattern: '[W powiecie] nie ma [słabiej/gęściej] zaludnionej gminy: średnio [liczba] osób na km².',
  example: 'W powiecie żurawieckim nie ma słabiej zaludnionej gminy: średnio 30 osób na km².',
  cites: ['population-density'],
  family: 'space',
  propose(facts) {
    const extreme = extremeOf(facts, 'population-density')
    if (extreme === null) return null
    const { row, end, where } = extreme
    const how = end.end === 'lowest' ? 'słabiej' : 'gęściej'
    const value = count(ownValue(row, facts.unitCode), people)
    return {
      ...say`${where.charAt(0).toUpperCase()}${where.slice(1)} nie ma ${how} zaludnionej gminy: średnio ${value} na km²${yearNote(row, facts)}.`,
      score: (end.end === 'lowest' ? 5 : 2) + Math.min(20, distinction(row)) * 0.5,
    }
  },
}

/** A change smaller than half a per cent in five years is none to speak of. */
const HARDLY = 0.5

const change: SentenceRule = {
  id: 'population-change',
  speaksWhen: 'znana jest zmiana liczby ludności w ciągu pięciu lat na podstawie tego samego spisu',
  pattern: 'W ciągu pięciu lat ubyło tu [zmiana] mieszkańców, najwięcej w [powiecie].',
  example: 'W ciągu pięciu lat ubyło tu 6,1% mieszkańców, najwięcej w powiecie żurawieckim.',
  cites: ['population-change'],
  family: 'change',
  propose(facts) {
    const row = known(facts.rows, 'population-change')
    if (row === null) return null
    const own = ownValue(row, facts.unitCode)
    const score = 5 + distinction(row)
    if (Math.abs(row.value) < HARDLY) {
      const value = percent(own)
      return {
        ...say`W ciągu pięciu lat liczba mieszkańców prawie się nie zmieniła: ${value}${yearNote(row, facts)}.`,
        score: 3,
      }
    }
    const lost = row.value < 0
    const value = percent({ ...own, value: Math.abs(row.value) })
    const end = endOf(row.comparison.county)
    const isMost = end === (lost ? 'lowest' : 'highest') && row.comparison.county?.rank?.sharedWith === 0
    const most = isMost ? `, najwięcej ${inCounty(facts)}` : ''
    return {
      ...say`W ciągu pięciu lat ${lost ? 'ubyło' : 'przybyło'} tu ${value} mieszkańców${yearNote(row, facts)}${most}.`,
      score,
    }
  },
}

/** Below this population one family more changes a share visibly. */
const SMALL = 3000

const smallMunicipality: SentenceRule = {
  id: 'small-municipality',
  speaksWhen: `gmina ma mniej niż ${SMALL} mieszkańców`,
  pattern: 'To mała gmina, [liczba] osób: kilkoro mieszkańców więcej lub mniej widać w odsetkach.',
  example: 'To mała gmina, 2 140 osób: kilkoro mieszkańców więcej lub mniej widać w odsetkach.',
  cites: ['population'],
  family: 'people',
  propose(facts) {
    const row = known(facts.rows, 'population')
    if (row === null || row.value >= SMALL) return null
    const value = count(ownValue(row, facts.unitCode), people)
    return {
      ...say`To mała gmina, ${value}${yearNote(row, facts)}: kilkoro mieszkańców więcej lub mniej widać w odsetkach.`,
      score: roundDecimal(4 + (SMALL - row.value) / 300, 2),
    }
  },
}

export const peopleRules: readonly SentenceRule[] = [
  shareOfCounty,
  smallest,
  placeInCounty,
  density,
  change,
  smallMunicipality,
]

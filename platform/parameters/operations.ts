import { z } from 'zod'
import { PlainDate } from '#kernel/plain-date.ts'
import { endpoint } from '../http/endpoint.ts'
import { Codelist, CodelistEntry } from './codelist.ts'
import { LegalParameter, ParameterValue } from './legal-parameter.ts'
import { Act } from './period.ts'

const query = z.object({
  on: PlainDate.optional().meta({ label: 'Na dzień', hint: 'Bez podania: dziś.', reach: 'public' }),
})
const on = PlainDate.meta({ label: 'Na dzień', reach: 'public' })
const acts = z.array(Act).meta({ label: 'Akty prawne', reach: 'public' })
const withdrawnOn = PlainDate.meta({ label: 'Wycofano', reach: 'public' })

/** A row that was wrong and was replaced; procedures begun before may have kept it. */
const WithdrawnValue = ParameterValue.extend({ withdrawnOn })
const WithdrawnEntry = CodelistEntry.extend({ withdrawnOn })

export const ParameterList = z.object({
  on,
  parameters: z
    .array(
      LegalParameter.extend({
        value: ParameterValue.nullable().meta({ label: 'Wartość tego dnia', reach: 'public' }),
        next: ParameterValue.nullable().meta({ label: 'Następna znana wartość', reach: 'public' }),
      }),
    )
    .meta({ label: 'Parametry prawne', reach: 'public' }),
  acts,
})
export type ParameterList = z.infer<typeof ParameterList>

export const ParameterHistory = z.object({
  on,
  parameter: LegalParameter,
  value: ParameterValue.nullable().meta({ label: 'Wartość tego dnia', reach: 'public' }),
  periods: z.array(ParameterValue).meta({ label: 'Okresy, od najnowszego', reach: 'public' }),
  withdrawn: z.array(WithdrawnValue).meta({ label: 'Wartości wycofane jako błędne', reach: 'public' }),
  acts,
})
export type ParameterHistory = z.infer<typeof ParameterHistory>

export const CodelistSummaries = z.object({
  codelists: z
    .array(
      Codelist.extend({
        entryCount: z.int().nonnegative().meta({ label: 'Wpisy dziś', reach: 'public' }),
        toCheckCount: z.int().nonnegative().meta({ label: 'W tym do sprawdzenia', reach: 'public' }),
      }),
    )
    .meta({ label: 'Słowniki', reach: 'public' }),
  acts,
})

export const CodelistOnDay = z.object({
  on,
  codelist: Codelist,
  entries: z.array(CodelistEntry).meta({ label: 'Wpisy tego dnia', reach: 'public' }),
  otherPeriods: z.array(CodelistEntry).meta({ label: 'Wpisy z innych dni', reach: 'public' }),
  withdrawn: z.array(WithdrawnEntry).meta({ label: 'Wpisy wycofane jako błędne', reach: 'public' }),
  acts,
})
export type CodelistOnDay = z.infer<typeof CodelistOnDay>

/** What can be done with the law as data: read it. It is written by files that people review. */
export const parameterOperations = {
  listParameters: endpoint({
    name: 'parameters.listParameters',
    method: 'GET',
    path: '/legal-parameters',
    summary: 'Wyświetl parametry prawne',
    description: 'Progi i terminy z ustaw z wartością na dzień, przepisem, źródłem i dniem odczytania.',
    action: 'legalParameter.read',
    query,
    returns: ParameterList,
    kept: true,
  }),
  getParameter: endpoint({
    name: 'parameters.getParameter',
    method: 'GET',
    path: '/legal-parameters/:code',
    summary: 'Wyświetl parametr prawny z historią',
    description: 'Wszystkie okresy parametru, także przyszłe, i wartości wycofane jako błędne.',
    action: 'legalParameter.read',
    params: z.object({ code: z.string().max(80).meta({ label: 'Kod parametru', reach: 'public' }) }),
    query,
    returns: ParameterHistory,
    kept: true,
  }),
  listCodelists: endpoint({
    name: 'parameters.listCodelists',
    method: 'GET',
    path: '/codelists',
    summary: 'Wyświetl słowniki',
    description: 'Listy, które ustala prawo albo projekt: obszary, rodzaje usług, powody pomocy, tryby zlecania.',
    action: 'codelist.read',
    returns: CodelistSummaries,
    kept: true,
  }),
  getCodelist: endpoint({
    name: 'parameters.getCodelist',
    method: 'GET',
    path: '/codelists/:code',
    summary: 'Wyświetl słownik na dzień',
    description: 'Wpisy obowiązujące w podanym dniu, a osobno te z innych okresów.',
    action: 'codelist.read',
    params: z.object({ code: z.string().max(80).meta({ label: 'Kod słownika', reach: 'public' }) }),
    query,
    returns: CodelistOnDay,
    kept: true,
  }),
}

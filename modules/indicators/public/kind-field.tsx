import type { MunicipalityKind } from '#modules/territory/shared/territorial-unit.ts'
import { SelectField } from '#platform/web/html/form.tsx'

const KINDS: readonly MunicipalityKind[] = [1, 2, 3]

/** After "gminy". */
export const KINDS_PLURAL: Record<MunicipalityKind, string> = {
  1: 'miejskie',
  2: 'wiejskie',
  3: 'miejsko-wiejskie',
}

/** Which kind of gminas to show; all of them without one. */
export function KindField({ kind }: { kind: number | undefined }) {
  return (
    <SelectField
      id="rodzaj"
      name="rodzaj"
      label="Gminy"
      value={kind === undefined ? '' : String(kind)}
      options={[
        { value: '', label: 'wszystkie' },
        ...KINDS.map((one) => ({ value: String(one), label: KINDS_PLURAL[one] })),
      ]}
    />
  )
}

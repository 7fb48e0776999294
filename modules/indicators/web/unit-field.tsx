import type { z } from 'zod'
import { territoryOperations } from '#modules/territory/shared/operations.ts'
import { useAsk } from '#platform/web/workspace/asked.tsx'
import { TextField } from '#platform/web/workspace/text-field.tsx'
import { evidence as words } from './labels.pl.ts'

type UnitFieldProps = { of: z.ZodType; value: string; onChange: (value: string) => void; problem: string | undefined }

/** The code of a unit, answered at once with its name, so that a slip of a digit is seen. */
export function UnitField({ of, value, onChange, problem }: UnitFieldProps) {
  const isWhole = /^(\d{2}){1,3}$/.test(value)
  const unit = useAsk(territoryOperations.getUnit, { params: { code: value } }, { isWanted: isWhole })
  const name = unit.answer === undefined ? undefined : `${unit.answer.nameKind}: ${unit.answer.name}`
  return (
    <div>
      <TextField of={of} value={value} onChange={onChange} problem={problem} />
      <p className="echo" aria-live="polite">
        {isWhole ? (name ?? (unit.problem === undefined ? '' : words.unitUnknown)) : ''}
      </p>
    </div>
  )
}

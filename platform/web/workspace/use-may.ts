import { accessOperations } from '#platform/access/operations.ts'
import type { Endpoint } from '#platform/http/endpoint.ts'
import { useAsk } from './asked.tsx'

/** Whether this person may run an operation today, so that a page asks only for what it will be told. */
export function useMay({ name }: Endpoint): boolean {
  const { answer } = useAsk(accessOperations.getOwnRights, {})
  return answer?.operations.includes(name) === true
}

/** Codes of the areas of this person's roles today; none until they are known. */
export function useOwnUnits(): string[] {
  const { answer } = useAsk(accessOperations.getOwnRights, {})
  return answer?.rights.flatMap(({ unitCode }) => unitCode ?? []) ?? []
}

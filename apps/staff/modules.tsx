import { assessmentsWorkspace } from '#modules/assessments/web/index.tsx'
import { calendarWorkspace } from '#modules/calendar/web/index.tsx'
import { diagnosisWorkspace } from '#modules/diagnosis/web/index.tsx'
import { indicatorsWorkspace } from '#modules/indicators/web/index.tsx'
import { territoryWorkspace } from '#modules/territory/web/index.tsx'
import type { WorkspaceModule } from '#platform/web/workspace/module.ts'

/** What modules give to the workspace, in the order of modules/order.json. */
export const workspaceModules: readonly WorkspaceModule[] = [
  territoryWorkspace,
  indicatorsWorkspace,
  assessmentsWorkspace,
  diagnosisWorkspace,
  calendarWorkspace,
]

/** Every kind of file that a module takes in. */
export const importKinds = workspaceModules.flatMap(({ imports }) => imports)

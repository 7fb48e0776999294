import type { ReactNode } from 'react'

type CheckboxProps = { isSelected: boolean; onChange: (isSelected: boolean) => void; children: ReactNode }

/** Yes or no. The browser's own box: it needs nothing from a library, and its focus ring lies where the eye is. */
export function Checkbox({ isSelected, onChange, children }: CheckboxProps) {
  return (
    <label className="checkbox">
      <input type="checkbox" checked={isSelected} onChange={(event) => onChange(event.target.checked)} />
      {children}
    </label>
  )
}

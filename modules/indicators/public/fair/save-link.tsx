/** The way to keep a choice under a name: the workspace asks who it is. */
export function SaveLink({ kind, content }: { kind: 'weights' | 'units'; content: string }) {
  const search = new URLSearchParams({ [kind === 'weights' ? 'wagi' : 'lista']: content }).toString()
  return (
    <p>
      <a href={`/praca/porownania?${search.replace(/%2C/g, ',').replace(/%3A/g, ':')}`}>
        {kind === 'weights' ? 'Zapisz te wagi pod nazwą' : 'Zapisz tę listę pod nazwą'}
      </a>{' '}
      <span className="quiet">(po zalogowaniu)</span>
    </p>
  )
}

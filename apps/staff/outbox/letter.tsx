import type { Block } from '#platform/mail/blocks.ts'

/** A message as its HTML twin looks; the one-time link stays covered. */
export function Letter({ blocks }: { blocks: readonly Block[] }) {
  return (
    <div className="letter">
      {blocks.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a written message never change their order
        <LetterBlock key={place} block={block} />
      ))}
    </div>
  )
}

function LetterBlock({ block }: { block: Block }) {
  if (block.kind === 'paragraph') return <p>{block.text}</p>
  if (block.kind === 'link') return <p>{'{odnośnik}'}</p>
  if (block.kind === 'page')
    return (
      <p>
        {block.text}: <a href={block.path}>{block.path}</a>
      </p>
    )
  return (
    <ul>
      {block.items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  )
}

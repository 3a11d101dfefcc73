import { Button, ReactSelect } from '@payloadcms/ui'
import type { Split } from '../../types'
import type { Preview } from './api'
import { useWords } from './useWords'

type Props<S extends Split> = {
  fields: Preview['fields']
  id: string
  onChange: (split: Split) => void
  split: S
}

/** How a column is cut up. */
export const SplitControls = ({ split, ...props }: Props<Split>) => {
  const { word } = useWords()
  if (split.kind === 'address') return <p className="import-view__help">{word('address')}</p>
  if (split.kind === 'name') {
    const options = [
      { label: word('nameLast'), value: 'last-first' as const },
      { label: word('nameFirst'), value: 'first-last' as const },
    ]
    return (
      <div className="import-view__split">
        <ReactSelect
          inputId={`${props.id}-order`}
          isClearable={false}
          onChange={(option) => {
            const found = options.find(
              ({ value }) => !Array.isArray(option) && value === option?.value,
            )
            if (found) props.onChange({ kind: 'name', order: found.value })
          }}
          options={options}
          value={options.find(({ value }) => value === split.order)}
        />
      </div>
    )
  }
  return <SeparatorControls {...props} split={split} />
}

const SeparatorControls = ({
  fields,
  id,
  onChange,
  split,
}: Props<Extract<Split, { kind: 'separator' }>>) => {
  const { word } = useWords()
  const options = [
    { label: word('noPart'), value: '' },
    ...fields.map(({ label, name }) => ({ label, value: name })),
  ]
  const sides = [
    { label: word('fromRight'), value: 'right' as const },
    { label: word('fromLeft'), value: 'left' as const },
  ]
  const put = (change: Partial<typeof split>) => onChange({ ...split, ...change })
  return (
    <div className="import-view__split">
      <label htmlFor={`${id}-separator`}>{word('separator')}</label>
      <input
        className="import-view__separator"
        id={`${id}-separator`}
        onChange={({ target }) => put({ separator: target.value })}
        value={split.separator}
      />
      <label htmlFor={`${id}-from`}>{word('splitFrom')}</label>
      <ReactSelect
        inputId={`${id}-from`}
        isClearable={false}
        onChange={(option) => {
          const found = sides.find(({ value }) => !Array.isArray(option) && value === option?.value)
          if (found) put({ from: found.value })
        }}
        options={sides}
        value={sides.find(({ value }) => value === split.from)}
      />
      {split.fields.map((name, part) => {
        const partId = `${id}-part-${part}`
        return (
          <div className="import-view__part" key={partId}>
            <label htmlFor={partId}>
              {word('part')} {part + 1}
            </label>
            <ReactSelect
              inputId={partId}
              isClearable={false}
              onChange={(option) => {
                if (Array.isArray(option)) return
                const chosen = String(option?.value ?? '') || null
                put({ fields: split.fields.map((old, index) => (index === part ? chosen : old)) })
              }}
              options={options}
              value={options.find(({ value }) => value === (name ?? ''))}
            />
          </div>
        )
      })}
      <div className="import-view__parts">
        <Button
          buttonStyle="secondary"
          margin={false}
          onClick={() => put({ fields: [...split.fields, null] })}
          size="small"
        >
          {word('addPart')}
        </Button>
        {split.fields.length > 2 && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => put({ fields: split.fields.slice(0, -1) })}
            size="small"
          >
            {word('removePart')}
          </Button>
        )}
      </div>
    </div>
  )
}

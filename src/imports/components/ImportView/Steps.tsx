import { useWords } from './useWords'

const steps = ['file', 'columns', 'preview', 'import', 'report'] as const
export type Step = (typeof steps)[number]

/** Where the import stands. */
export const Steps = ({ current }: { current: Step }) => {
  const { word } = useWords()
  const labels = {
    columns: word('stepColumns'),
    file: word('stepFile'),
    import: word('stepImport'),
    preview: word('stepPreview'),
    report: word('report'),
  }
  return (
    <ol aria-label={word('steps')} className="import-view__steps">
      {steps.map((step) => (
        <li aria-current={step === current ? 'step' : undefined} key={step}>
          {labels[step]}
        </li>
      ))}
    </ol>
  )
}

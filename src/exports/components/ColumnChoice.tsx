'use client'

import type { useExportChoice } from './useExportChoice'
import { useTexts } from './useTexts'

/** The columns of the screen, or ticked ones. */
export const ColumnChoice = ({ choice }: { choice: ReturnType<typeof useExportChoice> }) => {
  const { texts } = useTexts()
  const ticked = new Set(choice.columns)
  return (
    <fieldset className="crm-export__choices">
      <legend className="crm-field__label">{texts.columns}</legend>
      <label>
        <input
          checked={!choice.isOwnChoice}
          name="columns"
          onChange={() => choice.setOwnChoice(false)}
          type="radio"
        />
        {texts.onScreen}
      </label>
      <label>
        <input
          checked={choice.isOwnChoice}
          name="columns"
          onChange={() => choice.setOwnChoice(true)}
          type="radio"
        />
        {texts.chosen}
      </label>
      {choice.isOwnChoice && (
        <div className="crm-export__columns">
          {choice.preview?.columns.map(({ label, name }) => (
            <label key={name}>
              <input
                checked={ticked.has(name)}
                onChange={({ target }) => choice.tick(name, target.checked)}
                type="checkbox"
              />
              {label}
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}

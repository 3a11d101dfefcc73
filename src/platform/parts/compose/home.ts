import type { Config, WidgetInstance } from 'payload'
import type { Contributed } from '../part'

/** The home page as it is before anybody arranges anything. */
export const composeHome = (all: Contributed): NonNullable<Config['admin']>['dashboard'] => {
  const widgets = all.of('widgets')
  return {
    defaultLayout: async ({ req }) => {
      const shown = await Promise.all(
        widgets.map(
          async ({ byDefault = true, shown: may }) => byDefault && ((await may?.(req)) ?? true),
        ),
      )
      // The generated type knows each slug with its own widths; these are the parts' own widgets.
      return widgets.flatMap(({ widget, width }, index) =>
        shown[index] ? [{ widgetSlug: widget.slug, width }] : [],
      ) as WidgetInstance[]
    },
    widgets: widgets.map(({ widget }) => widget),
  }
}

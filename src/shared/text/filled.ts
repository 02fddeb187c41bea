/** A string of the language files with its `{{name}}` filled in, where there is no i18next: in the vault process. */
export const filled = (text: string, values: Record<string, string>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '')

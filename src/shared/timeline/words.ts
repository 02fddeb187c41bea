/**
 * As much of a text as `room` pixels hold, with an ellipsis where it was cut; empty where not even that fits. `width` is
 * the text's own. Cut by the average letter: measuring every piece of every label would cost more than the picture.
 */
export function fitted(text: string, width: number, room: number): string {
  if (width <= room) return text
  const letters = Math.floor((room / width) * text.length * 0.97) - 1
  return letters < 1 ? '' : `${text.slice(0, letters).trimEnd()}…`
}

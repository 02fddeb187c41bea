/** Whether a field's list hangs open with something to choose. The kit closes it at Escape and lets the event go on. */
export function hasOpenList(field: EventTarget): boolean {
  if (!(field instanceof Element) || !field.matches('[aria-haspopup][aria-expanded="true"]')) return false
  const list = field.getAttribute('aria-controls')
  return list !== null && document.getElementById(list)?.querySelector('[role="option"]') != null
}

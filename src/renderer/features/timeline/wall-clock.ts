/** What the clock on the wall shows, as UTC ms: the timeline is a calendar. */
export function wallClock(now = new Date()): number {
  return Date.UTC(now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), now.getMinutes())
}

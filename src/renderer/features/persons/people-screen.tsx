export function PeopleScreen(_: unknown) { return null }

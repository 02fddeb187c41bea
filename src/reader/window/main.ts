import '#shared/security/no-eval.ts'

// The schemas come after: they are made as their modules load, in chunks that would otherwise run before this line.
void import('./page.ts')

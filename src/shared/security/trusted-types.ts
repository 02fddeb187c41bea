/**
 * The Trusted Types policies there are. The Content-Security-Policy allows these names and no others, each once a page:
 * - `default`: plain strings that reach an HTML sink (`renderer/app/trusted-types.ts`);
 * - `dompurify`: made by DOMPurify itself;
 * - `delo-worker`: URLs of our own workers.
 */
export const TRUSTED_TYPES_POLICIES = ['default', 'dompurify', 'delo-worker'] as const

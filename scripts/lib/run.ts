import { spawn } from 'node:child_process'

type Options = { limitMs?: number; quiet?: boolean; env?: NodeJS.ProcessEnv; cwd?: string }

/** Runs a program to its end; answers its exit code, or null when it could not start or took too long. */
export function run(program: string, args: string[], options: Options = {}): Promise<number | null> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: options.quiet ? 'ignore' : 'inherit',
      env: options.env ?? process.env,
      ...(options.cwd ? { cwd: options.cwd } : {}),
    })
    const timer = options.limitMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), options.limitMs)
    const end = (code: number | null) => {
      clearTimeout(timer)
      resolve(code)
    }
    child.once('error', () => end(null))
    child.once('exit', (code) => end(code))
  })
}

/** A command line that leaves no core dump behind, whatever happens to the program: memory holds keys. */
export function withoutCoreDumps(program: string, args: string[]): [program: string, args: string[]] {
  if (process.platform === 'win32') return [program, args]
  return ['/bin/sh', ['-c', 'ulimit -c 0; exec "$0" "$@"', program, ...args]]
}

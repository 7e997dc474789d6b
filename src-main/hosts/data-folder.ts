import { join } from 'node:path';

export interface Machine {
  readonly platform: string;
  readonly home: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** Where a desk keeps its data when nobody said where. The same for both hosts: they are two ways to the same desk. */
export function defaultDataFolder({ platform, home, environment }: Machine): string {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Klokslag');
  if (platform === 'win32') return join(environment.LOCALAPPDATA || join(home, 'AppData', 'Local'), 'Klokslag');
  return join(environment.XDG_DATA_HOME || join(home, '.local', 'share'), 'klokslag');
}

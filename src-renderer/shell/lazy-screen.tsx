import { type ComponentType, lazy, useState } from 'react';

export interface LazyScreen<Props> {
  readonly Screen: ComponentType<Props>;
  /** Fetches the code before the screen is asked for. */
  preload(): Promise<void>;
}

/**
 * A screen whose code comes when it is asked for. React's own `lazy` shows its fallback for a third of a second even when the
 * code is already here, and what is typed in that time is lost: code that is here is shown at once.
 */
export function lazyScreen<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyScreen<Props> {
  let loaded: ComponentType<Props> | undefined;
  const fetch = async () => {
    loaded = await load();
    return loaded;
  };
  const Later = lazy(async () => ({ default: await fetch() }));
  function Screen(props: Props) {
    const [Shown] = useState(() => loaded ?? Later);
    return <Shown {...props} />;
  }
  return {
    Screen,
    async preload() {
      await fetch();
    },
  };
}

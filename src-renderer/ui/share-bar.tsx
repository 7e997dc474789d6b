export type ShareBarProps = {
  /** 0 to 100; absent where there is nothing to show. */
  readonly share: number | undefined;
  /** The mark that has to be reached, 0 to 100. */
  readonly promised: number;
  readonly isShort: boolean;
};

/** A percentage against what was promised: the bar is what was reached, the stroke the promise. Beside it stands the figure. */
export function ShareBar({ share, promised, isShort }: ShareBarProps) {
  return (
    <svg
      className={isShort ? 'share-bar is-over' : 'share-bar'}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="ground" x="0" y="2" width="100" height="6" />
      {share !== undefined && <rect className="share" x="0" y="2" width={share} height="6" />}
      <rect className="promised" x={Math.min(promised, 99)} y="0" width="1" height="10" />
    </svg>
  );
}

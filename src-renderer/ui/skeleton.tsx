export type SkeletonProps = { readonly rows?: number; readonly label: string };

/** Rows to come: shown after 300 ms and without movement. */
export function Skeleton({ rows = 8, label }: SkeletonProps) {
  return (
    <div className="skels" role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, at) => `row ${at}`).map((key) => (
        <div key={key} className="sk">
          <i />
          <i />
          <i />
          <i />
        </div>
      ))}
    </div>
  );
}

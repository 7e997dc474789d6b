export function AttentionScreen() {
  return <main>attention</main>;
}

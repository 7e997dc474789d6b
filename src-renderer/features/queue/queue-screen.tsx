export function QueueScreen() {
  return <main>queue</main>;
}

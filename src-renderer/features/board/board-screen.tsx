export function BoardScreen() {
  return <main>board</main>;
}

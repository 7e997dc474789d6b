export function RegisterScreen() {
  return <main>register</main>;
}

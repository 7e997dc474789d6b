export function PhoneScreen() {
  return <main>phone</main>;
}

export function CustomersScreen() {
  return <main>customers</main>;
}

export function SettingsScreen() {
  return <main>settings</main>;
}

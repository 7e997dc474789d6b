/** Two short falling tones, made on the spot: no file, no network. Stays silent where the browser has not allowed sound yet. */
export async function playBreachSound(): Promise<void> {
  const audio = new AudioContext();
  try {
    if (audio.state === 'suspended') await audio.resume();
    tone(audio, { frequency: 660, from: 0 });
    tone(audio, { frequency: 520, from: 0.22 });
    await new Promise((resolve) => setTimeout(resolve, 700));
  } finally {
    await audio.close();
  }
}

/** `frequency` in hertz, `from` in seconds from now. */
function tone(audio: AudioContext, { frequency, from }: { readonly frequency: number; readonly from: number }): void {
  const start = audio.currentTime + from;
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0, start);
  volume.gain.linearRampToValueAtTime(0.2, start + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.001, start + 0.2);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(start);
  oscillator.stop(start + 0.22);
}

import type { GameSound } from '@oi/games/view.ts';

/** Each stroke: [frequency, start in ms, length in ms, wave]. All under 300 ms. */
const STROKES: Readonly<Record<GameSound, readonly (readonly [number, number, number, OscillatorType])[]>> = {
  tick: [[1100, 0, 35, 'square']],
  hit: [
    [320, 0, 70, 'triangle'],
    [640, 50, 120, 'triangle'],
  ],
  miss: [[140, 0, 160, 'sawtooth']],
  win: [
    [420, 0, 90, 'triangle'],
    [560, 95, 90, 'triangle'],
    [840, 190, 110, 'triangle'],
  ],
};
const LOUD = 0.12;
const TONES = 6;
const HIGHEST = 6;

let context: AudioContext | undefined;

/** Strikes a sound, each step of `rise` a tone higher. The device wakes with the first touch; where it has no sound, nothing happens. */
export function strike(name: GameSound, rise = 0): void {
  if (typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume();
  for (const [frequency, start, length, wave] of STROKES[name]) {
    const at = context.currentTime + start / 1000;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.type = wave;
    tone.frequency.value = frequency * 2 ** (Math.min(rise, HIGHEST) / TONES);
    volume.gain.setValueAtTime(LOUD, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + length / 1000);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + length / 1000);
  }
}

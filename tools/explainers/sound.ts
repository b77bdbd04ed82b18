import { scatter } from './motion.ts';

export const SAMPLE_RATE = 44100;

/** A lasting voice: `level` 0…1 over the time, `pitch` in hertz where the voice has one. */
export interface Layer {
  voice: 'rumble' | 'roar' | 'hiss' | 'sizzle' | 'hum' | 'whine';
  level: (tMs: number) => number;
  pitch?: (tMs: number) => number;
}

/** A single stroke. */
export interface Hit {
  at: number;
  voice: 'clank' | 'thud' | 'tick';
  level: number;
}

export interface Sound {
  layers: readonly Layer[];
  hits: readonly Hit[];
}

/** White noise, −1…1. */
const noise = scatter(SAMPLE_RATE * 7, 11).map((share) => share * 2 - 1);

type Voice = (index: number, pitch: number) => number;

/** Noise kept between two corner frequencies by one-pole filters; its start differs with `offset`. */
function band(low: number, high: number, gain: number, offset: number): Voice {
  const [a, b] = [low, high].map((hz) => 1 - Math.exp((-2 * Math.PI * hz) / SAMPLE_RATE)) as [number, number];
  let [slow, fast, soft] = [0, 0, 0];
  return (index) => {
    const white = noise[(index + offset) % noise.length] ?? 0;
    fast += b * (white - fast);
    soft += b * (fast - soft);
    slow += a * (soft - slow);
    return (soft - slow) * gain;
  };
}

/** A tone with the given shares of its harmonics; the pitch may glide. */
function tone(harmonics: readonly number[]): Voice {
  let phase = 0;
  return (_index, pitch) => {
    phase += (2 * Math.PI * pitch) / SAMPLE_RATE;
    return harmonics.reduce((sum, share, index) => sum + share * Math.sin(phase * (index + 1)), 0);
  };
}

const voices: Record<Layer['voice'], () => Voice> = {
  rumble: () => band(25, 140, 5, 0),
  roar: () => band(120, 900, 2.4, 4001),
  hiss: () => band(1500, 6000, 1, 90001),
  sizzle: () => band(2600, 4800, 1.8, 60013),
  hum: () => tone([0.5, 0.3, 0.2, 0.08, 0.05]),
  whine: () => tone([0.4, 0.05, 0.12]),
};

/** Partials in hertz and decay time in seconds of each stroke; `dust` is its share of noise. */
const strokes: Record<Hit['voice'], { partials: readonly number[]; decay: number; dust: number }> = {
  clank: { partials: [410, 1130, 1870, 2790], decay: 0.16, dust: 0.25 },
  thud: { partials: [62, 96], decay: 0.14, dust: 0.3 },
  tick: { partials: [1900, 3100], decay: 0.018, dust: 0.4 },
};

const CONTROL = 128;

function addLayer(track: Float32Array, { voice, level, pitch }: Layer): void {
  const sample = voices[voice]();
  let gain = 0;
  for (let start = 0; start < track.length; start += CONTROL) {
    const tMs = (start / SAMPLE_RATE) * 1000;
    const [target, hz] = [level(tMs), pitch?.(tMs) ?? 0];
    const end = Math.min(start + CONTROL, track.length);
    for (let index = start; index < end; index++) {
      gain += (target - gain) / CONTROL;
      track[index] = (track[index] ?? 0) + gain * sample(index, hz);
    }
  }
}

function addHit(track: Float32Array, { at, voice, level }: Hit): void {
  const { partials, decay, dust } = strokes[voice];
  const start = Math.round((at / 1000) * SAMPLE_RATE);
  const end = Math.min(track.length, start + Math.round(decay * 6 * SAMPLE_RATE));
  for (let index = start; index < end; index++) {
    const seconds = (index - start) / SAMPLE_RATE;
    const attack = Math.min(1, seconds / 0.002);
    const ring = partials.reduce((sum, hz, order) => sum + Math.sin(2 * Math.PI * hz * seconds) / (order + 1), 0);
    const body = ring * (1 - dust) * 0.6 + (noise[index % noise.length] ?? 0) * dust;
    track[index] = (track[index] ?? 0) + level * attack * Math.exp(-seconds / decay) * body;
  }
}

/** One channel of 16-bit samples at SAMPLE_RATE, peaks at −3 dB, faded at both ends. */
export function synthesise({ layers, hits }: Sound, durationMs: number): Int16Array {
  const track = new Float32Array(Math.round((durationMs / 1000) * SAMPLE_RATE));
  for (const layer of layers) addLayer(track, layer);
  for (const hit of hits) addHit(track, hit);
  const edge = SAMPLE_RATE / 4;
  const peak = track.reduce((highest, value) => Math.max(highest, Math.abs(value)), 1e-6);
  return Int16Array.from(track, (value, index) => {
    const fade = Math.min(1, index / edge, (track.length - index) / edge);
    return (value / peak) * fade * 0.7 * 32767;
  });
}

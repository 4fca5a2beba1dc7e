/** Scripts in which one language is written nearly alone: its letters tell it, be the text ever so short. */

const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Sinhala}/gu, 'si'],
];

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const HAN = /\p{Script=Han}/gu;
/** Share of kana among its letters from which a text is Japanese: news has .4 and more, Chinese text none. */
const LEAST_KANA = 0.05;

/** Letters of no Latin alphabet. Texts with few of them are looked at no further. */
const OTHER_LETTERS = /[\u0370-\u1fff\u2c00-\u2dff\u3040-\ud7ff]/g;
/** Share of the letters that one script has. Names and titles in Latin letters stand in all of them. */
const MOST_LETTERS = 0.5;

/** Returns the tag of the language whose script the text is written in, `null` where several share it. */
export function scriptLanguage(text: string): string | null {
  const others = text.match(OTHER_LETTERS)?.length ?? 0;
  if (others === 0) return null;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (others < MOST_LETTERS * letters) return null;
  const count = (script: RegExp): number => text.match(script)?.length ?? 0;
  const [kana, han] = [count(KANA), count(HAN)];
  if (kana + han >= MOST_LETTERS * letters) return kana >= LEAST_KANA * (kana + han) ? 'ja' : 'zh';
  return SCRIPTS.find(([script]) => count(script) >= MOST_LETTERS * letters)?.[1] ?? null;
}

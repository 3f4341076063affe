/** Times in a recording, as subtitles and transcripts write them. */

const TIME = /^[[(]?(?:(\d{1,3}):)?(\d{1,2}):(\d{2})(?:[.,](\d{1,3}))?[\])]?$/;

/** Milliseconds of "01:02:03,450", "62:03" or "[1:02:03]"; null for what is no time. */
export function readTimecode(text: string): number | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [, hours = '0', minutes = '0', seconds = '0', fraction = '0'] = match;
  // Two numbers are minutes and seconds: 75:10 is more than an hour.
  if (Number(seconds) > 59 || (match[1] !== undefined && Number(minutes) > 59)) return null;
  const whole = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  return whole * 1000 + Number(fraction.padEnd(3, '0'));
}

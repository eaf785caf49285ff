/** Whether bytes are text in UTF-16: by their mark, or because every other byte of nearly all signs is zero. */
export function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const [even, odd] = countZeros(bytes.subarray(0, sample));
  const most = Math.min(bytes.length, sample) / 4;
  return (even === 0 && odd > most) || (odd === 0 && even > most);
}

/** How many bytes say what a file is. */
const sample = 4096;

/** At even and at odd places. */
function countZeros(bytes: Uint8Array): readonly [number, number] {
  let [even, odd] = [0, 0];
  for (const [at, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  return [even, odd];
}

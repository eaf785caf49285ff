const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Bytes as a text (RFC 4648, 4). */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = [bytes[at], bytes[at + 1], bytes[at + 2]];
    const group = (a << 16) | (b << 8) | c;
    parts.push(
      digits.charAt(group >> 18) +
        digits.charAt((group >> 12) & 63) +
        (at + 1 < bytes.length ? digits.charAt((group >> 6) & 63) : "=") +
        (at + 2 < bytes.length ? digits.charAt(group & 63) : "="),
    );
  }
  return parts.join("");
}

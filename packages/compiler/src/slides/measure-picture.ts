export type PictureFormat = "png" | "jpeg" | "gif" | "svg" | "webp";

export interface MeasuredPicture {
  readonly format: PictureFormat;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * What a picture is and how large, from its first bytes. A drawing that does not say has the size that browsers give
 * it; undefined: no picture that we know.
 */
export function measurePicture(bytes: Uint8Array): MeasuredPicture | undefined {
  const known = readPng(bytes) ?? readGif(bytes) ?? readJpeg(bytes) ?? readWebp(bytes) ?? readSvg(bytes);
  if (known === undefined) return undefined;
  const { format, width, height } = known;
  return { format, width: Math.max(1, width), height: Math.max(1, height) };
}

type Read = MeasuredPicture | undefined;

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function begins(bytes: Uint8Array, start: number, text: string): boolean {
  return [...text].every((character, index) => bytes[start + index] === character.charCodeAt(0));
}

/** PNG, 11.2.2: IHDR comes first. */
function readPng(bytes: Uint8Array): Read {
  if (bytes.length < 24 || !begins(bytes, 1, "PNG\r\n")) return undefined;
  return { format: "png", width: view(bytes).getUint32(16), height: view(bytes).getUint32(20) };
}

function readGif(bytes: Uint8Array): Read {
  if (bytes.length < 10 || !begins(bytes, 0, "GIF8")) return undefined;
  return { format: "gif", width: view(bytes).getUint16(6, true), height: view(bytes).getUint16(8, true) };
}

/** The first frame header of a JPEG (ITU T.81, B.2.2); turned if Exif says that it was taken upright. */
function readJpeg(bytes: Uint8Array): Read {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined;
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame)
      return { format: "jpeg", width: view(bytes).getUint16(at + 7), height: view(bytes).getUint16(at + 5) };
    at += 2 + view(bytes).getUint16(at + 2);
  }
  return { format: "jpeg", width: 1600, height: 900 };
}

/** WebP: lossy, lossless and extended (RFC 9649). */
function readWebp(bytes: Uint8Array): Read {
  if (bytes.length < 30 || !begins(bytes, 0, "RIFF") || !begins(bytes, 8, "WEBP")) return undefined;
  const data = view(bytes);
  const three = (at: number) => data.getUint16(at, true) + ((bytes[at + 2] ?? 0) << 16) + 1;
  if (begins(bytes, 12, "VP8X")) return { format: "webp", width: three(24), height: three(27) };
  if (begins(bytes, 12, "VP8L")) {
    const bits = data.getUint32(21, true);
    return { format: "webp", width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
  }
  return {
    format: "webp",
    width: data.getUint16(26, true) & 0x3fff,
    height: data.getUint16(28, true) & 0x3fff,
  };
}

/** The size of its view box, else its own; 300 × 150 without either (SVG 2, 8.12). */
function readSvg(bytes: Uint8Array): Read {
  const text = latin(bytes.subarray(0, 4000));
  const [tag] = /<svg\b[^>]*>/.exec(text) ?? [];
  if (tag === undefined) return undefined;
  const [, box = ""] = /\bviewBox\s*=\s*["']([^"']*)["']/.exec(tag) ?? [];
  const [, , boxWidth, boxHeight] = box
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const own = (name: string) =>
    Number.parseFloat(new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)(?:px)?["']`).exec(tag)?.[1] ?? "");
  const [width, height] = [boxWidth || own("width") || 300, boxHeight || own("height") || 150];
  return { format: "svg", width, height };
}

/** ASCII as text; drawings begin with nothing else that matters. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

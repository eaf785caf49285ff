/** Width and height of a PNG, JPEG, GIF or SVG picture in its own units; undefined for anything else. */
export function pictureSize(
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const size = sizeOfPng(bytes) ?? sizeOfGif(bytes) ?? sizeOfJpeg(bytes) ?? sizeOfSvg(bytes);
  return size !== undefined && size.width > 0 && size.height > 0 ? size : undefined;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** PNG 3rd edition, 11.2.1: the header comes first. */
function sizeOfPng(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 24 || viewOf(bytes).getUint32(0) !== 0x89504e47) return undefined;
  return { width: viewOf(bytes).getUint32(16), height: viewOf(bytes).getUint32(20) };
}

function sizeOfGif(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 10 || viewOf(bytes).getUint32(0) !== 0x47494638) return undefined;
  return { width: viewOf(bytes).getUint16(6, true), height: viewOf(bytes).getUint16(8, true) };
}

/** ITU T.81, B.2.2: the frame header among the other segments. */
function sizeOfJpeg(bytes: Uint8Array): Size | undefined {
  if (bytes.length < 4 || viewOf(bytes).getUint16(0) !== 0xffd8) return undefined;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return undefined;
}

function sizeOfSvg(bytes: Uint8Array): Size | undefined {
  const head = latin(bytes.subarray(0, 4096));
  const root = /<svg\b[^>]*>/.exec(head)?.[0];
  if (root === undefined) return undefined;
  const side = (name: string) => Number(new RegExp(`\\s${name}="([\\d.]+)(?:px)?"`).exec(root)?.[1]);
  const [, , width = Number.NaN, height = Number.NaN] =
    /\sviewBox="([^"]*)"/
      .exec(root)?.[1]
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const own = { width: side("width"), height: side("height") };
  return own.width > 0 && own.height > 0 ? own : { width, height };
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
}

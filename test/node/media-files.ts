/** Media files made byte by byte after their specifications, so that the reader under test has no part in them. */

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function joined(parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

const u16 = (value: number) => [value >> 8, value & 255];
const u32 = (value: number) => [...u16(value >>> 16), ...u16(value & 0xffff)];

/** PNG: signature and the header chunk (RFC 2083); a reader of sizes needs no more. */
export function png(width: number, height: number): Uint8Array {
  const header = [...u32(width), ...u32(height), 8, 2, 0, 0, 0];
  return joined([[0x89], ascii('PNG\r\n\x1a\n'), u32(13), ascii('IHDR'), header, u32(0)]);
}

/** GIF89a: logical screen descriptor, little-endian. */
export function gif(width: number, height: number): Uint8Array {
  const le = (value: number) => [value & 255, value >> 8];
  return joined([ascii('GIF89a'), le(width), le(height), [0, 0, 0, 0x3b]]);
}

/** JPEG with an EXIF orientation in front of its frame header. */
export function jpeg(width: number, height: number, orientation: number): Uint8Array {
  const tiff = joined([
    ascii('MM'),
    u16(42),
    u32(8),
    u16(1),
    u16(0x0112),
    u16(3),
    u32(1),
    u16(orientation),
    u16(0),
    u32(0),
  ]);
  const exif = joined([ascii('Exif\0\0'), tiff]);
  const frame = [8, ...u16(height), ...u16(width), 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1];
  return joined([
    [0xff, 0xd8, 0xff, 0xe1],
    u16(exif.length + 2),
    exif,
    [0xff, 0xc0],
    u16(frame.length + 2),
    frame,
    [0xff, 0xd9],
  ]);
}

const box = (type: string, ...parts: readonly (Uint8Array | readonly number[])[]) => {
  const body = joined(parts);
  return joined([u32(body.length + 8), ascii(type), body]);
};

const MATRIX = [0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000].flatMap(u32);
const zeros = (count: number) => new Uint8Array(count);

/** MP4 (ISO/IEC 14496-12) with one video track; its index before or behind `padding` bytes of media. */
export function mp4(options: {
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly brand?: string;
  readonly padding?: number;
  readonly isIndexLast?: boolean;
}): Uint8Array {
  const { width, height, seconds, brand = 'isom', padding = 16, isIndexLast = false } = options;
  const scale = 1000;
  const length = u32(seconds * scale);
  const mvhd = box(
    'mvhd',
    zeros(12),
    u32(scale),
    length,
    u32(0x10000),
    u16(0x100),
    zeros(10),
    MATRIX,
    zeros(24),
    u32(2),
  );
  const tkhd = box(
    'tkhd',
    u32(3),
    zeros(8),
    u32(1),
    zeros(4),
    length,
    zeros(16),
    MATRIX,
    u32(width << 16),
    u32(height << 16),
  );
  const mdhd = box('mdhd', zeros(12), u32(scale), length, u16(0x55c4), u16(0));
  const hdlr = box('hdlr', zeros(8), ascii('vide'), zeros(12), ascii('v\0'));
  const vmhd = box('vmhd', u32(1), zeros(8));
  const dinf = box('dinf', box('dref', u32(0), u32(1), box('url ', u32(1))));
  const avc1 = box(
    'avc1',
    zeros(6),
    u16(1),
    zeros(16),
    u16(width),
    u16(height),
    u32(0x480000),
    u32(0x480000),
    zeros(4),
    u16(1),
    zeros(32),
    u16(24),
    u16(0xffff),
  );
  const tables = ['stts', 'stsc', 'stco'].map((type) => box(type, zeros(8)));
  const stbl = box('stbl', box('stsd', u32(0), u32(1), avc1), ...tables, box('stsz', zeros(12)));
  const mdia = box('mdia', mdhd, hdlr, box('minf', vmhd, dinf, stbl));
  const moov = box('moov', mvhd, box('trak', tkhd, mdia));
  const ftyp = box('ftyp', ascii(brand.padEnd(4)), u32(512), ascii(brand.padEnd(4)));
  const mdat = box('mdat', zeros(padding));
  return isIndexLast ? joined([ftyp, mdat, moov]) : joined([ftyp, moov, mdat]);
}

import { createServer } from 'node:http';
import { tinyPng } from '../system/client.ts';

/** A tile server on this machine, for pictures by address and for an archive of them read by ranges. */
export interface TileServer {
  /** without a slash at the end */
  readonly url: string;
  /** what was asked for, in that order */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

const deepest = 14;

const variableInteger = (value: number): readonly number[] =>
  value < 128 ? [value] : [(value % 128) + 128, ...variableInteger(Math.floor(value / 128))];

/**
 * An archive (PMTiles 3) in which one picture stands for every tile of the world: one entry whose run is as long as
 * there are tiles. Nothing is compressed.
 */
const archive = (): Buffer => {
  const headerBytes = 127;
  const tiles = (4 ** (deepest + 1) - 1) / 3;
  const directory = Buffer.from(
    [1, 0, tiles, tinyPng.length, 1].flatMap((value) => [...variableInteger(value)]),
  );
  const metadata = Buffer.from('{}');
  const header = Buffer.alloc(headerBytes);
  header.write('PMTiles');
  header.writeUInt8(3, 7);
  const tilesAt = headerBytes + directory.length + metadata.length;
  const numbers = [
    headerBytes,
    directory.length,
    headerBytes + directory.length,
    metadata.length,
    tilesAt,
    0,
    tilesAt,
    tinyPng.length,
    tiles,
    1,
    1,
  ];
  for (const [place, value] of numbers.entries()) header.writeBigUInt64LE(BigInt(value), 8 + place * 8);
  const [clustered, uncompressed, png] = [1, 1, 2];
  header.set([clustered, uncompressed, uncompressed, png, 0, deepest], 96);
  for (const [place, degrees] of [-180, -85, 180, 85].entries())
    header.writeInt32LE(degrees * 10_000_000, 102 + place * 4);
  return Buffer.concat([header, directory, metadata, tinyPng]);
};

/** The bytes that a `Range` asks for. */
const rangeOf = (header: string | undefined, whole: Buffer): Buffer => {
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(header ?? '') ?? [];
  return whole.subarray(Number(from ?? 0), Number(to ?? whole.length - 1) + 1);
};

export const startTileServer = async (): Promise<TileServer> => {
  const asked: string[] = [];
  const packed = archive();
  const server = createServer(({ url = '', headers }, response) => {
    asked.push(url);
    const open = {
      'access-control-allow-origin': '*',
      'access-control-expose-headers': 'etag, content-range',
    };
    if (url.endsWith('.pmtiles')) {
      const part = rangeOf(headers.range, packed);
      response.writeHead(206, { ...open, 'content-length': part.length }).end(part);
    } else response.writeHead(200, { ...open, 'content-type': 'image/png' }).end(tinyPng);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the tile server listens on no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

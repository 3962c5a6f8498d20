/** Pictures (bytes of PNG files) of what stands on a page, and what has changed between two of them. The browser decodes and compares. Chromium only. */
import { crc32, deflateSync } from 'node:zlib';
import { emulate, open, pageOf, SCRIPT, settle } from './browser.mjs';

/** The only typeface of pictures: Debian's `fonts-noto-core`. */
export const TYPEFACE = 'Noto Sans';

/** Height in px that each element has for itself, so that none moves when the one above it grows. */
const ROOM = 1200;

const HEAD = `<style>:root{color-scheme:light dark;font:16px/1.5 "${TYPEFACE}"}body{margin:0}h1{display:none}
main{display:grid;grid:auto-flow ${ROOM}px/minmax(0,1fr);align-items:start}</style>${SCRIPT}`;

/** How far a channel (0 to 255) may be off. Letters in a small picture are up to 8 off by themselves; a hairline is 36 to 48 off its ground. */
const TOLERANCE = 24;

/** Whether the browser has a typeface: text in it is not as wide as in what stands in for a missing one. */
export async function hasTypeface(family) {
  const { page, close } = await open(pageOf(''));
  const isThere = await page.evaluate((name) => {
    const context = document.createElement('canvas').getContext('2d');
    const [own, other] = [`"${name}", monospace`, 'monospace'].map((fonts) => {
      context.font = `100px ${fonts}`;
      return context.measureText('Spese per missione').width;
    });
    return own !== other;
  }, family);
  await close();
  return isThere;
}

/**
 * Takes a picture of each element, all on one page.
 * @param markups the elements' HTML, by name
 * @param look.width of the page in px @param look.features of the medium @param look.isPrinted whether the page is on paper @param look.css of the page's own
 * @param isDrawn sent to the page: whether an element shows all that it will
 * @returns the pictures, by name
 */
export async function takePictures(markups, { width = 640, features = {}, isPrinted = false, css = '' }, isDrawn) {
  const names = Object.keys(markups);
  const allFeatures = { 'prefers-reduced-motion': 'reduce', ...features };
  const { page, close } = await open(pageOf(Object.values(markups).join('\n'), { head: `${HEAD}<style>${css}</style>` }), {
    width,
    height: ROOM * names.length,
    prepare: (blank) => emulate(blank, '', allFeatures),
  });
  await page.waitForFunction(`[...document.querySelectorAll('main > :not(h1)')].every(${isDrawn})`);
  if (isPrinted) {
    // As a browser does: the page is told before it is laid out on paper.
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await emulate(page, 'print', allFeatures);
  }
  await settle(page);
  const places = await page.$$eval('main > :not(h1)', (elements) => elements.map((element) => element.getBoundingClientRect().toJSON()));
  const pictures = {};
  for (const [index, name] of names.entries()) {
    const { x, y, height } = places[index];
    if (height > ROOM) throw new Error(`${name} is ${height} px high and has ${ROOM}`);
    pictures[name] = await page.screenshot({ clip: { x, y, width, height: Math.ceil(height) }, captureBeyondViewport: false });
  }
  await close();
  return pictures;
}

/** Opens the page that compares pictures. */
export async function pictureBench() {
  const { page, close } = await open(pageOf(''));
  await page.evaluate(`window.pixelsOf = ${pixelsOf}`);
  const text = (picture) => Buffer.from(picture).toString('base64');
  return {
    /** @returns `sizes`, both, as `640 × 400`; `count`, pixels that differ; `difference`, a picture with those in red on the rest, paled. */
    async compare(before, after) {
      const { difference, ...found } = await page.evaluate(differenceOf, text(before), text(after), TOLERANCE);
      return { ...found, difference: Buffer.from(difference.replace(/^.*,/, ''), 'base64') };
    },
    /** The picture in a third of the bytes: colours of few pixels, as the edges of letters have, are rounded, so that all fit a palette. */
    async small(picture) {
      const { width, height, palette, pixels } = await page.evaluate(coloursOf, text(picture));
      return palettePng(width, height, Buffer.from(palette), Buffer.from(pixels, 'latin1'));
    },
    close,
  };
}

/** Sent to the page: the sizes of pictures in base64, and their pixels on canvases as large as the largest. */
async function pixelsOf(...pictures) {
  const images = await Promise.all(pictures.map(async (picture) => createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())));
  const [width, height] = ['width', 'height'].map((side) => Math.max(...images.map((image) => image[side])));
  const layers = images.map((image) => {
    const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  });
  return { sizes: images.map((image) => `${image.width} × ${image.height}`), width, height, layers };
}

/**
 * Sent to the page. A pixel differs when none of the nine around its place in the other picture is like it. So letters that are smoothed otherwise or stand one
 * pixel further are the same, and what has gone, come, changed its colour or moved by two is not.
 */
async function differenceOf(before, after, tolerance) {
  const { sizes, width, height, layers: [old, seen] } = await window.pixelsOf(before, after);
  const isFound = (one, other, x, y) => {
    const at = (y * width + x) * 4;
    const isLike = (place) => [0, 1, 2, 3].every((channel) => Math.abs(one[at + channel] - other[place + channel]) <= tolerance);
    if (isLike(at)) return true;
    for (let row = Math.max(0, y - 1); row <= Math.min(height - 1, y + 1); row += 1) {
      for (let column = Math.max(0, x - 1); column <= Math.min(width - 1, x + 1); column += 1) if (isLike((row * width + column) * 4)) return true;
    }
    return false;
  };
  const picture = new ImageData(width, height);
  let count = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const isSame = isFound(old, seen, x, y) && isFound(seen, old, x, y);
      if (!isSame) count += 1;
      picture.data.set(isSame ? [0, 1, 2].map((channel) => 192 + seen[at + channel] / 4) : [255, 0, 0], at);
      picture.data[at + 3] = 255;
    }
  }
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d').putImageData(picture, 0, 0);
  return { sizes, count, difference: canvas.toDataURL() };
}

/** Sent to the page: a picture's colours, those of fewer than 200 pixels in steps of 17, and for each pixel a letter whose code is the number of its colour. */
async function coloursOf(picture) {
  const { width, height, layers: [data] } = await window.pixelsOf(picture);
  const places = Array.from({ length: width * height }, (_, pixel) => pixel * 4);
  const keyAt = (at) => (data[at] << 16) | (data[at + 1] << 8) | data[at + 2];
  const counts = new Map();
  for (const at of places) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  const numbers = new Map();
  const palette = [];
  const pixels = places.map((at) => {
    const step = counts.get(keyAt(at)) < 200 ? 17 : 1;
    const colour = [0, 1, 2].map((channel) => Math.round(data[at + channel] / step) * step);
    const key = colour.join();
    if (!numbers.has(key)) {
      numbers.set(key, numbers.size);
      palette.push(...colour);
    }
    return String.fromCharCode(numbers.get(key));
  });
  if (numbers.size > 256) throw new Error(`A palette does not hold ${numbers.size} colours`);
  return { width, height, palette, pixels: pixels.join('') };
}

/** A PNG file. @param palette three bytes for a colour @param pixels one byte for a pixel */
function palettePng(width, height, palette, pixels) {
  const number = (value) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const chunk = (type, data) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    return Buffer.concat([number(data.length), body, number(crc32(body))]);
  };
  // Each row begins with the number of its filter, 0 for none.
  const rows = Array.from({ length: height }, (_, row) => Buffer.concat([Buffer.alloc(1), pixels.subarray(row * width, (row + 1) * width)]));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    // 8 bits for a pixel, which is a number of the palette.
    chunk('IHDR', Buffer.concat([number(width), number(height), Buffer.from([8, 3, 0, 0, 0])])),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

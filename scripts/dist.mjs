/** Empties dist/ but for its README, which git tracks, and lays into it the files that need no compiling. */
import { cp, copyFile, mkdir, readdir, rm } from 'node:fs/promises';

await mkdir('dist', { recursive: true });
for (const name of await readdir('dist')) {
  if (name !== 'README.md') await rm(`dist/${name}`, { recursive: true });
}
for (const source of ['src/tokens/tokens.css', 'src/tokens/tokens.json', 'src/fallback.css']) {
  await copyFile(source, source.replace(/^src\/(tokens\/)?/, 'dist/'));
}
await cp('src/schemas', 'dist/schemas', { recursive: true });

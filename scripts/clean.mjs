/** Empties dist/ but for its README, which git tracks. */
import { mkdir, readdir, rm } from 'node:fs/promises';

await mkdir('dist', { recursive: true });
for (const name of await readdir('dist')) {
  if (name !== 'README.md') await rm(`dist/${name}`, { recursive: true });
}

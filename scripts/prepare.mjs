/**
 * npm runs this after `npm ci`: it builds dist/. Where the build tools were left out on purpose (`npm ci --omit=dev`) it says so and
 * succeeds, because an installed package must not fail for want of its own tools.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

if (!existsSync('node_modules/.bin/rollup')) {
  console.log('broletto: development tools are not installed, dist/ is not built.');
} else {
  process.exit(spawnSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' }).status ?? 1);
}

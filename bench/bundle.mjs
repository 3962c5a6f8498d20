import nodeResolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { rollup } from 'rollup';

/** A script of the bench as a careful webmaster's build makes it: what is not used is left out, and so is what only developers need. */
export async function bundle(input) {
  const forProduction = { name: 'for-production', transform: (code) => ({ code: code.replaceAll('process.env.NODE_ENV', '"production"'), map: null }) };
  const plugins = [nodeResolve({ exportConditions: ['production'], browser: true }), forProduction, terser({ ecma: 2021, module: true })];
  const built = await rollup({ input, plugins });
  const { output } = await built.generate({ format: 'iife' });
  return output[0].code;
}

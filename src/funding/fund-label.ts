import type { Fund } from './funds.js';

/** `Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020`; the acronym only where it says more than the name. */
export function fundLabel({ name, acronym }: Fund, period: string | undefined, language: 'it' | 'en'): string {
  const [full, short] = [name[language], acronym[language]];
  return [full, full.includes(short) ? '' : `(${short})`, period ?? ''].filter(Boolean).join(' ');
}

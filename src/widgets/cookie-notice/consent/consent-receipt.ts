import type { Language } from '../../../core/localize.js';
import type { ConsentMethod } from '../consent-store.js';
import type { PageConsent } from './page-consent.js';
import type { Service } from './services.data.js';

/**
 * Proof of a decision, as the site may keep it (GDPR, art. 7.1): what was asked, what was answered, when and how. No name and no address of the visitor;
 * a random name only where something was allowed.
 */
export interface ConsentReceipt {
  /** Version of this shape. */
  readonly v: 1;
  /** Random; the same for all decisions of one visitor. */
  readonly id?: string | undefined;
  /** When the visitor decided, in milliseconds of UTC. */
  readonly t: number;
  readonly method: ConsentMethod;
  /** What holds now, by id of the service; those that nobody has decided on are left out. */
  readonly choices: Readonly<Record<string, boolean>>;
  readonly revision: string;
  /** The services as the site declared them. */
  readonly services: readonly Service[];
  /** What the notice said, where it was the notice that was answered; empty where it was the choices, an embed or the page's own script. */
  readonly text: string;
  /** Of the notice and its choices. */
  readonly language: Language;
  /** Address of the site's policy. */
  readonly policy: string | undefined;
}

/** The receipt of the decision just taken. */
export function receiptOf(consent: PageConsent, method: ConsentMethod, said: Pick<ConsentReceipt, 'revision' | 'text' | 'language' | 'policy'>): ConsentReceipt {
  const { record, undecided, services } = consent;
  const decided = services.filter((service) => !undecided.includes(service));
  return {
    v: 1,
    id: record?.id,
    t: record?.changed ?? record?.t ?? Date.now(),
    method,
    choices: Object.fromEntries(decided.map(({ id }) => [id, consent.has(id)])),
    services,
    ...said,
  };
}

/** Delivers a receipt, even while the page is being left. Resolves to whether it has arrived; never throws. */
export async function deliver(receipt: ConsentReceipt, url: string): Promise<boolean> {
  try {
    const { ok } = await fetch(url, { method: 'POST', keepalive: true, headers: { 'content-type': 'application/json' }, body: JSON.stringify(receipt) });
    return ok;
  } catch {
    return false;
  }
}

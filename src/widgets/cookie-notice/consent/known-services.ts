import type { ServiceRecord } from './services.data.js';

const GOOGLE = { provider: 'Google Ireland Limited', policy: 'https://policies.google.com/privacy' };
const META = 'Meta Platforms Ireland Limited';

/**
 * What is known of third parties that municipal sites embed: who answers for them in Italy, where their privacy policy is, and the cookies that they set on the
 * site's own host. Those on their own hosts no other site can erase, and they are theirs to list. (As their documentation and the
 * notices of public sites say, 2026: a site checks them against the policies themselves.)
 */
export const KNOWN_SERVICES: Readonly<Record<string, Omit<ServiceRecord, 'id'>>> = {
  youtube: { label: 'YouTube', purpose: 'content', ...GOOGLE },
  vimeo: { label: 'Vimeo', purpose: 'content', provider: 'Vimeo.com, Inc.', policy: 'https://vimeo.com/privacy' },
  'google-maps': { label: 'Google Maps', purpose: 'content', ...GOOGLE },
  'google-analytics': { label: 'Google Analytics', purpose: 'statistics', ...GOOGLE, cookies: ['_ga', '_ga_*', '_gid', '_gat*'] },
  facebook: { label: 'Facebook', purpose: 'content', provider: META, policy: 'https://www.facebook.com/privacy/policy/' },
  instagram: { label: 'Instagram', purpose: 'content', provider: META, policy: 'https://privacycenter.instagram.com/policy/' },
  x: { label: 'X', purpose: 'content', provider: 'X Internet Unlimited Company', policy: 'https://x.com/privacy' },
  spotify: { label: 'Spotify', purpose: 'content', provider: 'Spotify AB', policy: 'https://www.spotify.com/legal/privacy-policy/' },
};

import type { html as Html, TemplateResult } from 'lit';
import type { MapWords } from '../../../strings/map.js';
import type { Tiles } from './tiles.data.js';

export interface FurnitureActions {
  onZoomIn(): void;
  onZoomOut(): void;
  onFit(): void;
  /** The reader agrees to ask the server of the tiles. */
  onAgree(): void;
}

/** What lies on the map: its buttons (the keyboard has keys for them), the hint, the question before tiles of another server, and whose the tiles are. */
export function furniture(html: typeof Html, words: MapWords, tiles: Tiles | undefined, isShown: boolean, { onZoomIn, onZoomOut, onFit, onAgree }: FurnitureActions): TemplateResult {
  const button = (label: string, content: unknown, action: () => void): TemplateResult =>
    html`<button type="button" class="button" part="button" tabindex="-1" title=${label} aria-label=${label} @click=${action}>${content}</button>`;
  const frame = html`<svg viewBox="0 0 20 20" aria-hidden="true"><path d="M3 8V3h5M12 3h5v5M17 12v5h-5M8 17H3v-5" /></svg>`;
  return html`<div class="controls">${button(words.zoomIn, '+', onZoomIn)} ${button(words.zoomOut, '−', onZoomOut)} ${button(words.fit, frame, onFit)}</div>
    <p class="hint" aria-hidden="true"></p>
    ${tiles && !isShown ? html`<div class="ask small"><p>${words.tilesFrom(tiles.host)}</p><button type="button" class="button" part="button" @click=${onAgree}>${words.tilesShow}</button></div>` : ''}
    ${tiles && isShown ? html`<p class="credit small">${tiles.attribution}</p>` : ''}`;
}

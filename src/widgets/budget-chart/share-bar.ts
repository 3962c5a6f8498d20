import { html, nothing, type TemplateResult } from 'lit';

/** Width, in hundredths of the bar, below which a part would not be seen: 3 px on the narrowest phone. */
export const SMALLEST_MARK = 1.25;

/**
 * A bar with a part in it, and below a close-up of its first twentieth where the part is too small to be judged by eye.
 * @param percent the part in hundredths of the whole, for pixels; may be more than 100
 * @param share the same as a reader sees it
 * @param whole name of the whole
 * @param lens name of the close-up
 */
export function shareBar(percent: number, share: string, whole: string, lens: string): TemplateResult {
  return html`<div class="share" part="figure share">
    <div class="ends">
      <b class="part">${share}</b>
      <span class="whole">${whole}</span>
    </div>
    ${bar(percent)}
    ${percent > 0 && percent < 2
      ? html`<div class="lens" part="lens" aria-hidden="true">
          <svg viewBox="0 0 100 1" preserveAspectRatio="none"><path d="M0 0h5l95 1H0z" /></svg>
          ${bar(percent * 20)}
          <div class="ends small muted"><span>0%</span><span>${lens}</span><span>5%</span></div>
        </div>`
      : nothing}
  </div>`;
}

function bar(percent: number): TemplateResult {
  const width = percent && Math.min(100, Math.max(SMALLEST_MARK, percent));
  return html`<svg class="gauge" part="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><rect part="mark" width=${width} height="1" /></svg>`;
}

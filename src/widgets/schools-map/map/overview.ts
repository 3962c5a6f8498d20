import { nothing, svg, type SVGTemplateResult } from 'lit';
import { EDGE, type Overview } from './overview-layout.js';

/** Draws the picture. It is for the eye only: the list beside it says everything. */
export function overview({ width, height, marks, labels, region, place }: Overview, active: number): SVGTemplateResult {
  const step = labels[0]!.width;
  // Lines as far apart as the bar is long, where there is no region behind: distances can be told.
  let grid = '';
  if (!region || place) {
    for (let x = EDGE; x < width; x += step) grid += `M${x} 0V${height}`;
    for (let y = height - EDGE; y > 0; y -= step) grid += `M0 ${y}H${width}`;
  }
  return svg`<svg class="overview" viewBox="0 0 ${width} ${height}" aria-hidden="true" focusable="false">
    <path class="grid" d=${grid} />
    ${
      region &&
      svg`<svg x=${region.x} y=${region.y} width=${region.width} height=${region.height} viewBox="0 0 ${region.outlines.width} ${region.outlines.height}">
        <path class="land" d=${region.outlines.edge} /><path d=${region.outlines.borders} />
        ${place && svg`<circle class="mark" cx=${place.x} cy=${place.y} r=${region.outlines.width / 16} />`}
      </svg>`
    }
    ${labels.map(({ x, y, width: wide, text, anchor = 0.5 }) => svg`<text x=${x + wide * anchor} y=${y + 15} text-anchor=${['start', 'middle', 'end'][anchor * 2]!}>${text}</text>`)}
    <path class="bar" d="M${EDGE} ${height - 16}v4h${step}v-4" />
    ${marks.map(
      ({ x, y, width: wide, height: high, text, members, isVague }, mark) => svg`<g
        class="mark ${isVague ? 'vague' : ''} ${members.includes(active) ? 'active' : ''}"
        data-mark=${mark}
        data-index=${members.length > 1 ? nothing : members[0]!}
      >
        <rect x=${x} y=${y} width=${wide} height=${high} rx=${high / 2} /><text x=${x + wide / 2} y=${y + high / 2 + 5} text-anchor="middle">${text}</text>
      </g>`,
    )}
  </svg>`;
}

import type { html as Html, nothing as Nothing, render as Render, svg as Svg, TemplateResult } from 'lit';
import type { Language } from '../../../core/localize.js';
import type { formatAmount as FormatAmount, formatShare as FormatShare } from '../../../formats/amount.js';
import { compactAmount } from '../../../formats/compact-amount.js';
import { formatNumber } from '../../../formats/number.js';
import type { BudgetChartWords } from '../../../strings/it.js';
import { chartWords } from '../../../strings/chart.js';
import type { Budget } from '../budget-chart.data.js';
import { bars, placeBars } from './bars.js';
import { chartParts } from './chart-parts.js';
import type { ChartParts, ChartView, mount as MountChart } from './chart-view.js';
import { doughnut } from './doughnut.js';
import { drawingStyles } from './drawings.styles.js';
import type { Drawing, FigureContext, FigureWords } from './figure-context.js';
import { hasMark, keyOf, type DrawnForm, type FigureItem } from './figure.data.js';
import { modelOf, type FigureModel, type Seen } from './figure-model.data.js';
import { notesOf } from './figure-notes.js';
import { summaryOf } from './figure-summary.js';
import { figureTools } from './figure-tools.js';
import { figureViewStyles } from './figure-view.styles.js';
import { line, placeLine } from './line.js';
import { tipOfMarks } from './mark-tip.js';
import { walkMarks } from './mark-walk.js';
import { markWords, type Mark, type MarkWords } from './mark-words.js';
import { patternOf, patternSwatch } from './patterns.js';
import { placeTreemap, treemap } from './treemap.js';

/** What is to be drawn, and how. */
export interface FigureState {
  readonly budget: Budget;
  readonly form: DrawnForm;
  /** Whether the two series are two places: one is no whole of the other, and does not come before it. */
  readonly isCompared: boolean;
  readonly heading: string;
  readonly sort: 'desc' | 'none';
  /** Items shown one by one, at most. */
  readonly most: number;
  readonly percentRounding: 'exact' | 'sum';
  /** One a series. */
  readonly residents: readonly (bigint | undefined)[];
  readonly isPatterned: boolean;
  readonly words: BudgetChartWords;
  readonly language: Language;
  readonly locale: string;
}

/** What the figure is handed, so that its file holds nothing of ours a second time. */
export interface FigureDeps {
  readonly html: typeof Html;
  readonly svg: typeof Svg;
  readonly nothing: typeof Nothing;
  readonly render: typeof Render;
  readonly formatAmount: typeof FormatAmount;
  readonly formatShare: typeof FormatShare;
  /** chart.js, asked for by forms that need it. */
  loadChart(): Promise<{ mount: typeof MountChart }>;
  /** chart.js could not be had. */
  onFailed(): void;
  /** What the address of the page says of this chart, and says from now on. */
  readState(): Readonly<Record<string, string>>;
  writeState(entries: Readonly<Record<string, string>>): void;
}

export interface FigureView {
  update(state: FigureState): void;
  destroy(): void;
}

const DRAWINGS: Readonly<Record<DrawnForm, Drawing>> = { bar: bars, stacked: bars, doughnut, line, treemap };
/** One for all figures of the page. */
let sheet: CSSStyleSheet | undefined;
/** Who cannot tell colours, or is shown none. */
const WITHOUT_COLOURS = '(forced-colors: active), (prefers-contrast: more)';

/** Draws into `host`, a box in the page: summary, drawing, the way through it. */
export function mount(host: HTMLElement, deps: FigureDeps): FigureView {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(figureViewStyles + drawingStyles);
  }
  const root = host.getRootNode() as ShadowRoot;
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];

  const { html, render } = deps;
  let state: FigureState | undefined;
  /** What the address said last; nothing of a chart that has no name there. */
  let address = readPath();
  let seen: Seen = { path: address, isEach: undefined, line: '' };
  let model!: FigureModel;
  let spoken!: MarkWords;
  let marks: Mark[] = [];
  let chart: { readonly plot: Element; readonly view: ChartView } | undefined;
  // The box outlives what is drawn in it.
  const gone = new AbortController();
  const { signal } = gone;
  const walk = walkMarks(host, () => getComputedStyle(host).direction === 'rtl', signal);
  const tip = tipOfMarks(host, render, (index) => spoken.tip(marks[index]!), markUnder, signal);
  const colours = matchMedia(WITHOUT_COLOURS);
  const resized = new ResizeObserver(place);

  host.addEventListener('keydown', onKey, { signal });
  colours.addEventListener('change', draw, { signal });
  addEventListener('hashchange', onAddress, { signal });
  // What has just been drawn need not be looked at; WebKit tells of a loop when it is.
  requestAnimationFrame(() => signal.aborted || resized.observe(host));

  return {
    update(next) {
      state = next;
      draw();
    },
    destroy() {
      gone.abort();
      resized.disconnect();
      chart?.view.destroy();
      render(undefined, host);
      root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
    },
  };

  function readPath(): string[] {
    const { item } = deps.readState();
    try {
      return item ? item.split('/').map(decodeURIComponent) : [];
    } catch {
      // Not written by us.
      return [];
    }
  }

  /** A link within the page was followed: to an item of this chart, or to anything else. */
  function onAddress(): void {
    const path = readPath();
    if (String(path) === String(address)) return;
    address = path;
    seen = { ...seen, path };
    draw();
  }

  function look(change: Partial<Seen>): void {
    seen = { ...seen, ...change };
    if (change.path) {
      deps.writeState({ item: seen.path.map(encodeURIComponent).join('/') });
      address = readPath();
    }
    draw();
  }

  function open(item: FigureItem): void {
    if (!isOpenable(item)) return;
    look({ path: [...model.trail, item].map(keyOf) });
    walk.focus(0);
  }

  /** Up to a level, to what was opened there. */
  function leave(depth: number): void {
    const left = keyOf(model.trail[depth]!);
    look({ path: model.trail.slice(0, depth).map(keyOf) });
    walk.focus(marks.findIndex(({ item }) => keyOf(item) === left));
  }

  function isOpenable({ parts }: FigureItem): boolean {
    return parts.length > 0 && model.figure.form !== 'line';
  }

  function draw(): void {
    if (!state) return;
    tip.hide();
    const words: FigureWords = { ...chartWords[state.language], ...state.words };
    model = modelOf({ ...state, names: { total: words.total, undetailed: words.rest, others: (count) => words.others(formatNumber(BigInt(count), 0, state!.locale)) } }, seen, deps.formatShare);
    spoken = markWords(model, words, state, deps);
    render(template(words, state), host);
    place();
    walk.refresh();
    void paint();
  }

  function template(words: FigureWords, { heading, residents, isCompared, locale }: FigureState): TemplateResult {
    const { figure, trail } = model;
    const form = words.forms[figure.form];
    marks = [];
    const drawing = DRAWINGS[figure.form](figure, contextOf(words));
    const name = [heading, ...trail.map(({ label }) => label)].filter(Boolean).join(', ') || form;
    const summary = summaryOf(model, words, spoken, isCompared);
    const notes = notesOf(model, words, spoken, { residents, isCompared, locale });
    return html`${figureTools(html, model, seen, residents.some(Boolean), words, { look, leave })}
      ${summary ? html`<p part="summary">${summary}</p>` : undefined}
      <p class="unseen" id="hint">${figure.items.some(isOpenable) ? words.hintOpen : words.hint}</p>
      <div class="drawing" role="group" aria-label=${name} aria-roledescription=${name === form ? deps.nothing : form} aria-describedby="hint">${drawing}</div>
      ${notes.length ? html`<div class="notes small" part="note">${notes.map((note) => html`<p>${note}</p>`)}</div>` : undefined}`;
  }

  function contextOf(words: FigureWords): FigureContext {
    const { figure, share } = model;
    const { language } = state!;
    const isReached = (item: FigureItem, at: number): boolean => hasMark(figure.form, item.amounts[at]);
    const count = figure.items.flatMap((item) => figure.shown.filter((at) => isReached(item, at))).length;
    let reached = 0;
    return {
      html,
      svg: deps.svg,
      words,
      share,
      amount: spoken.amount,
      compact: (cents, reference) => compactAmount(cents, language, reference),
      mark(item, at) {
        const mark = { item, at };
        reached += Number(isReached(item, at));
        return { index: marks.push(mark) - 1, spoken: spoken.spoken(mark, reached, count) };
      },
      label: (item) => (isOpenable(item) ? html`<button class="open" part="button" tabindex="-1" @click=${() => open(item)}>${item.label}</button>` : item.label),
      figure(item, at) {
        const cents = item.amounts[at];
        return cents === undefined ? html`<span>${item.texts[at] || words.missing}</span>` : html`<span class="figure">${spoken.amount(cents)}</span>`;
      },
      swatch: (colour) => html`<span class="swatch c${colour}" aria-hidden="true"><svg viewBox="0 0 16 16" width="16" height="16">${patternSwatch(deps.svg, patternOf(colour))}</svg></span>`,
    };
  }

  function place(): void {
    if (!state) return;
    const { figure } = model;
    if (figure.form === 'treemap') placeTreemap(host, figure);
    else if (figure.form === 'line') placeLine(host, figure);
    else placeBars(host, figure);
  }

  /** Draws with chart.js, which goes with the place that it draws in. */
  async function paint(): Promise<void> {
    const plot = host.querySelector<HTMLElement>('.plot');
    if (chart && chart.plot !== plot) {
      chart.view.destroy();
      chart = undefined;
    }
    if (chart) return chart.view.update(parts());
    if (!plot) return;
    try {
      const { mount: mountChart } = await deps.loadChart();
      // Meanwhile the place may have gone, or have been drawn in.
      if (!signal.aborted && plot.isConnected && !chart) chart = { plot, view: mountChart(plot, parts()) };
    } catch {
      if (!signal.aborted) deps.onFailed();
    }
  }

  function parts(): ChartParts {
    return chartParts(host, model.figure, state!.isPatterned || colours.matches);
  }

  /** The mark that belongs to what chart.js has drawn under the pointer. */
  function markUnder(event: PointerEvent): Element | undefined {
    const index = chart?.view.indexAt(event);
    return index === undefined ? undefined : host.querySelectorAll('[data-mark]')[index];
  }

  function onKey(event: KeyboardEvent): void {
    const mark = (event.target as Element).closest<HTMLElement>('[data-mark]');
    if (event.key === 'Enter' && mark && event.target === mark) return open(marks[Number(mark.dataset.mark)]!.item);
    if (event.key !== 'Escape') return;
    const isTold = tip.dismiss();
    if (!isTold && !model.trail.length) return;
    event.preventDefault();
    if (!isTold) leave(model.trail.length - 1);
  }
}

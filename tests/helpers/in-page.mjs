/** What tests ask a page, shadow roots included. Each function is sent to the page by itself (`page.evaluate`), so none uses another. */

/**
 * What a reader sees under the first element that matches, with its text in the case it is shown in, white space folded.
 * @param closed whether the text in closed `<details>` counts too: a reader can open it, with or without JavaScript.
 */
export function visibleText(selector = 'body', closed = false) {
  const parts = [];
  const visit = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const parent = node.assignedSlot ?? node.parentElement ?? node.getRootNode().host;
      const { textTransform, visibility } = getComputedStyle(parent);
      if (visibility === 'hidden') return;
      parts.push(textTransform === 'uppercase' ? node.data.toUpperCase() : node.data);
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    if (['style', 'script', 'noscript', 'template'].includes(node.localName) || getComputedStyle(node).display === 'none') return;
    const hasSlotted = node.localName === 'slot' && node.assignedNodes().length;
    const children = hasSlotted ? node.assignedNodes() : [...(node.shadowRoot ?? node).childNodes];
    const open = node.localName !== 'details' || node.open || closed;
    children.filter((child) => open || child.localName === 'summary').forEach(visit);
    if (!/^(?:inline|contents)$/.test(getComputedStyle(node).display) || ['br', 'td', 'th'].includes(node.localName)) parts.push(' ');
  };
  document.querySelectorAll(selector).forEach(visit);
  return parts.join('').replace(/[\s\u00a0\u202f\u200b\u00ad]+/g, ' ').trim();
}

/** What stands out of the page to the left or right: nothing, or the elements one by one. Scrollable boxes and text for screen readers only may. */
export function overflowing() {
  const { clientWidth, scrollWidth } = document.documentElement;
  const found = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
  const visit = (element) => {
    const { overflowX, clipPath, display, position } = getComputedStyle(element);
    if (display === 'none' || clipPath !== 'none') return;
    const { left, right, width } = element.getBoundingClientRect();
    if (width && (right > clientWidth + 1 || left < -1) && position !== 'fixed') found.push(`${element.localName}.${element.getAttribute('class') ?? ''} ${Math.round(left)}…${Math.round(right)}`);
    if (overflowX === 'auto' || overflowX === 'scroll' || overflowX === 'hidden' || overflowX === 'clip') return;
    [...(element.shadowRoot?.children ?? []), ...element.children].forEach(visit);
  };
  visit(document.body);
  return found;
}

/** Text cut off by a box that hides what does not fit: one line per box. */
export function cutOff() {
  const found = [];
  const visit = (element) => {
    const { overflowX, overflowY, clipPath, display } = getComputedStyle(element);
    if (display === 'none' || clipPath !== 'none') return;
    const hides = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = element;
    if (hides && element.textContent.trim() && (scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1)) {
      found.push(`${element.localName}.${element.getAttribute('class') ?? ''} needs ${scrollWidth} × ${scrollHeight}, has ${clientWidth} × ${clientHeight}`);
    }
    [...(element.shadowRoot?.children ?? []), ...element.children].forEach(visit);
  };
  visit(document.body);
  return found;
}

/** Everything the Tab key should reach, in no particular order: one name per element, and `count` of them. A radio group is one. */
export function focusable() {
  const found = [];
  const groups = new Set();
  const visit = (element) => {
    if (getComputedStyle(element).display === 'none' || element.inert) return;
    const isControl = element.matches('a[href], button, input:not([type=hidden]), select, textarea, summary:first-of-type, [tabindex], [contenteditable], iframe');
    const group = element.type === 'radio' && element.name;
    // A light child whose slot is not shown has a display of its own but no box.
    if (isControl && element.tabIndex >= 0 && !element.disabled && element.checkVisibility({ visibilityProperty: true }) && !(group && groups.has(group))) {
      if (group) groups.add(group);
      found.push(`${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)}`);
    }
    const children = element.localName === 'details' && !element.open ? [element.querySelector(':scope > summary')] : element.children;
    [...(element.shadowRoot?.children ?? []), ...children].forEach((child) => child && visit(child));
  };
  visit(document.body);
  return found;
}

/**
 * The element that has the focus, through shadow roots. `seen` counts how often it had it before; `indicator` whether something shows it;
 * `covered` whether nothing of it can be seen (WCAG 2.4.11), because it is out of the viewport or under something else.
 */
export function focused() {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  window.focusSeen ??= new Map();
  const seen = window.focusSeen.get(element) ?? 0;
  window.focusSeen.set(element, seen + 1);

  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
  const isInside = (top) => {
    for (let node = top; node; node = node.assignedSlot ?? node.parentNode ?? node.host) if (node === element) return true;
    return false;
  };
  const atPoint = (x, y) => {
    let top = document.elementFromPoint(x, y);
    while (top?.shadowRoot) {
      const inner = top.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === top) break;
      top = inner;
    }
    return top;
  };
  const steps = [0.04, 0.27, 0.5, 0.73, 0.96];
  const label = element.labels?.[0];
  const canBeSeen = [...element.getClientRects(), ...(label?.getClientRects() ?? [])].some((rect) =>
    steps.some((down) => steps.some((across) => {
      const [x, y] = [rect.left + rect.width * across, rect.top + rect.height * down];
      if (x < 0 || y < 0 || x >= innerWidth || y >= innerHeight) return false;
      const top = atPoint(x, y);
      return isInside(top) || (label && label.contains(top));
    })),
  );
  const name = `${element.localName} ${(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 50)}`;
  return { name, seen, indicator: (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none', covered: !canBeSeen };
}

/** Puts the text spacing of WCAG 1.4.12 on the page and into every shadow root, as a reader's own style sheet would. */
export function spaceText() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-block-end:2em!important}');
  const visit = (root) => {
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    root.querySelectorAll('*').forEach((element) => element.shadowRoot && visit(element.shadowRoot));
  };
  visit(document);
}

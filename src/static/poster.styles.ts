import { markup, type Markup } from './markup.js';
import { SHEET } from './poster-fit.js';

/**
 * The sheet's rules: no margin of the printer's own, so that browsers write neither address nor date on it.
 * @param size of the running text, in points, as are the others.
 */
export function posterStyles(size: number, headingSize: number, statementSize: number): Markup {
  const banner = '.sheet .broletto-static-eu-banner';
  return markup`
    @page{size:A3 portrait;margin:0}
    *{box-sizing:border-box;margin:0;padding:0}
    html{background:#fff;color-scheme:light}
    body{color:#1a1d21;font:${size}pt/1.35 Arial,Verdana,Tahoma,Trebuchet MS,Calibri,Garamond,Ubuntu,sans-serif;print-color-adjust:exact}
    .sheet{
      position:relative;display:flex;flex-direction:column;gap:${SHEET.gap}mm;overflow:hidden;overflow-wrap:anywhere;
      width:${SHEET.width}mm;height:${SHEET.height - 0.5}mm;padding:${SHEET.margin}mm ${SHEET.margin}mm ${SHEET.foot}mm
    }
    .sheet>*{flex:none}
    ${banner}{border-radius:0;border-bottom:.6mm solid #1a1d21;padding-bottom:${SHEET.margin}mm;overflow:visible}
    ${banner} .broletto-static-lockup{padding:0;flex-wrap:nowrap}
    ${banner} .broletto-static-words{flex:1;min-width:0;font-size:${statementSize}pt}
    ${banner} .broletto-static-words .broletto-static-statement+.broletto-static-statement{margin-top:.3em!important}
    ${banner} .broletto-static-words .broletto-static-small{margin-top:.5em!important;font-size:.5em}
    ${banner} .broletto-static-more{padding:6mm 0 0;font-size:12pt}
    h1{font-size:${headingSize}pt;line-height:1.1;letter-spacing:-.01em;text-wrap:balance}
    .summary{font-size:1.2em}
    .sheet>.story{display:grid;grid-auto-flow:column;grid-auto-columns:1fr;gap:15mm;flex:0 1 auto;min-height:0;overflow:hidden}
    h2{margin-bottom:.2em;font-size:1em}
    .story li,.story p{margin-bottom:.35em}
    ul{padding-inline-start:1.2em}
    .amounts{display:flex;flex-wrap:wrap;gap:4mm 18mm;margin-top:auto;padding-top:5mm;border-top:.6mm solid #1a1d21}
    .amounts dd{font-size:1.9em;font-weight:700;line-height:1.2;white-space:nowrap}
    .amounts dd.amounts-note{font-size:.7em;font-weight:400}
    .facts{display:grid;grid-template-columns:repeat(3,1fr);gap:5mm 8mm;padding-top:5mm;border-top:.2mm solid #1a1d21}
    .facts:not(.amounts+*){margin-top:auto}
    dt{font-size:.7em}
    .facts dd{font-size:.8em;font-weight:700}
    .more{font-size:.8em}
    .example{padding:3mm 5mm;border:.4mm dashed;font-size:14pt}
    .watermark{position:absolute;inset:62% 0 auto;color:#1a1d211a;font-size:150pt;font-weight:700;line-height:1;text-align:center;rotate:-30deg}
  `;
}

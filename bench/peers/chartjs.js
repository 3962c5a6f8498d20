/** chart.js with what bars need and no more: neither legend nor tooltip, which most pages add. */
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** @param options.isBare bars alone. `options.hasAllLabels` one at every bar, in place of those that there is room for. */
function draw(box, { labels, values }, { height, isBare, hasAllLabels }) {
  const around = document.createElement('div');
  around.style.setProperty('position', 'relative');
  around.style.setProperty('height', `${height}px`);
  const canvas = around.appendChild(document.createElement('canvas'));
  box.append(around);
  const chart = new Chart(canvas, {
    type: 'bar',
    data: { labels, datasets: [{ data: values, backgroundColor: '#24506b' }] },
    options: {
      animation: false,
      indexAxis: 'y',
      maintainAspectRatio: false,
      scales: { x: { display: !isBare }, y: { display: !isBare, ticks: { autoSkip: !hasAllLabels } } },
    },
  });
  return {
    redraw(set) {
      chart.data.datasets[0].data = set.values;
      chart.update();
    },
    remove() {
      chart.destroy();
      around.remove();
    },
  };
}

window.peer = { draw };

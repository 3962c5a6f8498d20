import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';

use([BarChart, CanvasRenderer, GridComponent]);

function draw(box, { labels, values }, { height }) {
  const around = document.createElement('div');
  around.style.setProperty('height', `${height}px`);
  box.append(around);
  const chart = init(around);
  chart.setOption({
    animation: false,
    xAxis: { type: 'value' },
    yAxis: { type: 'category', data: labels, inverse: true },
    series: [{ type: 'bar', data: values, itemStyle: { color: '#24506b' } }],
  });
  return {
    redraw(set) {
      chart.setOption({ series: [{ data: set.values }] });
    },
    remove() {
      chart.dispose();
      around.remove();
    },
  };
}

window.peer = { draw };

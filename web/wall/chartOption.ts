import type { DayCurve } from './figures.ts';

export interface Looks {
  readonly text: string;
  readonly line: string;
  readonly reported: string;
  readonly closed: string;
  readonly font: string;
  /** pixels */
  readonly fontSize: number;
  readonly still: boolean;
}

const bars = (data: DayCurve['reported'], color: string) => ({
  type: 'bar' as const,
  data: [...data],
  itemStyle: { color, borderRadius: [2, 2, 0, 0] },
  barGap: '10%',
  barCategoryGap: '20%',
});

/** The picture of a day for ECharts: whole numbers upwards, every sixth hour named. */
export const hoursOption = ({ hours, reported, closed }: DayCurve, looks: Looks) => ({
  animation: !looks.still,
  animationDuration: 400,
  textStyle: { fontFamily: looks.font, color: looks.text },
  grid: { left: 0, right: 0, top: looks.fontSize, bottom: 0, containLabel: true },
  xAxis: {
    type: 'category' as const,
    data: [...hours],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: looks.line } },
    axisLabel: { interval: 5, color: looks.text, fontSize: looks.fontSize },
  },
  yAxis: {
    type: 'value' as const,
    minInterval: 1,
    splitNumber: 3,
    // A day without cases keeps its height, as if one could still come.
    max: ({ max }: { readonly max: number }) => (max < 4 ? 4 : null),
    splitLine: { lineStyle: { color: looks.line } },
    axisLabel: { color: looks.text, fontSize: looks.fontSize },
  },
  series: [bars(reported, looks.reported), bars(closed, looks.closed)],
});

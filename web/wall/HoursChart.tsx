import { BarChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { type EChartsType, init, use as register } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { wantsStill } from '../shared/useStill.ts';
import { hoursOption } from './chartOption.ts';
import type { DayCurve } from './figures.ts';
import styles from './Wall.module.css';

register([BarChart, GridComponent, CanvasRenderer]);

/** The colours and type of the page, as a canvas does not read style sheets. */
const looksOf = (place: HTMLElement) => {
  const style = getComputedStyle(place);
  const token = (name: string): string => style.getPropertyValue(name).trim();
  return {
    text: token('--c-muted'),
    line: token('--c-line'),
    reported: token('--c-primary'),
    closed: token('--c-green'),
    font: token('--font'),
    // The type of the wall grows with it: this one follows what the style sheet gives the chart.
    fontSize: Number.parseFloat(style.fontSize),
    still: wantsStill(),
  };
};

/** Bars of the day by hour: what came in beside what was closed. */
export const HoursChart = ({ curve }: { readonly curve: DayCurve }) => {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);
  const shown = useRef(curve);
  shown.current = curve;

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const made = init(element);
    chart.current = made;
    const sizes = new ResizeObserver(() => {
      made.resize();
      made.setOption(hoursOption(shown.current, looksOf(element)));
    });
    sizes.observe(element);
    return () => {
      sizes.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    if (place.current !== null) chart.current?.setOption(hoursOption(curve, looksOf(place.current)));
  }, [curve]);

  return <div ref={place} className={styles.canvas} />;
};

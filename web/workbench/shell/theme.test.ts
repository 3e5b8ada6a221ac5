import { theme } from 'antd';
import { expect, it } from 'vitest';
import { workbenchTheme } from './theme.ts';

/** Relative luminance of `#rrggbb` (WCAG 2.2). */
const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

const onWhite = (colour: string): number => 1.05 / (luminance(colour) + 0.05);

it('what is under the pointer can be read as well (regression: links paled to 3.4 to 1)', () => {
  const token = theme.getDesignToken(workbenchTheme);
  const { colorLink, colorLinkHover, colorLinkActive } = token;
  const { colorPrimary, colorPrimaryHover, colorPrimaryActive } = token;
  const { colorError, colorErrorHover, colorErrorActive } = token;
  const link = { colorLink, colorLinkHover, colorLinkActive };
  const colours = {
    ...link,
    colorPrimary,
    colorPrimaryHover,
    colorPrimaryActive,
    colorError,
    colorErrorHover,
    colorErrorActive,
  };
  const pale = Object.entries(colours).filter(([, colour]) => onWhite(colour) < 4.5);
  expect(pale.map(([name, colour]) => `${name} ${colour} ${onWhite(colour).toFixed(2)}`)).toEqual([]);
});

import { useTranslation } from 'react-i18next';
import type { Bulletin } from './types.ts';

/** What was adjusted since a bulletin was made, in words. The public is not told why. */
export const useLater = ({ adjustments }: Pick<Bulletin, 'adjustments'>): readonly string[] => {
  const { t } = useTranslation('evaluation');
  return adjustments.map(({ name, counterName, amount, reason }) =>
    t(reason === '' ? 'bulletin.adjustedOpen' : 'bulletin.adjusted', {
      name,
      counter: counterName,
      amount: amount > 0 ? `+${amount}` : amount,
      reason,
    }),
  );
};

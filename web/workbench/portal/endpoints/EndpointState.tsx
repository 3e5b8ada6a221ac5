import { Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../shared/useTimes.ts';
import { StateTag } from '../parts/StateTag.tsx';
import type { Endpoint } from './useEndpoints.ts';

const tones = { pending: 'waiting', active: 'good', disabled: 'off' } as const;

/** Whether it is sent anything, and why not. */
export const EndpointState = ({ endpoint }: { readonly endpoint: Endpoint }) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const { state, stateName, disabled, health } = endpoint;
  return (
    <Flex gap={6} wrap align="center">
      <StateTag tone={tones[state]}>{stateName}</StateTag>
      {disabled && (
        <span>
          {disabled.whyName} · {dateTime(disabled.at)}
        </span>
      )}
      {state !== 'disabled' && health.failures > 0 && (
        <StateTag tone="bad">{t('endpoint.failures', { count: health.failures })}</StateTag>
      )}
    </Flex>
  );
};

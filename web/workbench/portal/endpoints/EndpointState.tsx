import { Flex, Tag } from 'antd';
import { useTranslation } from 'react-i18next';
import { useTimes } from '../../../shared/useTimes.ts';
import type { Endpoint } from './useEndpoints.ts';

const colours = { pending: 'gold', active: 'green', disabled: 'default' } as const;

/** Whether it is sent anything, and why not. */
export const EndpointState = ({ endpoint }: { readonly endpoint: Endpoint }) => {
  const { t } = useTranslation('portal');
  const { dateTime } = useTimes();
  const { state, stateName, disabled, health } = endpoint;
  return (
    <Flex gap={6} wrap align="center">
      <Tag variant="outlined" color={colours[state]}>
        {stateName}
      </Tag>
      {disabled && (
        <span>
          {disabled.whyName} · {dateTime(disabled.at)}
        </span>
      )}
      {state !== 'disabled' && health.failures > 0 && (
        <Tag variant="outlined" color="red">
          {t('endpoint.failures', { count: health.failures })}
        </Tag>
      )}
    </Flex>
  );
};

import { Button, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Trouble } from '../../parts/Trouble.tsx';
import { useFocusBack } from '../../parts/useFocusBack.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { DeliveryView } from './DeliveryView.tsx';
import { useDelivery } from './useDeliveries.ts';
import { useReplays } from './useReplays.ts';

interface DeliveryDrawerProps {
  readonly endpoint: string;
  readonly id: string;
  readonly close: () => void;
}

/** One delivery beside the list of all. */
export const DeliveryDrawer = ({ endpoint, id, close }: DeliveryDrawerProps) => {
  const { t } = useTranslation('portal');
  useFocusBack();
  const { data, error, isPending, refetch } = useDelivery(endpoint, id);
  const { one } = useReplays(endpoint);
  const replay = data?.mayReplay && (
    <Button loading={one.isPending} onClick={() => one.mutate(id)}>
      {t('delivery.replay')}
    </Button>
  );
  return (
    <Drawer open title={t('delivery.one')} size={680} onClose={close} extra={replay}>
      <Trouble error={error} retry={refetch} />
      {isPending && <Waiting />}
      {data !== undefined && <DeliveryView delivery={data} />}
    </Drawer>
  );
};

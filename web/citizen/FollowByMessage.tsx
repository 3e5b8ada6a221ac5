import { useTranslation } from 'react-i18next';
import { Card } from '../touch/List.tsx';
import { AddressForm, useWays } from './AddressForm.tsx';

/** Who holds the link of a case can be told of it instead of looking. */
export const FollowByMessage = ({ token }: { readonly token: string }) => {
  const { t } = useTranslation('citizen');
  const ways = useWays();
  if (ways.length === 0) return null;
  return (
    <Card title={t('subscribe.caseTitle')}>
      <AddressForm target={{ follow: token }} />
    </Card>
  );
};

import { Button, Empty, Flex } from 'antd';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { CaseLinks } from '../casePage/NearbyCard.tsx';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { useSearch } from './useSearch.ts';

/** Cases by number, address or words, newest first. */
export const SearchPage = () => {
  const { t } = useTranslation('workbench');
  const [parameters] = useSearchParams();
  const q = parameters.get('q') ?? '';
  const { data, error, isPending, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useSearch(q);
  const found = data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Card title={t('search.title', { q })}>
      {isPending && q !== '' && <Waiting />}
      <Trouble error={error} retry={refetch} />
      {data !== undefined && found.length === 0 && <Empty description={t('search.nothing')} />}
      <CaseLinks cases={found} />
      {hasNextPage && (
        <Flex justify="center">
          <Button loading={isFetchingNextPage} onClick={() => fetchNextPage()}>
            {t('search.more')}
          </Button>
        </Flex>
      )}
    </Card>
  );
};

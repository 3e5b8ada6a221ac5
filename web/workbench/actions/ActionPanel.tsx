import { Button, Flex } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../casePage/useCase.ts';
import { Card } from '../parts/Card.tsx';
import { ActionForm } from './ActionForm.tsx';
import styles from './Actions.module.css';
import { aside, grave, isKnownAction } from './fields.ts';

export type Action = CaseView['actions'][number];

interface ActionButtonProps {
  readonly action: Action;
  readonly main: boolean;
  readonly onChoose: () => void;
}

const ActionButton = ({ action, main, onChoose }: ActionButtonProps) => (
  <Button
    type={main ? 'primary' : 'default'}
    danger={grave.has(action.action)}
    size={main ? 'large' : 'middle'}
    data-action={action.action}
    onClick={onChoose}
  >
    {action.name}
  </Button>
);

/** What the reader's post would do, and why it is not possible now. */
const Impossible = ({ actions }: { readonly actions: readonly Action[] }) => (
  <ul className={styles.impossible}>
    {actions.map(({ action, name, because }) => (
      <li key={action}>
        <strong>{name}</strong>
        <span>{because?.detail}</span>
      </li>
    ))}
  </ul>
);

const Choices = ({
  actions,
  choose,
}: {
  readonly actions: readonly Action[];
  readonly choose: (action: Action) => void;
}) => {
  const possible = actions.filter(({ allowed }) => allowed);
  const main = possible.find(({ action }) => !grave.has(action) && !aside.has(action));
  return (
    <Flex wrap gap={10} align="center">
      {possible.map((action) => (
        <ActionButton
          key={action.action}
          action={action}
          main={action === main}
          onChoose={() => choose(action)}
        />
      ))}
    </Flex>
  );
};

/** Only what the reader may do now, each with the form that it needs. */
export const ActionPanel = ({ subject }: { readonly subject: CaseView }) => {
  const { t } = useTranslation('workbench');
  const [chosen, setChosen] = useState<string>();
  const actions = subject.actions.filter(({ action }) => isKnownAction(action));
  const open = actions.find(({ action }) => action === chosen);
  const impossible = actions.filter(({ allowed }) => !allowed);
  return (
    <Card title={t(open === undefined ? 'action.title' : 'action.with', { name: open?.name })}>
      {open === undefined && <Choices actions={actions} choose={({ action }) => setChosen(action)} />}
      {open === undefined && actions.every(({ allowed }) => !allowed) && (
        <p className={styles.none}>{t('action.none')}</p>
      )}
      {open === undefined && impossible.length > 0 && <Impossible actions={impossible} />}
      {open !== undefined && (
        <ActionForm key={open.action} subject={subject} action={open} close={() => setChosen(undefined)} />
      )}
    </Card>
  );
};

import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, App as Messages } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../app/problem.ts';
import { type CaseView, useCaseRefresh } from '../casePage/useCase.ts';
import { ActionField } from '../fields/ActionField.tsx';
import { bodyFrom, type FormValues, faultsByField } from '../fields/values.ts';
import { Trouble } from '../parts/Trouble.tsx';
import { useDecisionKey } from '../parts/useDecisionKey.ts';
import type { Action } from './ActionPanel.tsx';
import { type Control, forms, grave, isKnownAction } from './fields.ts';
import { type ActionName, sendAction } from './send.ts';

interface ActionFormProps {
  readonly subject: CaseView;
  readonly action: Action;
  readonly close: () => void;
}

const fieldsOf = (name: ActionName): readonly (readonly [string, Control])[] =>
  Object.entries<Control>({ ...forms[name] });

const isConflict = (error: Error | null): boolean =>
  error instanceof ProblemError && error.kind === 'version-conflict';

/**
 * The case was changed by somebody else while this form was open: the page heard of it, or the server refused what was
 * based on the old one. What was typed stays.
 */
const Changed = ({ version, error }: { readonly version: number; readonly error: Error | null }) => {
  const { t } = useTranslation('workbench');
  const [opened] = useState(version);
  const conflict = isConflict(error);
  return (
    <Flex vertical gap={8}>
      {(conflict || version !== opened) && (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={t('action.changed')}
          description={t('action.changedText')}
        />
      )}
      {!conflict && <Trouble error={error} />}
    </Flex>
  );
};

const useSending = (props: ActionFormProps, name: ActionName) => {
  const { subject, action, close } = props;
  const { t } = useTranslation('workbench');
  const { message } = Messages.useApp();
  const refresh = useCaseRefresh();
  const keyOf = useDecisionKey();
  return useMutation({
    mutationFn: (body: object) => sendAction(name, subject.id, body, subject.version, keyOf(body)),
    onSuccess: async (after) => {
      message.success(t('action.done', { name: action.name, state: after.stateName }));
      close();
      await refresh();
    },
    onError: async (error) => {
      if (isConflict(error)) await refresh();
    },
  });
};

const NamedForm = (props: ActionFormProps & { readonly name: ActionName }) => {
  const { subject, action, close, name } = props;
  const { t } = useTranslation('workbench');
  const [form] = Form.useForm<FormValues>();
  const sending = useSending(props, name);
  const fields = fieldsOf(name);
  const submit = (values: FormValues) =>
    sending.mutate(bodyFrom(fields, values), {
      onError: (error) => form.setFields(faultsByField(error, fields)),
    });
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={submit}
      scrollToFirstError={{ focus: true }}
      disabled={sending.isPending}
    >
      {fields.map(([field, control]) => (
        <ActionField
          key={field}
          name={field}
          control={control}
          required={action.requires.includes(field)}
          action={name}
          subject={subject}
        />
      ))}
      <Changed version={subject.version} error={sending.error} />
      <Flex gap={10} style={{ marginTop: 12 }}>
        <Button type="primary" htmlType="submit" danger={grave.has(name)} loading={sending.isPending}>
          {t('action.confirm', { name: action.name })}
        </Button>
        <Button onClick={close}>{t('action.cancel')}</Button>
      </Flex>
    </Form>
  );
};

/** The form of one action. What was typed stays through every refusal, lost connection and expired sign-in. */
export const ActionForm = (props: ActionFormProps) => {
  const { action } = props.action;
  return isKnownAction(action) ? <NamedForm {...props} name={action} /> : null;
};

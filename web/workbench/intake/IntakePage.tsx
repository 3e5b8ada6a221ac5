import { useMutation } from '@tanstack/react-query';
import { Alert, Button, Flex, Form, App as Messages } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { answered, api, writeHeaders } from '../../app/api.ts';
import { ProblemError } from '../../app/problem.ts';
import { useCaseRefresh } from '../casePage/useCase.ts';
import { Card } from '../parts/Card.tsx';
import { Trouble } from '../parts/Trouble.tsx';
import { CallerFields } from './CallerFields.tsx';
import { Duplicates } from './Duplicates.tsx';
import { forgetDraft, type IntakeValues, keepDraft, keptDraft, reportFrom } from './draft.ts';
import styles from './Intake.module.css';
import { PlaceFields } from './PlaceFields.tsx';
import { ProblemFields } from './ProblemFields.tsx';

/** Fields of the report that stand under another name, or deeper, in the form. */
const formField = (field: string): keyof IntakeValues => {
  const [first = '', second] = field.split('.');
  if (first === 'caller') return second === 'name' ? 'name' : 'phone';
  return first === 'occurredAt' ? 'text' : (first as keyof IntakeValues);
};

const faultsIn = (error: Error): { name: keyof IntakeValues; errors: string[] }[] =>
  error instanceof ProblemError
    ? error.problem.errors.flatMap(({ field, detail }) =>
        field === undefined ? [] : [{ name: formField(field), errors: [detail] }],
      )
    : [];

const useRegistering = () => {
  const { t } = useTranslation('workbench');
  const { message } = Messages.useApp();
  const navigate = useNavigate();
  const refresh = useCaseRefresh();
  const key = useRef(crypto.randomUUID());
  return useMutation({
    mutationFn: (values: IntakeValues) =>
      answered(
        api.POST('/v1/reports', { headers: writeHeaders(undefined, key.current), body: reportFrom(values) }),
      ),
    onSuccess: async ({ id, number }) => {
      forgetDraft();
      message.success(t('intake.done', { number }));
      await refresh();
      navigate(`/work/case/${id}`);
    },
    // A refused report was not taken: the next try is another one.
    onError: (error) => {
      if (error instanceof ProblemError) key.current = crypto.randomUUID();
    },
  });
};

/** What a caller says, written down: caller, problem, place; and beside it what is known near by already. */
export const IntakePage = () => {
  const { t } = useTranslation('workbench');
  const [form] = Form.useForm<IntakeValues>();
  const [draft] = useState(keptDraft);
  const registering = useRegistering();
  useEffect(() => form.setFieldsValue(draft ?? {}), [form, draft]);
  const submit = (values: IntakeValues) =>
    registering.mutate(values, { onError: (error) => form.setFields(faultsIn(error)) });
  const clear = () => {
    forgetDraft();
    form.resetFields();
  };
  return (
    <Form
      form={form}
      layout="vertical"
      className={styles.page ?? ''}
      onFinish={submit}
      onValuesChange={(_, values) => keepDraft(values)}
      scrollToFirstError={{ focus: true }}
      disabled={registering.isPending}
    >
      <h1 className={styles.title}>{t('intake.title')}</h1>
      {draft !== undefined && <Alert type="info" showIcon closable title={t('intake.draft')} />}
      <div className={styles.columns}>
        <div className={styles.column}>
          <Card title={t('intake.caller')}>
            <CallerFields />
          </Card>
          <Card title={t('intake.problem')}>
            <ProblemFields />
          </Card>
        </div>
        <div className={styles.column}>
          <Card title={t('intake.place')}>
            <PlaceFields />
          </Card>
          <Card title={t('intake.duplicates')}>
            <Form.Item noStyle dependencies={['place']}>
              {({ getFieldValue }) => <Duplicates point={getFieldValue('place')?.point} />}
            </Form.Item>
          </Card>
        </div>
      </div>
      <Trouble error={registering.error} />
      <Flex gap={10} className={styles.foot}>
        <Button type="primary" size="large" htmlType="submit" loading={registering.isPending}>
          {t('intake.send')}
        </Button>
        <Button size="large" onClick={clear}>
          {t('intake.clear')}
        </Button>
      </Flex>
    </Form>
  );
};

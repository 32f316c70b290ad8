import { Form } from 'antd';

/** Nothing to see: what has no field is left out when a form is read. */
const Nothing = () => null;

/** A value that goes with the form and that nobody edits. */
export function KeptField({ name }: { name: (string | number)[] }) {
  return (
    <Form.Item name={name} noStyle>
      <Nothing />
    </Form.Item>
  );
}

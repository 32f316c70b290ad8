import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useTranslation } from 'react-i18next';
import { KINDS, type KnownKind, iconOf } from './step-kinds';

interface InsertMenuProps {
  /** What the button is called: after which step, on which way. */
  label: string;
  /** Whether the way leads out of the campaign, so that its end can be given a name. */
  ends: boolean;
  onInsert: (kind: KnownKind) => void;
}

/** A plus sign, and behind it the kinds of step that can be put there. */
export function InsertMenu({ label, ends, onInsert }: InsertMenuProps) {
  const { t } = useTranslation();
  const kinds = KINDS.filter((kind) => ends || kind !== 'exit');
  return (
    <Dropdown
      trigger={['click']}
      autoFocus
      menu={{
        items: kinds.map((kind) => ({
          key: kind,
          icon: iconOf(kind),
          label: t(`campaign-steps.kind.${kind}`),
        })),
        onClick: ({ key, domEvent }) => {
          domEvent.stopPropagation();
          onInsert(key as KnownKind);
        },
      }}
    >
      <Button
        className="nodrag nopan"
        size="small"
        type="text"
        icon={<PlusOutlined />}
        aria-label={label}
        data-insert
        onClick={(event) => event.stopPropagation()}
      />
    </Dropdown>
  );
}

import { RadioGroup } from '../look/radio-group.tsx';
import { useWords } from '../words/use-words.ts';
import type { Where } from './evidence.ts';

/** Whether something new lies in one's sector's room or before the taskforce. Not asked where only one is possible. */
export function WhereField({
  mayAdd,
  value,
  onChange,
}: {
  mayAdd: readonly Where[];
  value: Where;
  onChange: (where: Where) => void;
}) {
  const t = useWords('evidence');
  if (mayAdd.length < 2) return null;
  return (
    <RadioGroup<Where>
      label={t('register.where')}
      options={[
        { id: 'taskforce', label: t('register.inTaskforce'), description: t('register.inTaskforceHelp') },
        { id: 'sector', label: t('register.inRoom'), description: t('register.inRoomHelp') },
      ]}
      value={value}
      onChange={onChange}
    />
  );
}

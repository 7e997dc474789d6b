import { channels } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { WrittenTarget } from './version-form.ts';

export interface TargetChannelsProps {
  readonly name: string;
  readonly chosen: WrittenTarget['channels'];
  readonly error: string | undefined;
  readonly onChange: (chosen: WrittenTarget['channels']) => void;
}

/** P6: through which channels it is promised; otherwise the time is only indicative. */
export function TargetChannels({ name, chosen, error, onChange }: TargetChannelsProps) {
  const { channel: words } = domainWords(useLanguage().language);
  return (
    <fieldset className="target-channels">
      <legend className="vh">{name}</legend>
      {channels.map((channel) => (
        <Checkbox
          key={channel}
          isSelected={chosen.includes(channel)}
          onChange={(isOn) => onChange(channels.filter((one) => (one === channel ? isOn : chosen.includes(one))))}
        >
          {words[channel]}
        </Checkbox>
      ))}
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

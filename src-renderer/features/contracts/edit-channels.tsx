import { channels } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import type { VersionEdit } from './version-edit.ts';

/** F4: what a channel gives a ticket. */
export function EditChannels({ edit: { form, change } }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const words = domainWords(useLanguage().language);
  return (
    <Block title={t('channels')}>
      <div className="edit-rules">
        {channels.map((channel) => (
          <div key={channel} className="edit-rule">
            <span className="sec">{words.channel[channel]}</span>
            <Segmented
              label={words.channel[channel]}
              options={[
                { id: 'clock', label: t('clockWord') },
                { id: 'bestEffort', label: t('bestEffortWord') },
              ]}
              value={form.channels[channel].promise}
              onChange={(promise) => change({ channels: { ...form.channels, [channel]: { promise } } })}
            />
          </div>
        ))}
      </div>
    </Block>
  );
}

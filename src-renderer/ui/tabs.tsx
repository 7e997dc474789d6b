import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { Icon } from './icon.tsx';
import { KeyHint } from './kbd.tsx';

export type TabItem<Id extends string = string> = {
  readonly id: Id;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly keys?: string;
  readonly content: ReactNode;
};
export type TabsProps<Id extends string = string> = {
  readonly label: string;
  readonly tabs: readonly TabItem<Id>[];
  readonly selected: Id;
  readonly onSelect: (id: Id) => void;
  /** Stands at the end of the row of tabs. */
  readonly aside?: ReactNode;
};

export function Tabs<Id extends string>({ label, tabs, selected, onSelect, aside }: TabsProps<Id>) {
  return (
    <AriaTabs
      className="tabs"
      selectedKey={selected}
      onSelectionChange={(key) => {
        const chosen = tabs.find((tab) => tab.id === key);
        if (chosen !== undefined) onSelect(chosen.id);
      }}
    >
      <div className="tab-row">
        <TabList className="tab-list" aria-label={label}>
          {tabs.map((tab) => (
            <Tab key={tab.id} id={tab.id} className="tab">
              {tab.icon !== undefined && <Icon of={tab.icon} size="row" />}
              {tab.label}
              <KeyHint keys={tab.keys} />
            </Tab>
          ))}
        </TabList>
        <span className="sp" />
        {aside !== undefined && <span className="clip">{aside}</span>}
      </div>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}

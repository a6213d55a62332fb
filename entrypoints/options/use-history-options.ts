import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { HistoryOptionsProps } from '@/components/HistoryOptions';
import { useSetting } from '@/components/use-setting';
import { type StorageRoom, sendMessage } from '@/lib/messaging';
import { RETENTIONS, type Retention, retention, weeklyNotice, weeklySummary, weekTold } from '@/lib/settings';
import { dayOf, mondayOf } from '@/lib/statistics';

const DAY = 86_400_000;
/** The setting with 0 for ever: null is a setting that is not read yet. */
const keptFor = {
  getValue: async () => (await retention.getValue()) ?? 0,
  watch: (changed: (days: number) => void) => retention.watch((days) => changed(days ?? 0)),
};

const NOTICES = { permissions: ['notifications' as const] };
/** On only while the browser allows it too: the permission can be taken away in its own settings. */
const noticeOn = {
  getValue: async () => (await weeklyNotice.getValue()) && (await browser.permissions.contains(NOTICES)),
  watch: (changed: (on: boolean) => void) => weeklyNotice.watch((on) => changed(on)),
};

const known = (days: number | null): Retention => RETENTIONS.find((one) => one === days) ?? null;

/** Wires the settings about the history; null until they are read. */
export function useHistoryOptions(): HistoryOptionsProps | null {
  const kept = useSetting(keptFor);
  const week = useSetting(weeklySummary);
  const notice = useSetting(noticeOn);
  const [noticeRefused, setNoticeRefused] = useState(false);
  const [room, setRoom] = useState<StorageRoom | null>(null);
  const [asking, setAsking] = useState<HistoryOptionsProps['asking']>(null);
  const [refused, setRefused] = useState(false);

  const measure = useCallback(() => sendMessage('history:room').then(setRoom, () => setRoom(null)), []);
  useEffect(() => void measure(), [measure]);

  const keep = async (days: number | null) => {
    await retention.setValue(known(days));
    if (days !== null) await sendMessage('history:retain').catch(() => 0);
    await measure();
  };

  if (kept === null || week === null || notice === null) return null;
  return {
    retentions: RETENTIONS,
    retention: kept === 0 ? null : kept,
    asking,
    room,
    refused,
    week,
    notice,
    noticeRefused,
    async onRetention(days) {
      const visits =
        days === null ? 0 : await sendMessage('history:count', { to: Date.now() - days * DAY }).catch(() => 0);
      if (days !== null && visits > 0) setAsking({ days, visits });
      else await keep(days);
    },
    onAnswer(yes) {
      setAsking(null);
      if (yes && asking) void keep(asking.days);
    },
    async onPersist() {
      // Firefox asks the reader; Chrome decides by itself.
      const granted = await navigator.storage.persist().catch(() => false);
      setRefused(!granted);
      await measure();
    },
    onWeek: (on) => void weeklySummary.setValue(on),
    async onNotice(on) {
      // Asked before anything else is awaited: the browser wants the click that it comes from.
      const allowed = on ? await browser.permissions.request(NOTICES).catch(() => false) : true;
      setNoticeRefused(!allowed);
      // The first comes when this week is over.
      if (on && allowed) await weekTold.setValue(dayOf(mondayOf(Date.now())));
      await weeklyNotice.setValue(on && allowed);
      if (!on) await browser.permissions.remove(NOTICES).catch(() => false);
    },
  };
}

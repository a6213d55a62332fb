import type { StorageRoom } from '@/lib/messaging';
import { fileSize, t, wholeNumber } from '@/lib/words';
import { ConfirmDialog } from './ConfirmDialog';
import { Switch } from './Switch';

export interface HistoryOptionsProps {
  /** Days that can be chosen; a visit is kept for ever where `retention` is null. */
  retentions: readonly number[];
  retention: number | null;
  /** A shorter time that was chosen, and how many visits it would delete; null: nothing to ask. */
  asking: { days: number; visits: number } | null;
  /** Null: not known yet. */
  room: StorageRoom | null;
  /** The browser was asked for protection, and refused it. */
  refused: boolean;
  week: boolean;
  notice: boolean;
  /** The browser was asked to let Headwater notify, and refused it. */
  noticeRefused: boolean;
  onRetention(days: number | null): void;
  onAnswer(yes: boolean): void;
  onPersist(): void;
  onWeek(on: boolean): void;
  onNotice(on: boolean): void;
}

/** Settings about the history: how long, how much, how safe. */
export function HistoryOptions(props: HistoryOptionsProps) {
  const { retention, asking, room } = props;
  return (
    <section class="block spaced">
      <h2>{t('options_history')}</h2>
      <label class="row">
        <span>
          {t('options_retention')}
          <small class="soft">{t('options_retention_more')}</small>
        </span>
        <select
          class="field"
          // A choice that waits for an answer is shown already; on "no" it goes back.
          value={String(asking?.days ?? retention ?? '')}
          onChange={({ currentTarget: { value } }) => props.onRetention(value === '' ? null : Number(value))}
        >
          {props.retentions.map((days) => (
            <option key={days} value={String(days)}>
              {days === 365 ? t('options_retention_year') : t('options_retention_days', [wholeNumber(days)])}
            </option>
          ))}
          <option value="">{t('options_retention_forever')}</option>
        </select>
      </label>
      {room && <Room room={room} refused={props.refused} onPersist={props.onPersist} />}
      <Switch label={t('options_week')} note={t('options_week_more')} on={props.week} onChange={props.onWeek} />
      <Switch
        label={t('options_notice')}
        note={t(props.noticeRefused ? 'options_notice_refused' : 'options_notice_more')}
        on={props.notice}
        onChange={props.onNotice}
      />
      {asking && (
        <ConfirmDialog
          title={t('confirm_retention_title')}
          text={t('confirm_retention_more', [wholeNumber(asking.days), wholeNumber(asking.visits)])}
          onAnswer={props.onAnswer}
        />
      )}
    </section>
  );
}

function Room({
  room,
  refused,
  onPersist,
}: { room: StorageRoom } & Pick<HistoryOptionsProps, 'refused' | 'onPersist'>) {
  const count = wholeNumber(room.visits);
  return (
    <>
      <div class="row">
        <span>{t('options_room')}</span>
        <span class="soft">
          {room.usage === null
            ? t('options_room_unknown', [count])
            : t('options_room_value', [fileSize(room.usage), count])}
        </span>
      </div>
      {room.persisted !== null && (
        <div class="row">
          <span>
            {t('options_persist')}
            <small class="soft" role="status">
              {t(room.persisted ? 'options_persist_on' : refused ? 'options_persist_refused' : 'options_persist_more')}
            </small>
          </span>
          {!room.persisted && (
            <button type="button" class="button" onClick={onPersist}>
              {t('options_persist_ask')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

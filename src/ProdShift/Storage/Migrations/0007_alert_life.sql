-- A message that owns alerts: its first post, up to which event its story is told, and whether it has to be written anew (1) or
-- only its story told further (2).
CREATE TABLE alert_root (
    id         TEXT    PRIMARY KEY REFERENCES outbox (id),
    opened_at  BIGINT  NOT NULL,
    told_up_to INTEGER NOT NULL,
    is_stale   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX alert_root_stale ON alert_root (id) WHERE is_stale;
INSERT INTO alert_root (id, opened_at, told_up_to)
SELECT message_id, min(raised_at), (SELECT coalesce(max(rowid), 0) FROM alert_event) FROM alert
WHERE message_id IS NOT NULL GROUP BY message_id;

-- times: how often it was found anew. armed_at: reminders and escalation count from it. held_*: who has it in hand, since and
-- until when (NULL: acknowledged). group_title and name: as it stands in its message. due_at: when it may be told first;
-- waits_for: what keeps it from being told. escalated, reminded: how many steps of each are over; escalate_at, remind_at: when
-- the next is to be looked at. expires_at: an alert sent by others ends then, unless it is sent again.
ALTER TABLE alert ADD COLUMN campaign INTEGER NULL;
ALTER TABLE alert ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE alert ADD COLUMN labels TEXT NOT NULL DEFAULT '';
ALTER TABLE alert ADD COLUMN times INTEGER NOT NULL DEFAULT 1;
ALTER TABLE alert ADD COLUMN armed_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE alert ADD COLUMN held_by TEXT NULL;
ALTER TABLE alert ADD COLUMN held_at BIGINT NULL;
ALTER TABLE alert ADD COLUMN held_until BIGINT NULL;
ALTER TABLE alert ADD COLUMN group_title TEXT NULL;
ALTER TABLE alert ADD COLUMN name TEXT NULL;
ALTER TABLE alert ADD COLUMN due_at BIGINT NOT NULL DEFAULT 0;
ALTER TABLE alert ADD COLUMN waits_for TEXT NULL;
ALTER TABLE alert ADD COLUMN escalated INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alert ADD COLUMN escalate_at BIGINT NULL;
ALTER TABLE alert ADD COLUMN reminded INTEGER NOT NULL DEFAULT 0;
ALTER TABLE alert ADD COLUMN remind_at BIGINT NULL;
ALTER TABLE alert ADD COLUMN expires_at BIGINT NULL;

UPDATE alert SET armed_at = raised_at;
UPDATE alert SET
    held_by = (SELECT user_id FROM alert_event e WHERE e.alert_id = alert.id AND e.kind = 'Acknowledged'),
    held_at = (SELECT at FROM alert_event e WHERE e.alert_id = alert.id AND e.kind = 'Acknowledged')
WHERE ended_at IS NULL;

CREATE INDEX alert_message ON alert (message_id);
CREATE INDEX alert_untold ON alert (due_at) WHERE message_id IS NULL AND waits_for IS NULL;
CREATE INDEX alert_waiting ON alert (waits_for) WHERE waits_for IS NOT NULL;
CREATE INDEX alert_escalate ON alert (escalate_at) WHERE escalate_at IS NOT NULL;
CREATE INDEX alert_remind ON alert (remind_at) WHERE remind_at IS NOT NULL;
CREATE INDEX alert_expires ON alert (expires_at) WHERE expires_at IS NOT NULL AND ended_at IS NULL;
CREATE INDEX alert_snoozed ON alert (held_until) WHERE held_until IS NOT NULL;
CREATE INDEX alert_ended ON alert (ended_at);

-- Whom an escalation told: user and user group ids with commas between.
ALTER TABLE alert_event ADD COLUMN told TEXT NULL;

-- Planned quiet. Each matcher is as it was typed; NULL matches all. What ended one early is its silence_end.
CREATE TABLE silence (
    number     INTEGER PRIMARY KEY,
    rule       TEXT    NULL,
    site       TEXT    NULL,
    storage    TEXT    NULL,
    workflow   INTEGER NULL,
    campaign   INTEGER NULL,
    severity   TEXT    NULL,
    starts_at  BIGINT  NOT NULL,
    ends_at    BIGINT  NOT NULL,
    user_id    TEXT    NOT NULL,
    reason     TEXT    NOT NULL,
    at         BIGINT  NOT NULL,
    request_id TEXT    NOT NULL UNIQUE
);
-- user_id is NULL where its time was over.
CREATE TABLE silence_end (
    number     INTEGER PRIMARY KEY REFERENCES silence (number),
    at         BIGINT  NOT NULL,
    user_id    TEXT    NULL,
    reason     TEXT    NOT NULL,
    request_id TEXT    NULL UNIQUE
);
CREATE TRIGGER silence_no_update BEFORE UPDATE ON silence BEGIN SELECT RAISE(ABORT, 'silence is append-only'); END;
CREATE TRIGGER silence_no_delete BEFORE DELETE ON silence BEGIN SELECT RAISE(ABORT, 'silence is append-only'); END;
CREATE TRIGGER silence_end_no_update BEFORE UPDATE ON silence_end BEGIN SELECT RAISE(ABORT, 'silence_end is append-only'); END;
CREATE TRIGGER silence_end_no_delete BEFORE DELETE ON silence_end BEGIN SELECT RAISE(ABORT, 'silence_end is append-only'); END;

-- Who has to call in from time to time; every_ms is the longest time between two calls.
CREATE TABLE heartbeat (
    name     TEXT   PRIMARY KEY,
    every_ms BIGINT NOT NULL,
    last_at  BIGINT NOT NULL
);

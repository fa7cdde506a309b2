-- What the rules saw at each check, for `prodshift replay`; kept for Monitoring:ReplayDays. error: the source did not answer, or
-- only in part (answered = 1).
CREATE TABLE replay_check (
    id       INTEGER PRIMARY KEY,
    source   TEXT    NOT NULL,
    at       BIGINT  NOT NULL,
    answered INTEGER NOT NULL,
    error    TEXT    NULL
);
CREATE INDEX replay_check_at ON replay_check (source, at);

-- The kinds of jobs there are, each with a number.
CREATE TABLE replay_kind (
    id        INTEGER PRIMARY KEY,
    stage     INTEGER NOT NULL,
    site      TEXT    NOT NULL,
    entry     TEXT    NOT NULL,
    storage   TEXT    NOT NULL,
    outcome   TEXT    NOT NULL,
    exit_code INTEGER NOT NULL,
    UNIQUE (site, entry, storage, stage, outcome, exit_code)
);

-- A workflow's tallies that a check found otherwise than the check before: for each, as numbers of 7 bits to a byte, the hours
-- since the tally before it (the first: since 1970), its kind, and its count now.
CREATE TABLE replay_jobs (
    source   TEXT    NOT NULL,
    workflow INTEGER NOT NULL,
    check_id INTEGER NOT NULL REFERENCES replay_check (id),
    changes  BLOB    NOT NULL,
    PRIMARY KEY (source, workflow, check_id)
);
CREATE INDEX replay_jobs_check ON replay_jobs (check_id);

-- What workflow_total does not tell of a workflow; a row only when something differs from the row before. present: the source
-- named it; jobs_read: its jobs were known to the check. The check itself may be forgotten when its row still holds.
CREATE TABLE replay_workflow (
    source          TEXT    NOT NULL,
    workflow        INTEGER NOT NULL,
    check_id        INTEGER NOT NULL,
    present         INTEGER NOT NULL,
    jobs_read       INTEGER NOT NULL,
    pause_event     INTEGER NULL,
    pause_at        BIGINT  NULL,
    pause_cause     TEXT    NULL,
    pause_restarted INTEGER NOT NULL,
    too_many_files  INTEGER NOT NULL,
    PRIMARY KEY (source, workflow, check_id)
);
CREATE INDEX replay_workflow_check ON replay_workflow (check_id);

-- Whether alerts were right, said by people: append-only. actual: what a wrongly named cause really was, where somebody said it.
CREATE TABLE alert_verdict (
    id         TEXT   PRIMARY KEY,
    alert_id   TEXT   NOT NULL REFERENCES alert (id),
    verdict    TEXT   NOT NULL,
    actual     TEXT   NOT NULL,
    user_id    TEXT   NOT NULL,
    at         BIGINT NOT NULL,
    request_id TEXT   NOT NULL UNIQUE
);
CREATE INDEX alert_verdict_alert ON alert_verdict (alert_id);
CREATE TRIGGER alert_verdict_no_update BEFORE UPDATE ON alert_verdict
BEGIN SELECT RAISE(ABORT, 'alert_verdict is append-only'); END;
CREATE TRIGGER alert_verdict_no_delete BEFORE DELETE ON alert_verdict
BEGIN SELECT RAISE(ABORT, 'alert_verdict is append-only'); END;

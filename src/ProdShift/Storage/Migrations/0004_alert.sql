CREATE TABLE alert (
    id         TEXT    PRIMARY KEY,
    source     TEXT    NOT NULL,
    rule       TEXT    NOT NULL,
    key        TEXT    NOT NULL,
    severity   TEXT    NOT NULL,
    workflow   INTEGER NULL,
    site       TEXT    NULL,
    storage    TEXT    NULL,
    text       TEXT    NOT NULL,
    raised_at  BIGINT  NOT NULL,
    ended_at   BIGINT  NULL,
    end_reason TEXT    NULL,
    message_id TEXT    NULL REFERENCES outbox (id)
);
CREATE UNIQUE INDEX alert_open ON alert (source, rule, key) WHERE ended_at IS NULL;
CREATE INDEX alert_key ON alert (source, rule, key);

-- Everything that happened to an alert, and why: append-only.
CREATE TABLE alert_event (
    id         TEXT   PRIMARY KEY,
    alert_id   TEXT   NOT NULL REFERENCES alert (id),
    kind       TEXT   NOT NULL,
    at         BIGINT NOT NULL,
    user_id    TEXT   NULL,
    reason     TEXT   NOT NULL,
    request_id TEXT   NULL UNIQUE
);
CREATE INDEX alert_event_alert ON alert_event (alert_id, at);
CREATE TRIGGER alert_event_no_update BEFORE UPDATE ON alert_event BEGIN SELECT RAISE(ABORT, 'alert_event is append-only'); END;
CREATE TRIGGER alert_event_no_delete BEFORE DELETE ON alert_event BEGIN SELECT RAISE(ABORT, 'alert_event is append-only'); END;

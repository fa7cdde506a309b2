-- What is to be said in Slack, kept until it is said. thread_of and edit_of name other rows.
CREATE TABLE outbox (
    id           TEXT    PRIMARY KEY,
    channel      TEXT    NOT NULL,
    kind         TEXT    NOT NULL,
    thread_of    TEXT    NULL REFERENCES outbox (id),
    edit_of      TEXT    NULL REFERENCES outbox (id),
    text         TEXT    NOT NULL,
    blocks       TEXT    NULL,
    file_name    TEXT    NULL,
    file_content BLOB    NULL,
    created_at   BIGINT  NOT NULL,
    due_at       BIGINT  NOT NULL,
    attempts     INTEGER NOT NULL DEFAULT 0,
    maybe_sent_since BIGINT NULL,
    sent_at      BIGINT  NULL,
    ts           TEXT    NULL,
    error        TEXT    NULL
);
CREATE INDEX outbox_unsent ON outbox (due_at) WHERE sent_at IS NULL;
CREATE INDEX outbox_edits ON outbox (edit_of) WHERE edit_of IS NOT NULL;

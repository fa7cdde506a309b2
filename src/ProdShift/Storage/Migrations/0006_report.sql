-- The summary of a week that is over, computed once; message_id is its post in Slack, so that it is posted once.
CREATE TABLE report (
    week        TEXT   PRIMARY KEY,
    computed_at BIGINT NOT NULL,
    json        TEXT   NOT NULL,
    posted_at   BIGINT NULL,
    message_id  TEXT   NULL REFERENCES outbox (id)
);

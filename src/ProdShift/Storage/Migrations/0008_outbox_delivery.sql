-- moved_from: the channel that a message was meant for and that does not take it (moved_why is Slack's word); channel is where
-- it goes instead. wait: the milliseconds by which due_at was put off when it was set, so that a clock that stepped back is
-- seen. said_after: Slack's own time of the bot's newest message in the channel when the first try began. notice: tells what
-- became of other messages.
ALTER TABLE outbox ADD COLUMN moved_from TEXT NULL;
ALTER TABLE outbox ADD COLUMN moved_why TEXT NULL;
ALTER TABLE outbox ADD COLUMN wait BIGINT NOT NULL DEFAULT 0;
ALTER TABLE outbox ADD COLUMN said_after TEXT NULL;
ALTER TABLE outbox ADD COLUMN notice INTEGER NOT NULL DEFAULT 0;
CREATE INDEX outbox_threads ON outbox (thread_of) WHERE thread_of IS NOT NULL;
CREATE INDEX outbox_said ON outbox (channel, ts) WHERE ts IS NOT NULL;
CREATE INDEX outbox_errors ON outbox (sent_at) WHERE error IS NOT NULL;

-- Channels (and people) that do not take messages, by Slack's word, until they do again.
CREATE TABLE outbox_trouble (
    channel TEXT   PRIMARY KEY,
    code    TEXT   NOT NULL,
    since   BIGINT NOT NULL,
    last    BIGINT NOT NULL
);

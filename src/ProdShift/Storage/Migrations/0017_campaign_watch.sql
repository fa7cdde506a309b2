-- What was found of a campaign in justIN and told, once for each key. what: 'summary' (of a phase's workflows) or 'sample' (the
-- validation sample is complete, and the campaign waits for its requester); text: the numbers.
CREATE TABLE campaign_watch (
    campaign_id TEXT   NOT NULL REFERENCES campaign (id),
    what        TEXT   NOT NULL,
    key         TEXT   NOT NULL,
    at          BIGINT NOT NULL,
    text        TEXT   NOT NULL,
    PRIMARY KEY (campaign_id, what, key)
);
CREATE TRIGGER campaign_watch_no_update BEFORE UPDATE ON campaign_watch
BEGIN SELECT RAISE(ABORT, 'campaign_watch is append-only'); END;
CREATE TRIGGER campaign_watch_no_delete BEFORE DELETE ON campaign_watch
BEGIN SELECT RAISE(ABORT, 'campaign_watch is append-only'); END;

-- What a campaign's group was last told of each workflow.
CREATE TABLE group_notice (
    source   TEXT    NOT NULL,
    workflow INTEGER NOT NULL,
    news     TEXT    NOT NULL,
    at       BIGINT  NOT NULL,
    PRIMARY KEY (source, workflow)
);

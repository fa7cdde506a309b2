-- A campaign's submission plan as it is now: its input datasets, each once for each phase, numbered in their order …
CREATE TABLE plan_dataset (
    campaign_id TEXT    NOT NULL REFERENCES campaign (id),
    number      INTEGER NOT NULL,
    name        TEXT    NOT NULL,
    phase       TEXT    NOT NULL,
    total_files BIGINT  NOT NULL,
    template    TEXT    NOT NULL,
    PRIMARY KEY (campaign_id, number),
    UNIQUE (campaign_id, name, phase)
);

-- … and its rows, a workflow each. row_limit is null for all files to the end. No number is ever given again.
CREATE TABLE plan_row (
    campaign_id      TEXT    NOT NULL,
    number           INTEGER NOT NULL,
    dataset          INTEGER NOT NULL,
    skip             BIGINT  NOT NULL,
    row_limit        BIGINT  NULL,
    output           TEXT    NOT NULL,
    workflow         INTEGER NULL,
    state            TEXT    NOT NULL,
    missing_replicas INTEGER NULL,
    notes            TEXT    NOT NULL,
    replaces         INTEGER NULL,
    dropped          INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, number),
    FOREIGN KEY (campaign_id, dataset) REFERENCES plan_dataset (campaign_id, number)
);
CREATE INDEX plan_row_workflow ON plan_row (workflow);

-- Everything that was done to it, counted from 1 for each campaign: in words, and as JSON what it found, to take it back.
-- highest_row: the highest number of a row that was given until then.
CREATE TABLE plan_change (
    campaign_id TEXT    NOT NULL REFERENCES campaign (id),
    number      INTEGER NOT NULL,
    user_id     TEXT    NOT NULL,
    at          BIGINT  NOT NULL,
    what        TEXT    NOT NULL,
    before      TEXT    NOT NULL,
    undoes      INTEGER NULL,
    highest_row INTEGER NOT NULL,
    request_id  TEXT    NOT NULL UNIQUE,
    PRIMARY KEY (campaign_id, number)
);

CREATE TRIGGER plan_change_no_update BEFORE UPDATE ON plan_change
BEGIN SELECT RAISE(ABORT, 'plan_change is append-only'); END;
CREATE TRIGGER plan_change_no_delete BEFORE DELETE ON plan_change
BEGIN SELECT RAISE(ABORT, 'plan_change is append-only'); END;

-- A campaign's jobs that ran at a check which saw all of them; kept for 30 days.
CREATE TABLE running_jobs (
    campaign_id TEXT    NOT NULL REFERENCES campaign (id),
    at          BIGINT  NOT NULL,
    jobs        INTEGER NOT NULL,
    PRIMARY KEY (campaign_id, at)
);

-- The room for a next workflow that was told last: of which row, and how many rows had a workflow then.
CREATE TABLE room_told (
    campaign_id TEXT    PRIMARY KEY REFERENCES campaign (id),
    row         INTEGER NOT NULL,
    submitted   INTEGER NOT NULL,
    at          BIGINT  NOT NULL
);

-- The workflows that the last check could not tell to belong to a row of the plan, and since when that is so.
CREATE TABLE plan_unmatched (
    campaign_id TEXT    NOT NULL REFERENCES campaign (id),
    workflow    INTEGER NOT NULL,
    because     TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    since       BIGINT  NOT NULL,
    PRIMARY KEY (campaign_id, workflow)
);

-- One row for each check, and for each source it asked.
CREATE TABLE check_run (
    id          TEXT   PRIMARY KEY,
    trigger     TEXT   NOT NULL,
    started_at  BIGINT NOT NULL,
    finished_at BIGINT NOT NULL
);
CREATE INDEX check_run_finished ON check_run (finished_at);

CREATE TABLE source_check (
    check_id  TEXT    NOT NULL REFERENCES check_run (id),
    source    TEXT    NOT NULL,
    ok        INTEGER NOT NULL,
    error     TEXT    NULL,
    workflows INTEGER NOT NULL,
    PRIMARY KEY (check_id, source)
);

CREATE TABLE campaign_seen (
    source   TEXT    NOT NULL,
    campaign INTEGER NOT NULL,
    first_at BIGINT  NOT NULL,
    PRIMARY KEY (source, campaign)
);

-- A workflow as a check found it; a row only when something differs from the row before. The numbers run from its start
-- (jobs_* are null where its jobs were never read); jobs_final: read after the workflow ended, so never asked for again;
-- last_pause: the event of the newest pause by the source itself that came before the check.
CREATE TABLE workflow_total (
    source               TEXT    NOT NULL,
    workflow             INTEGER NOT NULL,
    checked_at           BIGINT  NOT NULL,
    campaign             INTEGER NOT NULL,
    description          TEXT    NOT NULL,
    state                TEXT    NOT NULL,
    started_at           BIGINT  NULL,
    finished_at          BIGINT  NULL,
    files_processed      INTEGER NOT NULL,
    files_total          INTEGER NOT NULL,
    jobs_started         INTEGER NULL,
    jobs_ended           INTEGER NULL,
    jobs_exit_zero       INTEGER NULL,
    jobs_exit_zero_ended INTEGER NULL,
    exit_codes           TEXT    NULL,
    last_pause           INTEGER NULL,
    jobs_final           INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (source, workflow, checked_at)
);

-- Jobs of workflows that ended and are not asked for again, as long as they are within the window of the failure rules.
CREATE TABLE ended_tally (
    source    TEXT    NOT NULL,
    workflow  INTEGER NOT NULL,
    stage     INTEGER NOT NULL,
    site      TEXT    NOT NULL,
    entry     TEXT    NOT NULL,
    storage   TEXT    NOT NULL,
    outcome   TEXT    NOT NULL,
    exit_code INTEGER NOT NULL,
    hour      BIGINT  NOT NULL,
    count     INTEGER NOT NULL
);
CREATE INDEX ended_tally_hour ON ended_tally (source, hour);
